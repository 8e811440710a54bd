const MARKS = /\p{Mark}+/gu
const DASHES = /[\p{Dash_Punctuation}−]/gu
const GAPS = /[\s\p{Punctuation}]+/gu

/** A text as far as it matters when two registries name the same thing: without case, accents, blanks, punctuation. */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replace(MARKS, '').replace(DASHES, '-').replace(GAPS, ' ').trim().toLowerCase()
