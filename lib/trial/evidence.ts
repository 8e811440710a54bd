import { z } from 'zod'

/** A stretch of a registry text: UTF-16 offsets, `end` exclusive. */
export const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
export type Span = z.infer<typeof Span>

/** A stretch of a registry text, in a JSON record with the pointer (RFC 6901) to the value that it is, or is part of. */
export type Place = Span & { path?: string }

/** The place that a value was read from. `quote` is the stored text between the offsets; `path` a JSON pointer. */
export const Evidence = Span.extend({ documentId: z.string(), path: z.string().optional(), quote: z.string() })
export type Evidence = z.infer<typeof Evidence>

/**
 * Why a value is missing. Three of these are often taken for one another:
 * - `notProvided`: this registry's pages never say it
 * - `absentOnPage`: they can, and this page does not
 * - `unreadable`: something stands there, and it was not understood
 * - `cutOff`: the page ends before the place where it would stand
 */
export const Absence = z.enum(['notProvided', 'absentOnPage', 'unreadable', 'cutOff'])
export type Absence = z.infer<typeof Absence>

/** Why a value that the text does not state in so many words was taken from it all the same. */
export const Inference = z.object({ basis: z.literal('inferred'), reason: z.string() })
export type Inference = z.infer<typeof Inference>

/**
 * Something in a document that a reader should know. `line` counts from 1; `words` are the registry's own; `message`
 * says what was done. `field` is a path into the trial, or null where the whole page is meant.
 */
export const Warning = Span.extend({
  code: z.string(),
  field: z.string().nullable(),
  line: z.number().int().positive(),
  words: z.string(),
  message: z.string(),
})
export type Warning = z.infer<typeof Warning>
