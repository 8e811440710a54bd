import type { CountedCells, Read } from '@/lib/trial/dosing.ts'
import { quotePassage } from './collect-passages.ts'
import type { CellDose } from './read-cell-doses.ts'
import { mayBeSameCells, readCountedCells, tellingRank } from './read-counted-cells.ts'

export type CountedRead = Read<CountedCells> & { words: string }

/** "doses of NK-cells (CD3-CD56+) escalate", "MSC dose": the words before a figure that say what its cells are. */
const DOSE_OF =
  /\bdos(?:es?|ing|age)\s(?:levels?\s)?(?:of|for)\s(?<words>(?:the\s)?[^.;:\n\d]{0,30}?(?:cells?|(?:CAR-?T|NKs?|MSCs?|Tregs?)(?![- ]cells?))\b(?:\s?\([^)\n]{1,20}\))?)/gi
/** How far above a list of levels the words that introduce it may stand. */
const REACH = 320

/**
 * What a dose counts: by the words at the figure, else by those that introduce it ("escalating doses of …"), else by
 * what the product is, which is an inference.
 */
export function readCountedOfDose(dose: CellDose, productCells: CountedRead | null): CountedRead | null {
  const { passage, counted, words } = dose
  if (counted)
    return {
      value: counted.value,
      words: counted.words,
      basis: 'stated',
      evidence: [quotePassage(passage, counted.start, counted.end)],
    }
  const introduced = introducedBefore(dose)
  if (!productCells) return introduced
  const product: CountedRead = {
    value: productCells.value,
    words: words || productCells.words,
    basis: 'inferred',
    reason: `the text says ${words ? `“${words}”` : 'no more'} at the figure; the product infused is ${productCells.words}`,
    evidence: productCells.evidence,
  }
  if (!introduced || !mayBeSameCells(introduced.value, product.value)) return introduced ?? product
  return tellingRank(introduced.value) < tellingRank(product.value) ? introduced : product
}

function introducedBefore({ passage, figure }: CellDose): CountedRead | null {
  const from = Math.max(0, figure.start - REACH)
  const last = [...passage.text.slice(from, figure.start).matchAll(DOSE_OF)].at(-1)
  const words = last?.groups?.words
  const value = words && readCountedCells(words)
  if (!last || !words || !value) return null
  const start = from + last.index + last[0].length - words.length
  return {
    value,
    words: words.trim(),
    basis: 'stated',
    evidence: [quotePassage(passage, start, start + words.length)],
  }
}
