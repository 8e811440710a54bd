import type { Place, Span } from '@/lib/trial/evidence.ts'
import type { FieldPattern } from '@/lib/trial/fields.ts'
import type { RegistryName } from '@/lib/trial/registry.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import type { TrialId } from '@/lib/trial/trial-id.ts'
import type { PageText } from './page/lines.ts'

/**
 * A value with the places it was read from, and why it was taken where the text does not state it in so many words.
 * There is no way to report a value without a place: that is what keeps values from being invented.
 */
export type Found<T> = { value: T; spans: readonly [Place, ...Place[]]; inferred?: string }

type Scalar = string | number | boolean

/** A trial with each value replaced by what was found of it; what was not found is left out. */
export type Findings<T> = [T] extends [Scalar]
  ? Found<T>
  : T extends readonly (infer Item)[]
    ? Findings<Item>[]
    : { [Key in keyof T]?: Findings<NonNullable<T[Key]>> | undefined }

/** All but the number. Age groups that are not found follow from the age limits. */
export type PageFindings = Omit<Findings<Trial>, 'trialId' | 'nctId'>

/** A warning where it arises; the line and the words are looked up from the span. `field` is a path into the trial. */
export type PageWarning = { code: WarningCode; field: string | null; span: Span; message: string }

export type WarningCode =
  | 'cutOff' // the page ends before its end
  | 'unknownPhrase' // a value that is none of the vocabulary
  | 'unknownSection' // a heading or line that the layout is not known to have
  | 'emptySection' // a heading with nothing under it
  | 'notSplittable' // values run together with nothing between them
  | 'uncertainSeam' // cells run together, cut where it is likely and not sure
  | 'brokenList' // a list whose marks do not add up, or an item whose start was lost
  | 'lossyField' // this registry is known to mangle the field
  | 'excerpt' // the text is of a form that tells a part of the record
  | 'moreWarnings' // there are too many to list
  | 'unreadable' // something stands there that was not understood
  | 'wrongType' // a value of another type than this registry's records have there, read where it is sure
  | 'contradiction' // two places of the page say different things
  | 'otherNumbers' // registry numbers on the page that are not its own

/** What an adapter makes of a page. */
export type PageReading = {
  /** The page's own number wherever the page says it as such. None: refused. Several: more than one page in a file. */
  ownNumbers: Found<TrialId>[]
  findings: PageFindings
  /** Fields where something stands that was not understood; each has a warning too. */
  unreadable: string[]
  /** Fields that the page ends before. Empty for a whole page. */
  cutOff: FieldPattern[]
  warnings: PageWarning[]
  /** Of a text that by its form tells only a part of the record, as a row of a table: the headings of what it has. */
  excerpt?: string[]
}

/**
 * All that the rest of the program knows of a registry. An adapter reads pages, which have lines, or JSON records, which
 * have none.
 */
export type RegistryAdapter = {
  registry: RegistryName
  /** Goes up by one with every change of what is read, so that stored documents can be read again. */
  parserVersion: number
  /** What this registry's pages can carry at all. Everything else is `notProvided`, not `absentOnPage`. */
  provides: readonly FieldPattern[]
  /** Whether the text is a page of this registry, however damaged. Looks at the text alone. */
  recognizes: (page: PageText) => boolean
  /** What a text that was probably meant for this registry, and is not recognized, is instead: one sentence. */
  explain?: (page: PageText) => string | undefined
  /** Reads a page. Never throws for what a text may hold; linear in the text's length. */
  read: (page: PageText) => PageReading
  /** The page's own address, where it can be told from the trial's number. */
  pageUrl?: (trialId: TrialId) => string
}
