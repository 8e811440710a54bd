const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A small whole number as prose writes it, for use in a pattern. */
export const NUMBER_WORD = String.raw`(?:\d{1,2}|${WORDS.join('|')})`

/** 3 of "3" or "three"; undefined of anything else, and of 0. */
export function numberFromWord(written: string | undefined): number | undefined {
  if (!written) return undefined
  const value = /^\d+$/.test(written) ? Number(written) : WORDS.indexOf(written.toLowerCase()) + 1
  return value > 0 ? value : undefined
}

const TENS: Record<string, number> = {
  half: 0.5,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
}

/** A number before "million" in words: "ten", "fifty", "a hundred", "three hundred", "half a". */
export const SPELLED = String.raw`(?:(?:an?|${WORDS.join('|')})\shundred|half\sa|${Object.keys(TENS).slice(1, -1).join('|')}|${WORDS.join('|')})`

/** 300 of "three hundred"; undefined of anything but such words. */
export function spelledNumber(written: string): number | undefined {
  const [first = '', second] = written.toLowerCase().split(/\s/)
  if (first === 'half') return TENS.half
  const value = TENS[first] ?? (first === 'a' || first === 'an' ? 1 : WORDS.indexOf(first) + 1 || undefined)
  return value && second === 'hundred' ? value * 100 : value
}
