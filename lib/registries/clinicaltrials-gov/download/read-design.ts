import { onceEach } from '@/lib/registries/clinicaltrials-gov/once-each.ts'
import { warnOfAges } from '@/lib/registries/clinicaltrials-gov/warn-of-ages.ts'
import { foundAt } from '@/lib/registries/page/found.ts'
import { parseAgeRange } from '@/lib/registries/page/normalize-ages.ts'
import { leaveUnread, type PageDraft } from '@/lib/registries/page/page-draft.ts'
import { StdAge } from '@/lib/trial/age.ts'
import {
  Allocation,
  InterventionModel,
  Masking,
  ObservationalModel,
  PrimaryPurpose,
  TimePerspective,
  WhoMasked,
} from '@/lib/trial/design.ts'
import { type Cell, splitCell, trimCell } from './locate-cells.ts'
import { leaveUnknown, readWord } from './read-cell.ts'

/**
 * The design in the form "Allocation: RANDOMIZED|Intervention Model: PARALLEL|Masking: DOUBLE (PARTICIPANT,
 * INVESTIGATOR)|Primary Purpose: TREATMENT".
 */
export function readStudyDesign(draft: PageDraft, cell: Cell): void {
  for (const part of splitCell(cell, '|')) {
    const colon = part.text.indexOf(':')
    const value = trimCell(part.part(colon + 1, part.text.length))
    readPart(draft, part, part.text.slice(0, Math.max(0, colon)).trim().toLowerCase(), value)
  }
}

function readPart(draft: PageDraft, part: Cell, name: string, value: Cell): void {
  const { findings } = draft
  switch (name) {
    case 'allocation':
      findings.allocation = readWord(draft, value, 'allocation', Allocation)
      break
    case 'intervention model':
      findings.interventionModel = readWord(draft, value, 'interventionModel', InterventionModel)
      break
    case 'masking':
      readMasking(draft, value)
      break
    case 'primary purpose':
      findings.primaryPurpose = readWord(draft, value, 'primaryPurpose', PrimaryPurpose)
      break
    case 'observational model':
      findings.observationalModel = readWord(draft, value, 'observationalModel', ObservationalModel)
      break
    case 'time perspective':
      readTimePerspective(draft, value)
      break
    default:
      leaveUnknown(draft, part, 'allocation')
  }
}

/** "DOUBLE (PARTICIPANT, INVESTIGATOR)", "NONE". */
function readMasking(draft: PageDraft, cell: Cell): void {
  const open = cell.text.indexOf('(')
  const close = cell.text.lastIndexOf(')')
  const word = trimCell(open < 0 ? cell : cell.part(0, open))
  draft.findings.masking = readWord(draft, word, 'masking', Masking)
  if (open < 0 || close < open || draft.findings.masking?.value === 'NONE') return
  draft.findings.whoMasked = onceEach(
    splitCell(cell.part(open + 1, close), ',').flatMap(who => readWord(draft, who, 'whoMasked', WhoMasked) ?? []),
  )
}

/** In the downloads of these years a single p stands here, whatever the record says. */
function readTimePerspective(draft: PageDraft, cell: Cell): void {
  if (cell.text !== 'p') {
    draft.findings.timePerspective = readWord(draft, cell, 'timePerspective', TimePerspective)
    return
  }
  leaveUnread(
    draft,
    'lossyField',
    'timePerspective',
    cell,
    'The download has this one letter for every observational study, and leaves out the model. The study record has both.',
  )
}

/**
 * "CHILD, ADULT" gives the age groups and no limits; the site's former words "18 Years to 65 Years (Adult, Older Adult)"
 * give both.
 */
export function readAges(draft: PageDraft, cell: Cell): void {
  const { findings } = draft
  const open = cell.text.indexOf('(')
  const limits = trimCell(open < 0 ? cell : cell.part(0, open))
  if (/\d/.test(limits.text)) {
    const range = parseAgeRange(limits.text)
    if (!range) leaveUnread(draft, 'unknownPhrase', 'minimumAge', limits, 'No limits of age were understood here.')
    if (range?.minimumAge) findings.minimumAge = foundAt(range.minimumAge, limits)
    if (range?.maximumAge) findings.maximumAge = foundAt(range.maximumAge, limits)
    warnOfAges(draft)
    if (open < 0) return
  }
  const close = cell.text.lastIndexOf(')')
  const groups = open < 0 ? limits : cell.part(open + 1, close > open ? close : cell.text.length)
  const stdAges = onceEach(splitCell(groups, ',').flatMap(group => readWord(draft, group, 'stdAges', StdAge) ?? []))
  if (stdAges.length > 0) findings.stdAges = stdAges
}
