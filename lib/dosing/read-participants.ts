import type { Read } from '@/lib/trial/dosing.ts'
import { quotePassage } from './collect-passages.ts'
import type { CellDose } from './read-cell-doses.ts'
import { NUMBER_WORD, numberFromWord } from './read-number-word.ts'

const BEFORE = new RegExp(
  String.raw`(?:first|next|following|subsequent|final|last|other)?\s?\b(?<n>${NUMBER_WORD})\s(?:patients|subjects|participants|cases)\b[^.;,\d]{0,20}\b(?:receiv\w*|get|given|treated|infused|dosed|enrolled)\b[^.;,\d]{0,20}$`,
  'i',
)
const NUMBERED = /\(\s?n\s?=\s?(?<n>\d{1,3})\s?\)[^.;\d]{0,10}$/i
const AFTER = new RegExp(
  String.raw`^[^.;\d]{0,12}\(?\s?(?:n\s?=\s?(?<n>\d{1,3})|(?<m>${NUMBER_WORD})\s(?:patients|subjects|participants|cases))\b(?!\s?[-–~])`,
  'i',
)

/** How many participants get a level, where the words beside its dose say so. */
export function readParticipants(doses: readonly CellDose[]): Read<number> | null {
  for (const { passage, figure, end } of doses) {
    const from = Math.max(0, figure.start - 90)
    const before =
      BEFORE.exec(passage.text.slice(from, figure.start)) ?? NUMBERED.exec(passage.text.slice(from, figure.start))
    const after = AFTER.exec(passage.text.slice(end, end + 50))
    const value = numberFromWord(before?.groups?.n ?? after?.groups?.n ?? after?.groups?.m)
    if (!value) continue
    const evidence = before
      ? quotePassage(passage, from + before.index, end)
      : quotePassage(passage, figure.start, end + (after?.[0].length ?? 0))
    return { value, basis: 'stated', evidence: [evidence] }
  }
  return null
}
