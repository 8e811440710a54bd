import type { Schedule } from '@/lib/trial/dosing.ts'
import { type Passage, quotePassage } from './collect-passages.ts'
import { splitSentences } from './find-sentence.ts'

/** The transplant by names that nothing else has; "transplantation" alone may be one of any cells. */
const STEM_CELLS = /stem[- ]cells?|ha?ematopoietic|\bmarrow|\b(?:allo|auto)?-?(?:HSCT|HCT|SCT|BMT|PBSCT)s?\b/i
/** Those that stand for the transplant only where it is named as one of blood-forming cells. */
const OTHER_CELLS = /mesenchymal|\bMSCs?\b|adipose|islet|chondrocyte|hepatocyte/i

const TRANSPLANT = String.raw`(?:transplant(?:ation|s)?|HSCT|HCT|BMT|PBSCT|(?:stem cells?|marrow|graft|CD34\+? cells)(?:\s(?:infusion|reinfusion|rescue))?)`
const DAY = String.raw`(?:day|D)\s?(?<NAME>[+−–-]?\d{1,2})(?!\d|\.\d|\s?(?:[-–~]|to|through|until)\s?[+\d])`
const GIVEN = String.raw`(?:\s(?:\([^)\n]{1,20}\)|is|are|was|will|be|takes?|place|performed|given|infused|done|occurs?|planned|scheduled)){0,4}`

const TELLS = new RegExp(
  [
    // "stem cell transplantation on day 0", "graft infusion (day 0)", "HSCT is day 0"
    String.raw`\b${TRANSPLANT}${GIVEN}\s?(?:on|at|[:=(,]|is)\s?(?:the\s)?${DAY.replace('NAME', 'after')}`,
    // "day 0: stem cell infusion", "day 0 (transplant)", "day 0 is the day of transplantation"
    String.raw`\b${DAY.replace('NAME', 'before')}\s?(?:[:=(–-]|is|being|of)\s?(?:the\s)?(?:(?:day|date|time) of\s)?(?:the\s)?(?:[\w-]+\s){0,3}?${TRANSPLANT}\b`,
    // "on day 0 patients get allogeneic blood stem cells"
    String.raw`\b(?:on|at)\s${DAY.replace('NAME', 'first')},?\s(?:[\w-]+\s){0,3}?(?:gets?|receives?|undergoe?s?|have|are given|are infused with)\s(?:(?!NK|after|before|following|post)[\w+-]+\s){0,6}?${TRANSPLANT}\b`,
  ].join('|'),
  'giu',
)
/** "after transplantation on day 28": the day is that of something else. */
const OF_SOMETHING_ELSE =
  /\b(?:after|before|post|pre|following|since|until|prior to|from|of|recipients?)[\s-](?:the\s|their\s)?(?:[\w+-]+\s){0,5}$/i

/** The days on which a text says that blood-forming stem cells are transplanted. */
export function readTransplantDays(passages: readonly Passage[]): Schedule['transplantDays'] {
  const days = new Map<number, Schedule['transplantDays'][number]>()
  for (const passage of passages) {
    if (!STEM_CELLS.test(passage.text)) continue
    for (const { text, start } of splitSentences(passage.text)) {
      if (OTHER_CELLS.test(text)) continue
      for (const match of text.matchAll(TELLS)) {
        const { after, before, first } = match.groups ?? {}
        if (after && OF_SOMETHING_ELSE.test(text.slice(Math.max(0, match.index - 80), match.index))) continue
        const day = Number((after ?? before ?? first ?? '').replace(/[−–]/, '-'))
        const evidence = quotePassage(passage, start + match.index, start + match.index + match[0].length)
        const known = days.get(day)
        if (known) known.evidence.push(evidence)
        else days.set(day, { day, evidence: [evidence] })
      }
    }
  }
  return [...days.values()].toSorted((a, b) => a.day - b.day)
}
