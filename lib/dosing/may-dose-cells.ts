import type { NarrativeText } from '@/lib/trial/document-reading.ts'
import type { Passage } from './collect-passages.ts'
import { namesProduct } from './names-product.ts'
import { plainCharacters } from './plain-characters.ts'
import { readCellDoses } from './read-cell-doses.ts'
import { readProductNames } from './read-product.ts'

/** What a text that doses cells cannot do without. */
const HINT =
  /cells?\b|\bNK|CAR\b|CAR-?T|CART\b|MSCs?\b|Tregs?\b|\bTILs?\b|\bDLI\b|(?:lympho|mono|hepato|chondro|keratino|melano|myo)cytes?\b|macrophages?\b|(?:fibro|myo)blasts?\b|DCs?\b|\wSCs?\b|\bVSTs?\b|neurons?\b|progenitors?\b/i

/** What may be said of doses, as far as one can tell without reading them; undefined where nothing is. */
export type Hinted = { ofCells: boolean; names: ReadonlySet<string> }

/** Whether there is anything to read of the doses of a trial of one document; most have nothing, and are let go by this. */
export function mayDoseCells(narrative: readonly NarrativeText[]): boolean {
  const passages = narrative.map(
    ({ field, text }): Passage => ({ field, documentId: '', start: 0, text: plainCharacters(text) }),
  )
  const hinted = findHints(passages)
  if (!hinted) return false
  return hinted.ofCells || passages.some(passage => readCellDoses(passage, hinted.names, hinted.ofCells).length > 0)
}

/** Whether the passages name cells at all, and which products of cells. */
export function findHints(passages: readonly Passage[]): Hinted | undefined {
  if (!passages.some(({ text }) => HINT.test(text))) return undefined
  const ofCells = namesProduct(passages)
  return { ofCells, names: ofCells ? readProductNames(passages) : new Set() }
}
