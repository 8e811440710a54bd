import type { PageReading, RegistryAdapter } from '@/lib/registries/contract.ts'
import type { PageText } from '@/lib/registries/page/lines.ts'
import { FIELD_PATTERNS, type FieldPattern } from '@/lib/trial/fields.ts'
import { readRow, recognizeRow } from './download/read-row.ts'
import { readArms, readOutcomes } from './read-arms.ts'
import { readContactsAndSites } from './read-contacts.ts'
import { readDescription, readDesign } from './read-design.ts'
import { readEligibility } from './read-eligibility.ts'
import { findOwnNumbers, readIdentification } from './read-identification.ts'
import { readReferences } from './read-references.ts'
import { readSponsors } from './read-sponsors.ts'
import { readStatus } from './read-status.ts'
import { explain, recognize } from './recognize.ts'
import { startStudy } from './study-draft.ts'

/** What no record says: it lists its sites without counting them, and names no similar trials. */
const NEVER = /^(?:locationCount|relatedTrials)(?:\.|$)/

const PROVIDED: readonly FieldPattern[] = FIELD_PATTERNS.filter(pattern => !NEVER.test(pattern))

/** ClinicalTrials.gov: one study record of its API v2, in JSON, or one row of its CSV download below the headings. */
export const clinicalTrialsGov: RegistryAdapter = {
  registry: 'ClinicalTrials.gov',
  parserVersion: 3,
  provides: PROVIDED,
  recognizes: page => recognize(page) || recognizeRow(page),
  explain,
  read: page => (page.json ? readRecord(page) : readRow(page)),
  pageUrl: trialId => `https://clinicaltrials.gov/study/${trialId}`,
}

function readRecord({ text, json }: PageText): PageReading {
  if (!json) throw new Error('A text that is no JSON was recognized as a record')
  const draft = startStudy(text, json)
  const ownNumbers = findOwnNumbers(draft)
  readIdentification(draft)
  readStatus(draft)
  readSponsors(draft)
  readDescription(draft)
  readDesign(draft)
  readArms(draft)
  readOutcomes(draft)
  readEligibility(draft)
  readContactsAndSites(draft)
  readReferences(draft)
  const { findings, unreadable, warnings } = draft
  return { ownNumbers, findings, unreadable, cutOff: [], warnings }
}
