const NARROW = /[.,:;'’ ⁰¹²³⁴⁵⁶⁷⁸⁹⁻]/
const WIDE = /[×≈−+–⅔⅓½¼¾%MW]/

/**
 * The width in px of a short label in the charts' size of text, on the generous side: nobody can measure it on the
 * server, and fonts differ.
 */
export const estimateWidth = (label: string): number =>
  [...label].reduce((width, glyph) => width + (NARROW.test(glyph) ? 4.7 : WIDE.test(glyph) ? 9.7 : 7.4), 0)
