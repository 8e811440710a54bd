import type { DoseUnit } from '@/lib/trial/dosing.ts'
import { CELL_WORDS } from './cell-words.ts'
import { findSentence } from './find-sentence.ts'
import { isGiven } from './is-given.ts'
import type { Place } from './read-cell-doses.ts'
import { readLabel } from './read-dose-label.ts'
import { namedBefore, standsForCells, type Tail, unitOf } from './read-dose-tail.ts'
import type { Figure } from './read-figures.ts'

/** The unit of a dose, with the place in the list of the figure that it stands with. */
export type AssignedUnit = {
  value: DoseUnit
  reason?: string
  of: number
  /** Where it does not stand with a figure. */
  place?: Place
}
type Units = (AssignedUnit | 'refused' | undefined)[]

const CONNECTS =
  /^[\s,;、#~～\\–—/→|-]*(?:(?:and|or|to|then|also|over|via|up to|followed by|versus|vs\.?|the|first|second|third|fourth|fifth|next|last|others?|lower|higher|low|medium|middle|high|minimum|min\.?|maximum|max\.?|target|an?|of|at|finally|thereafter|later|(?:cohort|group|level|dose|step|part)s?)\b[\s,]*){0,5}$/i
const LABELLED_GAP = /^[\s,;:：、()*\\=-]*(?:(?:and|then|or)\s)?(?:[^.\n]{0,30})[\s:：(=-]*$/
/** "3×10⁶ (DL2), and 1×10⁷ (DL3) cells/kg": what a figure has beside it before the next one. */
const ASIDE =
  /\([^()\n]{1,30}\)|\b(?:\d{1,2}|one|two|three|four|five|six|ten|twelve)\s(?:patients|subjects|participants)\s(?:at|get|receive|with|to)\b|\s(?:on|at)\s(?:day|D|week)\s?[+−–-]?\d{1,3}\b|\s(?:in|at|on|for|during)\s(?:the\s)?(?:cycles?|courses?|weeks?|parts?|cohorts?|groups?|arms?|infusions?|(?:dose )?levels?|(?:first|second|third|fourth|last) (?:cycle|course|week|part|cohort|group|infusion|(?:dose )?level))\s?\d{0,2}\b(?:\s(?:and|to)\s\d{1,2}\b)?/gi
/** "target 5×10⁶ (range 2×10⁶ to 1×10⁷)", the unit behind the bracket or in it */
const BOUNDS_FOLLOW =
  /^,?\s?\((?:(?:acceptable|allowed|permitted|dose)\s)?(?:range|min(?:imum|\.)?|max(?:imum|\.)?|target)(?:\sdose)?[:,]?\s(?:of\s|from\s|is\s)?$/i
const TOLERANCE = /^\s?\(?\s?(?:±|\+\s?\/\s?-)\s?\d+\s?%\s?\)?/

/**
 * What each figure counts by, or that it is no dose. A list may share the unit of its last or first figure, and a
 * figure that the text itself calls a dose has that of the doses around it.
 *
 * @param ofCells whether the trial's product is known to be cells, so that a power of ten "/m²" counts them
 */
export function assignUnits(text: string, figures: readonly Figure[], tails: readonly Tail[], ofCells = false): Units {
  const units: Units = figures.map((_, at) => ownUnit(text, figures, tails[at], at, ofCells))
  for (let at = figures.length - 2; at >= 0; at--) units[at] ??= fromNext(text, figures, units, at)
  for (let at = 0; at < figures.length; at++)
    units[at] ??=
      fromBefore(text, figures, tails, units, at) ??
      fromHeading(text, figures, tails, at) ??
      asCalledDose(text, figures, units, at) ??
      fromCellsBefore(text, figures, at)
  const said = SAID_OF_ALL.exec(text)
  return said?.groups?.by ? units.map(unit => ofAll(unit, said)) : units
}

function ownUnit(
  text: string,
  figures: readonly Figure[],
  tail: Tail | undefined,
  at: number,
  ofCells: boolean,
): Units[number] {
  const figure = figures[at]
  if (!figure || !tail) return undefined
  const first = figure.endsRange ? (figures[at - 1] ?? figure) : figure
  const own = unitOf(tail, tail.by.length > 0 && (ofCells || CELL_WORDS.test(findSentence(text, figure.start).text)))
  if (own === 'refused' || !isGiven(text, figure, tail)) return 'refused'
  if (own) return { value: own, of: at }
  return tail.by.length > 0 && namedBefore(text, first.start) ? { value: 'cells', of: at } : undefined
}

/** "NK cells (1×10⁸)", "MSC: 1×10⁸ by vein": where no figure beside it has a unit, what stands before it is counted. */
function fromCellsBefore(text: string, figures: readonly Figure[], at: number): Units[number] {
  const figure = figures[at]
  const first = figure?.endsRange ? (figures[at - 1] ?? figure) : figure
  if (!figure || !first || !standsForCells(text, first.start, figure.end)) return undefined
  return { value: 'cells', of: at, reason: 'the text names no unit; cells stand right before the figure' }
}

/** "All doses are per kg of body weight", "dose levels per kg:" */
const SAID_OF_ALL =
  /\b(?:all |the |these |cell )?(?:doses|amounts|numbers|figures|dose levels|levels)\s(?:\(?(?=per)|are\s(?:all\s|each\s)?(?:(?:given|stated|told|expressed|calculated|counted|cells|meant)\s)?)(?:in cells\s)?(?<by>per\s(?:kg|kilogram|m2|m²|square met\w+))/i

function ofAll(unit: Units[number], said: RegExpExecArray): Units[number] {
  if (!unit || unit === 'refused' || unit.value !== 'cells') return unit
  const start = said.index + said[0].length - (said.groups?.by?.length ?? 0)
  return {
    ...unit,
    value: /kg|kilo/i.test(said[0]) ? 'cells/kg' : 'cells/m2',
    reason: 'the text says of all doses what they are divided by',
    place: { start, end: said.index + said[0].length },
  }
}

/** "1, 3 and 5×10⁶ cells/kg" */
function fromNext(text: string, figures: readonly Figure[], units: Units, at: number): Units[number] {
  const [figure, next, theirs] = [figures[at], figures[at + 1], units[at + 1]]
  if (!figure || !next || !theirs) return undefined
  const gap = text.slice(figure.end, next.start).replace(TOLERANCE, '')
  if (CONNECTS.test(gap.replace(ASIDE, '')) || BOUNDS_FOLLOW.test(gap)) return theirs
  if (theirs === 'refused' || gap.length >= 60 || !LABELLED_GAP.test(gap)) return undefined
  if (!readLabel(text, figure.end, next.start)) return undefined
  return { ...theirs, reason: 'the unit stands with a level named after it' }
}

/** What may follow a figure that has no unit of its own. */
const ENDS_HERE =
  /^\s*(?:$|[,.;:)\n]|(?:and|or|to|then|respectively|for|is|are|was|were|will|would|may|can|as|if|when|in case|should|given|once|with|in (?:cycles?|courses?|cohorts?|groups?|arms?|parts?|weeks?|levels?|the (?:first|second|third|last|next)|adults|children))\b)/i

/** "1×10⁶ cells/kg, 3×10⁶ and 1×10⁷" */
function fromBefore(
  text: string,
  figures: readonly Figure[],
  tails: readonly Tail[],
  units: Units,
  at: number,
): Units[number] {
  const [figure, before, theirs] = [figures[at], tails[at - 1], units[at - 1]]
  if (!figure || !before || !theirs || theirs === 'refused') return undefined
  const gap = text.slice(before.end, figure.start).replace(TOLERANCE, '')
  if (!CONNECTS.test(gap.replace(ASIDE, '')) || !ENDS_HERE.test(text.slice(figure.end, figure.end + 20)))
    return undefined
  return { ...theirs, reason: 'the unit stands with the dose before it' }
}

const HEADING =
  /(?:\bcells?|CAR-?Ts?|\bNKs?|MSCs?|Tregs?|TILs?|CD\d+\s?[+⁺]|CAR\s?[+⁺])(?:\s?(?<per>\/\s?kg|per kg|per kilogram|\/\s?m2|\/\s?m²|per m2))?(?![\w-])|[×x]\s?10\S{1,6}\s?(?<scaled>\/\s?kg|per kg)/gi

/** "CAR-T cells weekly for 3 weeks: 2×10⁶ in cycle 1" */
const HEADS_A_DOSE =
  /^(?=[^:]*(?:week|dai?ly|every|month|infus|inject|administ|given|dos(?:e|ing|age)|once|day))[^.;:\n()]{1,60}:\s*$/i

/** "Dose levels of CAR-T cells: Level 1: 1×10⁶", "Dose (cells/kg): 1×10⁶": the unit stands in the words above. */
function fromHeading(text: string, figures: readonly Figure[], tails: readonly Tail[], at: number): Units[number] {
  const figure = figures[at]
  if (
    !figure ||
    !ENDS_HERE.test(text.slice(figure.end, figure.end + 20).replace(/^\s?(?:level|DL|cohort|group)/i, ';'))
  )
    return undefined
  const from = Math.max(0, figure.start - REACH)
  const before = text.slice(from, figure.start)
  const last = [...before.matchAll(HEADING)].at(-1)
  if (!last) return undefined
  const between = before.slice(last.index + last[0].length)
  if (/[.!?]\s/.test(between)) return undefined
  const labelled = readLabel(text, tails[at - 1]?.end ?? 0, figure.start) && /\bdos(?:e|es|ing|age)|level/i.test(before)
  const per = last.groups?.per ?? last.groups?.scaled
  const headed = per ? /^\s?\)?\s?:\s*$/.test(between) : HEADS_A_DOSE.test(between)
  if (!labelled && !headed) return undefined
  const end = from + last.index + last[0].length
  return {
    value: per ? (/kg|kilo/i.test(per) ? 'cells/kg' : 'cells/m2') : 'cells',
    of: at,
    reason: 'the unit stands in the words before',
    place: { start: end - (per ?? last[0]).length, end },
  }
}

const CALLED_DOSE = /\b(?:doses?|target(?: dose)?|dose levels?)\s?(?:of|is|to|at|:)?\s?$/i
const DOSED_AT =
  /\b(?:cells|CAR-?Ts?|NKs?|MSCs?|Tregs?|TILs?)\s(?:are|is|will be)\s(?:[\w-]+\s)?(?:dosed|given|infused|injected|administered)\s(?:[\w-]+\s){0,2}?at\s(?:a dose of\s|doses of\s)?$/i
/** How far off the dose may stand whose unit is meant. */
const REACH = 300

/** "A dose of 5×10⁶ is kept in reserve", among doses that have a unit. */
function asCalledDose(text: string, figures: readonly Figure[], units: Units, at: number): Units[number] {
  const figure = figures[at]
  if (!figure || !ENDS_HERE.test(text.slice(figure.end, figure.end + 20))) return undefined
  if (DOSED_AT.test(text.slice(Math.max(0, figure.start - 90), figure.start)))
    return { value: 'cells', of: at, reason: 'the text names no unit; what is given are cells' }
  if (!CALLED_DOSE.test(text.slice(Math.max(0, figure.start - 24), figure.start))) return undefined
  for (const other of [at - 1, at + 1]) {
    const [near, theirs] = [figures[other], units[other]]
    if (near && theirs && theirs !== 'refused' && Math.abs(near.start - figure.start) < REACH)
      return { ...theirs, reason: 'the unit stands with another dose beside it' }
  }
  return undefined
}
