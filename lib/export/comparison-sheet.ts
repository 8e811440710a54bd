import type { RegistryName } from '@/lib/trial/registry.ts'

/** On what a value of a sheet rests, and what is missing where there is none. In the words of the pages. */
export type ValueBasis = keyof typeof BASIS_MEANINGS

/** What each basis says, as the sheet "About" of a workbook explains it. */
export const BASIS_MEANINGS = {
  stated: 'The registry text says it; the quote is what it says.',
  inferred: 'The text does not say it in so many words. The reason says why it is read so; check the quote.',
  computed: 'Worked out from values of the text. The reason shows how.',
  'open point': 'The record leaves it open or contradicts itself. Nothing was decided.',
  recorded: 'This site noted it when the text was imported; it is not read from the text.',
  'not stated': 'No text of the trial that is here says it. It may be known elsewhere.',
  'not computable': 'What it would be worked out from is not known. The value says what is missing.',
  'not provided': 'The registry that the trial was read from never gives this field.',
  'not on page': 'The registry can give this field, and its page of this trial does not.',
  unreadable: 'Something stands in the text, and it was not understood.',
  'cut off': 'The page that was imported ends before the place where this would stand.',
} as const

/** A trial of the comparison. */
export type SheetTrial = {
  trialId: string
  title: string | null
  /** The texts that it was read from; times of import in UTC, ISO 8601. */
  registries: { registry: RegistryName; importedAt: string }[]
  /** The address of the trial's page, with the site's origin. */
  url: string
}

/** One value of one trial in a row. What is missing is a value too: its words say in which way. */
export type SheetValue = {
  /** What it is the value of where a cell holds several: a level's name, "part 1". */
  part?: string
  /** As the page shows it, without the basis: "3×10⁷ /kg", "not stated". */
  text: string
  /** The figure, where the value is one: 30000000. */
  number?: number
  /** What the figure is given in: "cells/kg". */
  unit?: string
  /** Of a dose: which cells it counts and what it is said of: "NK cells, per infusion (inferred)". */
  counts?: string
  basis: ValueBasis
  /** Why it is inferred, or how it is computed. */
  reason?: string
  /** What else has to be known of it: "only under a condition", "sources differ". */
  remarks?: string[]
  /** What the import warns of at it. */
  warnings?: string[]
  /** The registry's own words, as they stand in its text. */
  quote?: string
  registry?: RegistryName
  /** The address of those words, marked in the registry text, with the site's origin. */
  url?: string
}

/** A row of the comparison: for each trial, in their order, its values. `differs` where the page marks it so. */
export type SheetRow = { field: string; differs?: boolean; values: SheetValue[][] }

export type SheetGroup = { title: string; rows: SheetRow[] }

/** A comparison to take along: its rows in the order and the words of the page. */
export type ComparisonSheet = {
  /** The address of the comparison, with the site's origin. */
  url: string
  /** Only the rows in which the trials differ are in it. */
  onlyDiffering: boolean
  /** The names of the rows that are therefore not in it. */
  leftOut: string[]
  trials: SheetTrial[]
  groups: SheetGroup[]
}
