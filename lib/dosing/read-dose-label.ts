import type { Place } from './read-cell-doses.ts'

/** The name of a level, a group or a cohort that stands before its dose. */
export type DoseLabel = { text: string } & Place

const NUMBERED = String.raw`(?:\b(?:dose|does|dosage)[- ]?)?(?:\blevels?|\bgroups?|\bcohorts?|\barms?|\btiers?)\s?[-–−#]?\s?(?:\d{1,2}|[A-H]\b|I{1,3}\b|IV\b)|\bDLs?\s?[-–−]?\s?\d\b|\bdose\s[-–−]?\d\b`
const RANKED = String.raw`\b(?:low|medium|middle|intermediate|mid|high)(?:est)?(?:[- ](?:dose|does|dosage))?(?:[- ](?:group|cohort|level|arm))?`

/** "Dose level 1", "DL-1", "Cohort A", "high dose". */
export const LABEL = new RegExp(String.raw`${NUMBERED}|${RANKED}(?=\s?[:：(,=]| of\b| at\b)`, 'gi')

/** How far before a figure its label may end: "Level 1: ", "group (n=3) will get ". */
const LABEL_REACH = 40

/** The name that stands before a figure, after the offset where the figure before it ends. */
export function readLabel(text: string, after: number, figureStart: number): DoseLabel | undefined {
  const from = Math.max(after, figureStart - 90)
  const last = [...text.slice(from, figureStart).matchAll(LABEL)].at(-1)
  if (!last) return undefined
  const start = from + last.index
  const end = start + last[0].length
  // "1×10⁶/kg (Cohort A) or 1×10⁷/kg (Cohort B)": the name in brackets is that of the dose before it.
  if (text[end] === ')' && text.slice(after, start).trim() === '(') return undefined
  const gap = text.slice(end, figureStart)
  if (gap.length > LABEL_REACH || /[.\n;](?:\s|$)|tolerat|,\s*(?:the|others)\b|reduced/.test(gap)) return undefined
  return { text: last[0].trim(), start, end }
}

const IN_BRACKETS = new RegExp(String.raw`^\s?\((?:${NUMBERED}|${RANKED})\)`, 'i')

/** The name in brackets behind a dose: "1×10⁶/kg (Cohort A)". */
export function readLabelBehind(text: string, from: number): DoseLabel | undefined {
  const words = IN_BRACKETS.exec(text.slice(from, from + 40))?.[0]
  if (!words) return undefined
  const start = from + words.indexOf('(') + 1
  const end = from + words.length - 1
  return { text: text.slice(start, end), start, end }
}
