import { CELL_WORDS } from './cell-words.ts'
import type { Stretch } from './find-sentence.ts'
import { OTHER_DRUG } from './other-agents.ts'

const ONE_INFUSION = /\b(?:a|one|single)\s(?:[\w-]+\s){0,2}?infusion\b/i
/** Where a clause ends and another one begins, of which one may be about a drug and the other about the cells. */
const CLAUSE_END =
  /[,;]\s|\s(?=(?:following|after|preceded by|precedes?|followed by|prior to|before|then|together with|in combination with|plus|with)\s)|\sand\s(?=(?:a|an|one|a single|two|three)\s|\d[\d.,]*\s?(?:[x×*]\s?10|million|billion)|(?:[\w-]+\s)?(?:cells|NKs?|CAR-?T|MSCs?|TILs?|Tregs?)\b)/g

/**
 * A sentence without its clauses about drugs: "infused on days 0 and 7, following cytarabine". What is left beside a
 * drug counts only where it names the cells or an infusion.
 */
export function withoutDrugs(sentence: Stretch): Stretch[] {
  if (!OTHER_DRUG.test(sentence.text)) return [sentence]
  const ends = [...sentence.text.matchAll(CLAUSE_END)].map(({ index, 0: mark }) => index + mark.length)
  const kept: Stretch[] = []
  let start = 0
  let joins = false
  for (const end of [...ends, sentence.text.length]) {
    const text = sentence.text.slice(start, end)
    const last = kept.at(-1)
    if (OTHER_DRUG.test(text)) joins = false
    else if (joins && last) {
      last.end = sentence.start + end
      last.text += text
    } else {
      kept.push({ start: sentence.start + start, end: sentence.start + end, text })
      joins = true
    }
    start = end
  }
  return kept.filter(({ text }) => CELL_WORDS.test(text) || ONE_INFUSION.test(text))
}
