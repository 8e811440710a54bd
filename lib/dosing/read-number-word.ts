const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A small whole number as prose writes it, for use in a pattern. */
export const NUMBER_WORD = String.raw`(?:\d{1,2}|${WORDS.join('|')})`

/** 3 of "3" or "three"; undefined of anything else, and of 0. */
export function numberFromWord(written: string | undefined): number | undefined {
  if (!written) return undefined
  const value = /^\d+$/.test(written) ? Number(written) : WORDS.indexOf(written.toLowerCase()) + 1
  return value > 0 ? value : undefined
}
