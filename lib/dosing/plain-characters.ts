/** Characters that are written for another one, each a single code unit, so that offsets stay those of the text. */
const LOOK_ALIKES: [RegExp, string | ((found: string) => string)][] = [
  [/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ' '],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  [/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff08\uff09\uff0b\uff0f\uff1a\uff1b\uff05]/g, narrow],
  [/[\u2044\u2215]/g, '/'],
  [/[\u2010-\u2012\ufe63\uff0d]/g, '-'],
  [/[\u2217\uff0a]/g, '*'],
]

function narrow(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0)
}

const ANY = /[\u00a0\u00ad\u2000-\u2012\u202f\u2044\u205f\u2060\u2215\u2217\u3000\ufe63\ufeff\uff05-\uff5a]/

/** A text with blanks that cannot be seen, wide letters and odd dashes made plain. Its length stays the same. */
export function plainCharacters(text: string): string {
  if (!ANY.test(text)) return text
  return LOOK_ALIKES.reduce(
    (plain, [pattern, by]) => plain.replace(pattern, found => (typeof by === 'string' ? by : by(found))),
    text,
  )
}
