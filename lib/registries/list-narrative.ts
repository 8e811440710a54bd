import type { NarrativeText } from '@/lib/trial/document-reading.ts'
import type { Place } from '@/lib/trial/evidence.ts'
import { JsonNode } from '@/lib/trial/json-node.ts'
import type { Found, PageFindings } from './contract.ts'

const SCALARS = [
  'briefTitle',
  'officialTitle',
  'briefSummary',
  'detailedDescription',
  'interventionModelDescription',
] as const

/** The texts that doses may be described in: titles, prose, arms and interventions, stretch by stretch. */
export function listNarrative(text: string, findings: PageFindings): NarrativeText[] {
  const narrative: NarrativeText[] = []
  const add = (field: string, found: Found<string> | undefined): void => {
    for (const span of found?.spans ?? []) narrative.push({ field, text: wordsAt(text, span) })
  }
  for (const field of SCALARS) add(field, findings[field])
  for (const [at, { label, description }] of (findings.armGroups ?? []).entries()) {
    add(`armGroups.${at}.label`, label)
    add(`armGroups.${at}.description`, description)
  }
  for (const [at, { name, description }] of (findings.interventions ?? []).entries()) {
    add(`interventions.${at}.name`, name)
    add(`interventions.${at}.description`, description)
  }
  return narrative
}

const wordsAt = (text: string, place: Place): string =>
  place instanceof JsonNode ? `${place.value}` : text.slice(place.start, place.end)
