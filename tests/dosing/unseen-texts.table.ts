import { CAR_NK_TEXTS } from './unseen-texts-car-nk.ts'
import { CAR_T_TEXTS } from './unseen-texts-car-t.ts'
import { LYMPHOCYTE_TEXTS } from './unseen-texts-lymphocytes.ts'
import { NK_TEXTS } from './unseen-texts-nk.ts'
import { TEXTS_WITHOUT_LEVEL } from './unseen-texts-none.ts'
import type { UnseenText } from './unseen-texts-shape.ts'
import { TCR_T_TEXTS } from './unseen-texts-tcr-t.ts'
import { TISSUE_CELL_TEXTS } from './unseen-texts-tissue-cells.ts'

/**
 * Texts and what each states, written by hand by someone who had not seen the reader nor its figures. A new text goes
 * to the end of the last list: the halves below are by position.
 */
export const UNSEEN_TEXTS: UnseenText[] = [
  ...NK_TEXTS,
  ...CAR_NK_TEXTS,
  ...CAR_T_TEXTS,
  ...TCR_T_TEXTS,
  ...LYMPHOCYTE_TEXTS,
  ...TISSUE_CELL_TEXTS,
  ...TEXTS_WITHOUT_LEVEL,
]

/** The half that was tuned on first: positions 0, 2, 4 … */
export const UNSEEN_EVEN = UNSEEN_TEXTS.filter((_, position) => position % 2 === 0)

/** The half that was measured on until there were fresh texts, and is tuned on since: positions 1, 3, 5 … */
export const UNSEEN_ODD = UNSEEN_TEXTS.filter((_, position) => position % 2 === 1)
