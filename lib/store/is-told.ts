/**
 * Of a row of `trials`, whether any text tells the trial: one that nothing tells has no registries. Rows that a migration
 * made (version 0) are of trials that are told, and have none either until they are written anew.
 */
export const IS_TOLD = "(registries <> '[]' OR rowsVersion = 0)"
