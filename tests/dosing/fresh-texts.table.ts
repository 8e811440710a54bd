import { FRESH_CAR_T_TEXTS } from './fresh-texts-car-t.ts'
import { FRESH_LYMPHOCYTE_TEXTS } from './fresh-texts-lymphocytes.ts'
import { FRESH_NK_TEXTS } from './fresh-texts-nk.ts'
import { FRESH_TEXTS_WITHOUT_LEVEL } from './fresh-texts-none.ts'
import { FRESH_TISSUE_TEXTS } from './fresh-texts-tissue.ts'
import type { UnseenText } from './unseen-texts-shape.ts'

/**
 * A second set of texts, written and labelled before any of them was read by the reader, by someone who had seen
 * neither the reader, nor its figures, nor the texts it was tuned on. Its worth is that nobody looks: the reader is not
 * to be changed because of a text in here, neither is a label because of what the reader makes of it, and only figures
 * over the whole set are reported. A label that is plainly wrong is corrected here with the reason, and the figure from
 * before is reported along with the new one.
 */
export const FRESH_TEXTS: UnseenText[] = [
  ...FRESH_CAR_T_TEXTS,
  ...FRESH_NK_TEXTS,
  ...FRESH_LYMPHOCYTE_TEXTS,
  ...FRESH_TISSUE_TEXTS,
  ...FRESH_TEXTS_WITHOUT_LEVEL,
]
