import type { ComparisonSheet, SheetValue } from './comparison-sheet.ts'

/** The columns of the tidy list, one line a value, in their order. */
export const LINE_COLUMNS = [
  'Group',
  'Field',
  'Trial',
  'Part',
  'Value',
  'Number',
  'Unit',
  'Counts',
  'Basis',
  'Reason',
  'Remarks',
  'Quote',
  'Registry',
  'Link',
] as const

/** What has to be known of a value besides its reason, in one text. */
export const joinRemarks = ({ remarks = [], warnings = [] }: SheetValue): string | undefined =>
  [...remarks, ...warnings.map(warning => `⚠ ${warning}`)].join('; ') || undefined

/** One value with where in the comparison it stands. */
export type SheetLine = SheetValue & { group: string; field: string; trialId: string }

/** Every value of the comparison on a line of its own: by group, row and trial, in the order of the page. */
export const listSheetLines = ({ groups, trials }: ComparisonSheet): SheetLine[] =>
  groups.flatMap(({ title, rows }) =>
    rows.flatMap(({ field, values }) =>
      trials.flatMap(({ trialId }, at) =>
        (values[at] ?? []).map(value => ({ ...value, group: title, field, trialId })),
      ),
    ),
  )
