import { DOSING_VERSION } from '@/lib/dosing/read-dosing.ts'
import { INDEX_VERSION } from '@/lib/store/index-trial.ts'

/**
 * Of all that makes a trial's rows out of what the parsers read: the reader of doses, and the words and values that are
 * stored. Each part only ever rises, so their sum rises with any of them.
 */
export const ROWS_VERSION = DOSING_VERSION + INDEX_VERSION
