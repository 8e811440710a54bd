import type { Findings, Found } from '@/lib/registries/contract.ts'
import { readCriteriaLists } from '@/lib/registries/page/criteria-lists.ts'
import { splitLines } from '@/lib/registries/page/lines.ts'
import { Sex, StdAge } from '@/lib/trial/age.ts'
import type { Criterion } from '@/lib/trial/criterion.ts'
import type { Place, Span } from '@/lib/trial/evidence.ts'
import type { JsonNode } from '@/lib/trial/json-node.ts'
import { JsonString } from '@/lib/trial/json-string.ts'
import { SamplingMethod } from '@/lib/trial/study-population.ts'
import { criteriaHeadingOf } from './criteria-heading.ts'
import { onceEach } from './once-each.ts'
import { readAge, readFlag, readMarkup, readText, readWord } from './read-value.ts'
import { findItems, nodeOf, type StudyDraft } from './study-draft.ts'
import { warnOfAges } from './warn-of-ages.ts'

/** The criteria, as they stand and as trees, and who may take part. */
export function readEligibility(draft: StudyDraft): void {
  const { findings } = draft
  const node = nodeOf(draft, 'eligibilityCriteria')
  findings.eligibilityCriteria = readText(draft, node, 'eligibilityCriteria')
  if (node && findings.eligibilityCriteria) readCriteriaOf(draft, node)
  findings.healthyVolunteers = readFlag(draft, nodeOf(draft, 'healthyVolunteers'), 'healthyVolunteers')
  findings.genderBased = readFlag(draft, nodeOf(draft, 'genderBased'), 'genderBased')
  for (const field of ['genderDescription', 'studyPopulation'] as const)
    findings[field] = readMarkup(draft, nodeOf(draft, field), field)
  findings.samplingMethod = readWord(draft, nodeOf(draft, 'samplingMethod'), 'samplingMethod', SamplingMethod)
  findings.sex = readWord(draft, nodeOf(draft, 'sex'), 'sex', Sex)
  findings.minimumAge = readAge(draft, nodeOf(draft, 'minimumAge'), 'minimumAge')
  findings.maximumAge = readAge(draft, nodeOf(draft, 'maximumAge'), 'maximumAge')
  warnOfAges(draft)
  const stdAges = onceEach(findItems(draft, 'stdAges', item => readWord(draft, item, 'stdAges', StdAge)))
  if (stdAges.length) findings.stdAges = stdAges
}

/**
 * The lines of the criteria are those of the text that the JSON string says; a place in them is brought back to the
 * string as it stands in the record, where a line break is an escape of two characters.
 */
function readCriteriaOf(draft: StudyDraft, node: JsonNode): void {
  const string = new JsonString(draft.text, node)
  const inJson = (span: Span): Place => string.placeOf(span)
  const { criteria, warnings } = readCriteriaLists(splitLines(String(node.value)), criteriaHeadingOf)
  draft.findings.criteria = {
    inclusion: criteria.inclusion.map(item => moveCriterion(item, inJson)),
    exclusion: criteria.exclusion.map(item => moveCriterion(item, inJson)),
    other: criteria.other.map(item => moveCriterion(item, inJson)),
  }
  for (const warning of warnings) draft.warnings.push({ ...warning, span: inJson(warning.span) })
}

function moveCriterion(item: Findings<Criterion>, inJson: (span: Span) => Place): Findings<Criterion> {
  const move = (found: Found<string> | undefined): Found<string> | undefined => {
    if (!found) return undefined
    const [first, ...more] = found.spans
    return { ...found, spans: [inJson(first), ...more.map(inJson)] }
  }
  return {
    marker: move(item.marker),
    text: move(item.text),
    children: (item.children ?? []).map(child => moveCriterion(child, inJson)),
  }
}
