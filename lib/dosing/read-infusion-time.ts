import type { Schedule } from '@/lib/trial/dosing.ts'
import { quotePassage } from './collect-passages.ts'
import type { ProductSentence } from './read-schedule.ts'

/** "over 10 to 15 minutes", "within 30 min", "infusion time: 30-60 minutes". A bare "within … hours" is a deadline. */
const TIME =
  /\b(?:over|within|in|for|lasting|time (?:is|of|was)|duration (?:is|of|was)|(?:time|duration):)\s(?:a (?:period|course) of\s)?(?:about |approximately |around |~ ?)?(?<from>\d{1,3})(?:\s?(?:[-–~]|\\~|to)\s?(?<to>\d{1,3}))?[\s-]?(?<unit>min(?:ute)?s?|hours?|hrs?)\b(?!\s(?:after|before|of|prior|later|following|post|from|apart))/giu
const GIVES = /infus|inject|administ|drip/i
/** What takes its time beside the infusion. */
const OTHER = /thaw|observ|monitor|expir|stor(?:e|age)|release|stable|pre-?med|vital signs/i

/** How long one infusion of the product takes, where a sentence that tells of giving it says so. */
export function readInfusionTime(sentences: readonly ProductSentence[]): Schedule['infusionTime'] {
  for (const { text, start, passage } of sentences) {
    if (!GIVES.test(text) || OTHER.test(text)) continue
    for (const match of text.matchAll(TIME)) {
      const { from, to, unit = '' } = match.groups ?? {}
      const hours = /^h/i.test(unit)
      if (hours && !/^over/i.test(match[0])) continue
      const least = Number(from)
      const most = Number(to ?? from)
      if (least < 1 || most < least) continue
      return {
        value: { from: least, to: most, unit: hours ? 'hours' : 'minutes' },
        basis: 'stated',
        evidence: [quotePassage(passage, start + match.index, start + match.index + match[0].length)],
      }
    }
  }
  return null
}
