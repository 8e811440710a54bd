import type { DoseLevel, Read } from '@/lib/trial/dosing.ts'
import type { Evidence } from '@/lib/trial/evidence.ts'
import { type Passage, quotePassage } from './collect-passages.ts'
import { findSentence } from './find-sentence.ts'
import { orderLevels } from './order-levels.ts'
import { type CellDose, quoteDose } from './read-cell-doses.ts'
import { mayBeSameCells, tellingRank } from './read-counted-cells.ts'
import { type CountedRead, readCountedOfDose } from './read-counted-of-dose.ts'
import { readParticipants, readParticipantsOfLabel } from './read-participants.ts'

/** A level before it is known whether its doses are per infusion or in total. */
export type LevelOfDoses = { level: Omit<DoseLevel, 'statedAs'>; doses: CellDose[] }

type Told = { dose: CellDose; counted: CountedRead | null }

/**
 * The dose levels that the stated doses make up. A level that several places state is one, with all of them as
 * evidence; a range whose ends are levels of their own is no level.
 *
 * @param productCells which cells the trial's product is made of, for doses that only say "cells"
 */
export function readDoseLevels(
  doses: readonly CellDose[],
  armLabels: ReadonlyMap<string, Passage>,
  productCells: CountedRead | null,
): LevelOfDoses[] {
  const told = doses.map(dose => ({ dose, counted: readCountedOfDose(dose, productCells) }))
  const alone = new Map<Passage, number>()
  for (const { passage } of doses) alone.set(passage, (alone.get(passage) ?? 0) + 1)
  const labels = new Map([...armLabels].filter(([field]) => [...alone].some(([p, n]) => p.field === field && n === 1)))
  return orderLevels(groupByLevel(withoutBounds(withoutSummaries(told))).map(group => levelOf(group, labels)))
}

/** "1×10⁶ to 1×10⁷" beside the levels 1×10⁶ … 1×10⁷ sums them up. */
function withoutSummaries(told: readonly Told[]): Told[] {
  const single = new Set(told.filter(({ dose }) => !dose.range).map(({ dose }) => dose.value))
  return told.filter(({ dose: { range } }) => !range || !(single.has(range.from) && single.has(range.to)))
}

/** The least and the most that may be given are no levels beside the dose that is meant. */
function withoutBounds(told: readonly Told[]): Told[] {
  const targets = told.filter(({ dose }) => dose.isTarget).map(({ dose }) => dose.value)
  const meant = told.filter(
    ({ dose: { bound, range } }) =>
      !bound && !targets.some(target => range && range.from <= target && target <= range.to),
  )
  const amounts = new Set(meant.map(({ dose }) => dose.value))
  if (meant.length > 0)
    return told.filter(one => meant.includes(one) || (one.dose.bound && amounts.has(one.dose.value)))
  const most = told.filter(({ dose }) => dose.bound === 'upper')
  return most.length ? most : [...told]
}

function groupByLevel(told: readonly Told[]): Told[][] {
  const groups = new Map<string, Told[][]>()
  for (const one of told) {
    const { value, unit, range } = one.dose
    const key = `${value} ${unit.value} ${range?.from ?? value}`
    const alike = groups.get(key) ?? []
    const home = alike.find(([first]) => first !== undefined && maySameCells(first, one))
    if (home) home.push(one)
    else groups.set(key, [...alike, [one]])
  }
  return [...groups.values()].flat()
}

const maySameCells = (a: Told, b: Told): boolean =>
  !a.counted || !b.counted || mayBeSameCells(a.counted.value, b.counted.value)

function levelOf(group: readonly Told[], armLabels: ReadonlyMap<string, Passage>): LevelOfDoses {
  const doses = group.map(({ dose }) => dose)
  const [plainest] = doses.toSorted((a, b) => Number(Boolean(a.inferred)) - Number(Boolean(b.inferred)))
  if (!plainest) throw new Error('A level is made of at least one dose')
  const unit = doses.find(dose => !dose.unit.reason) ?? plainest
  return {
    doses,
    level: {
      ...labelOf(doses, armLabels),
      order: 0,
      amount: {
        value: plainest.value,
        ...basisOf(plainest.inferred),
        evidence: unique(doses.map(quoteDose)),
      },
      ...(plainest.range && { range: plainest.range }),
      unit: {
        value: unit.unit.value,
        ...basisOf(unit.unit.reason),
        evidence: [quotePassage(unit.passage, unit.unit.start, unit.unit.end)],
      },
      countedCells: countedOf(group),
      ...roleOf(doses),
      conditional: doses.some(isConditional),
      participants: readParticipants(doses) ?? readParticipantsOfLabel(armLabels.get(plainest.passage.field)),
    },
  }
}

const basisOf = (reason: string | undefined): Pick<Read<unknown>, 'basis' | 'reason'> =>
  reason ? { basis: 'inferred', reason } : { basis: 'stated' }

/** What is stated before what is inferred, and of two the more telling. */
function countedOf(group: readonly Told[]): CountedRead | null {
  const read = group.flatMap(({ counted }) => counted ?? [])
  const [best] = read.toSorted(
    (a, b) =>
      Number(a.basis === 'inferred') - Number(b.basis === 'inferred') || tellingRank(a.value) - tellingRank(b.value),
  )
  if (!best) return null
  const same = read.filter(({ value, basis }) => value === best.value && basis === best.basis)
  return { ...best, evidence: unique(same.flatMap(({ evidence }) => evidence)) }
}

const NAMES_A_LEVEL = /\b(?:level|group|cohort|dose|low|medium|middle|intermediate|high|DL)\b|-dose|\bDL/i

function labelOf(doses: readonly CellDose[], armLabels: ReadonlyMap<string, Passage>): { label?: string } {
  for (const { passage } of doses) {
    const arm = armLabels.get(passage.field)
    if (arm && NAMES_A_LEVEL.test(arm.text) && arm.text.length < 80) return { label: arm.text.trim() }
  }
  const labels = doses.flatMap(({ label }) => label?.text ?? [])
  const label = labels.find(text => /\d/.test(text)) ?? labels[0]
  return label ? { label } : {}
}

const STARTING =
  /\b(?:initial|starting|first|lowest)\s(?:dose|level|dosage)|(?:start(?:s|ing|ed)?|begin(?:s|ning)?|begun) (?:at|with|from|dose)|\b(?:entered|enrolled|treated) (?:first )?(?:at|on|in|into) (?:dose )?level 1\b/i
const REDUCED =
  /de-?escalat|dose reduction|reduced dose|dose (?:is|will be) reduced|back-?up|level\s?[-−–]\s?1\b|DL\s?[-−–]1/i
const CONDITION =
  /\b(?:if|in case|should|where|when|unless)\b(?!(?: there (?:are|is| were|was))? no\b)[^.]{0,110}(?:toler|toxic|DLT|insufficient|not (?:be )?(?:feasible|reached|available|met|manufactured))|back-?up|additional dose level|one more dose level/i

/** The words that lead to one dose: from its sentence's start, or from the dose before it. */
function wordsBefore({ passage, figure, after }: CellDose, reach: number): string {
  const { start } = findSentence(passage.text, figure.start)
  return passage.text.slice(Math.max(start, after, figure.start - reach), figure.start)
}

/** "… if two DLTs occur at the starting dose of": the condition is for another dose than this one. */
const OF_THE_START = /\b(?:starting|initial|first|previous|assigned) (?:dose|level)(?: level)?(?: of| is| at|:)?\s?$/i

/** "…, used only when level 1 is too toxic", "… is kept in reserve" */
const CONDITION_BEHIND =
  /^[^.\n;]{0,60}?\b(?:only (?:if|when|where|in case|after)\b|(?:in|as a) reserve\b|(?:used|given|opened|added|tested|explored|considered) (?:if|when|should|in case)\b|(?:if|should|in case) (?:level|dose|the (?:first|starting|previous|lower))[^.\n;]{0,40}(?:toler|toxic|safe))/i

const isConditional = (dose: CellDose): boolean =>
  (CONDITION.test(wordsBefore(dose, 160)) && !OF_THE_START.test(wordsBefore(dose, 40))) ||
  CONDITION_BEHIND.test(dose.passage.text.slice(dose.end, Math.min(dose.next, dose.end + 120))) ||
  /back-?up/i.test(saidOfLabel(dose))

function roleOf(doses: readonly CellDose[]): Pick<DoseLevel, 'role'> {
  const leading = doses.flatMap(dose => [wordsBefore(dose, 60), dose.label?.text ?? '', saidOfLabel(dose)])
  if (leading.some(words => REDUCED.test(words))) return { role: 'deEscalation' }
  return leading.some(words => STARTING.test(words)) ? { role: 'starting' } : {}
}

/** "dose group A is the starting dose": what the passage says of a level by its name. */
function saidOfLabel({ passage, label }: CellDose): string {
  if (!label) return ''
  const name = label.text.toLowerCase()
  return statementsOf(passage).find(({ before }) => before.endsWith(name))?.said ?? ''
}

type Statement = { before: string; said: string }

/** No text that a person wrote says more; each level looks through all of them, so that they must be few. */
const MOST_STATEMENTS = 200
const STATEMENTS = new WeakMap<Passage, Statement[]>()

/** What "… is …" says in a passage: the words before it in small letters, and those behind it up to the next mark. */
function statementsOf(passage: Passage): Statement[] {
  const known = STATEMENTS.get(passage)
  if (known) return known
  const statements: Statement[] = []
  for (const { index } of passage.text.matchAll(/ is /gi)) {
    if (statements.length === MOST_STATEMENTS) break
    const said = passage.text.slice(index + 4, index + 54).split(/[,;.]/)[0] ?? ''
    statements.push({ before: passage.text.slice(Math.max(0, index - 80), index).toLowerCase(), said })
  }
  STATEMENTS.set(passage, statements)
  return statements
}

/** Each place once. */
export function unique(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>()
  return evidence.filter(({ documentId, start, end }) => {
    const key = `${documentId} ${start} ${end}`
    return !seen.has(key) && seen.add(key) !== undefined
  })
}
