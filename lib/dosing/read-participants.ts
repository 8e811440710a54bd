import type { Read } from '@/lib/trial/dosing.ts'
import { type Passage, quotePassage } from './collect-passages.ts'
import type { CellDose } from './read-cell-doses.ts'
import { NUMBER_WORD, numberFromWord } from './read-number-word.ts'

const BEFORE = new RegExp(
  String.raw`(?:first|next|following|subsequent|final|last|other)?\s?\b(?<n>${NUMBER_WORD})\s(?:patients|subjects|participants|cases)\b[^.;,\d]{0,20}\b(?:receiv\w*|get|given|treated|infused|dosed|enrolled)\b[^.;,\d]{0,20}$`,
  'i',
)
const NUMBERED =
  /(?:\(\s?n\s?=\s?(?<n>\d{1,3})\s?\)|\(\s?(?<people>\d{1,3})\s(?:patients|subjects|participants|cases)\s?\)|\bn\s?=\s?(?<at>\d{1,3})\sat\s)[^.;\d]{0,10}$/i
const AFTER = new RegExp(
  String.raw`^(?:\s?(?:cells?|\/kg)\s?)?(?:\s?[,:]?\s?[([]\s?|\s(?:in|for)\s|,\s)(?:n\s?=\s?(?<n>\d{1,3})|(?<m>${NUMBER_WORD})\s(?:patients|subjects|participants|cases))\b(?!\s?[-–~]|\sat\b)`,
  'i',
)

/** "the next six 2×10⁷/kg" */
const ELLIPTIC = new RegExp(
  String.raw`\b(?:first|next|following|last|final|other)\s(?<n>${NUMBER_WORD})\s(?:(?:get|receive|have)\s)?$`,
  'i',
)

/** How many participants get a level, where the words beside its dose say so. */
export function readParticipants(doses: readonly CellDose[]): Read<number> | null {
  for (const { passage, figure, end } of doses) {
    const from = Math.max(0, figure.start - 90)
    const before =
      BEFORE.exec(passage.text.slice(from, figure.start)) ??
      NUMBERED.exec(passage.text.slice(from, figure.start)) ??
      ELLIPTIC.exec(passage.text.slice(from, figure.start))
    const after = AFTER.exec(passage.text.slice(end, end + 50))
    const value = numberFromWord(
      before?.groups?.n ?? before?.groups?.people ?? before?.groups?.at ?? after?.groups?.n ?? after?.groups?.m,
    )
    if (!value) continue
    const evidence = before
      ? quotePassage(passage, from + before.index, end)
      : quotePassage(passage, figure.start, end + (after?.[0].length ?? 0))
    return { value, basis: 'stated', evidence: [evidence] }
  }
  return null
}

const PEOPLE = '(?:patients|subjects|participants|cases|persons|people)'
const OF_EACH = new RegExp(
  String.raw`(?<!(?:[-–~]|\bto|\bor|up to|least|most)\s?)\b(?<n>${NUMBER_WORD})\s${PEOPLE}(?:\s(?:will|are|is|be|to|enrolled|treated|enter|entered|included|assigned|recruited|per|in|at|for|into|receive)){0,4}\s?(?:\b(?:per|each|every|in each|at each)\s)(?:of (?:the )?(?:\w+ )?)?(?:dose )?(?:levels?|cohorts?|groups?|tiers?|dose)\b`,
  'i',
)
const IN_LABEL = new RegExp(String.raw`\(\s?(?:n\s?=\s?(?<n>\d{1,3})|(?<m>${NUMBER_WORD})\s${PEOPLE})\s?\)`, 'i')

/** What the text says of every level alike: "three patients per dose level". */
export function readParticipantsOfEach(passages: readonly Passage[]): Read<number> | null {
  for (const passage of passages) {
    const match = OF_EACH.exec(passage.text)
    const value = numberFromWord(match?.groups?.n)
    if (!match || !value) continue
    return { value, basis: 'stated', evidence: [quotePassage(passage, match.index, match.index + match[0].length)] }
  }
  return null
}

/** The number in the label of a level's own arm: "Dose 1 (3 subjects)". */
export function readParticipantsOfLabel(label: Passage | undefined): Read<number> | null {
  const match = label && IN_LABEL.exec(label.text)
  const value = numberFromWord(match?.groups?.n ?? match?.groups?.m)
  if (!label || !match || !value) return null
  return { value, basis: 'stated', evidence: [quotePassage(label, match.index, match.index + match[0].length)] }
}
