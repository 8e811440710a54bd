import type { ComparisonSheet, SheetValue } from '@/lib/export/comparison-sheet.ts'

// A comparison to write to files, made by hand, for tests alone.

/** A value that a text states. */
export const stated = (text: string, rest: Partial<SheetValue> = {}): SheetValue => ({ text, basis: 'stated', ...rest })

export const sheetTrial = (trialId: string): ComparisonSheet['trials'][number] => ({
  trialId,
  title: `The trial ${trialId}`,
  registries: [{ registry: 'MedPath', importedAt: '2026-11-22T05:00:00.000Z' }],
  url: `https://trials.example/trials/${trialId}`,
})

/** Two trials with one row, whose values they are. */
export const sheetOf = (first: SheetValue[], second: SheetValue[] = []): ComparisonSheet => ({
  url: 'https://trials.example/compare?ids=NCT00000001,NCT00000002',
  onlyDiffering: false,
  leftOut: [],
  trials: [sheetTrial('NCT00000001'), sheetTrial('NCT00000002')],
  groups: [{ title: 'Dose levels', rows: [{ field: 'Amount', values: [first, second] }] }],
})

/** Texts that files of values have broken on. */
export const UGLY_TEXTS = [
  'says "so", twice ""',
  'two\nlines, a comma; a semicolon\tand a tab',
  "=cmd|'/c calc'!A0",
  '@SUM(1+1)*cmd',
  '-2+3',
  '👩🏽‍⚕️ 3×10⁷ – ≥ ≠ µ é',
  '\u202Eright to left\u202C עברית العربية',
  ' blanks around ',
  "'already quoted",
  '3×10\\^7 <b>&amp;</b> ]]> _x000D_',
  '00123',
  '1e5',
  '12/03',
  'TRUE',
] as const
