import { findSentence } from './find-sentence.ts'
import { NEVER_THE_PRODUCT } from './read-counted-cells.ts'
import type { Tail } from './read-dose-tail.ts'
import type { Figure } from './read-figures.ts'

/** The parts of a split dose: "Day 1, 10% fraction: …". */
const PART_OF_DOSE = /\d\s?%\s?(?:fraction|portion|part|of (?:the )?(?:total |cell )?dose)\b[^\n]{0,20}$/i

/** Before a figure, what makes it a limit, a yield or a content rather than a dose. */
const LIMIT =
  /(?:[<>≥≤]|\\[<>]=?|\b(?:less|more|greater|fewer|lower|higher) than|at least|no less than|exceed\w*|below|above)\s{0,2}$/i
const LEAST = /(?:≥|at least|no less than)\s{0,2}$/i
/** "a dose of at least", which is how a dose without an upper end is told. */
const LEAST_DOSE = /\bdoses?\s(?:of|is|:)\s?(?:[≥≤]|at least|no less than|no more than)\s{0,2}$/i
const NOT_GIVEN =
  /apheresis|\bresidual\b|\bcontaminat|impurit|\bcontain(?:s|ing)? (?:less|fewer|no more|not more)|\bcollect(?:ed|ion|ing)?\b|harvest|\byield|\bmice\b|\bmurine\b|\bmouse\b|preclinical|concentration|(?:bag|vial|syringe|\d\s?ml)\b[^.]{0,40}$|detection|back-?up|cryopreserv\w+ (?:at|as)|previous(?:ly)? (?:stud|trial|report)|has been reported|\bcount(?:s|ed)?\b[^.]{0,20}$/i
const NOT_GIVEN_AFTER = /^[^.]{0,30}(?:packag|per bag|per vial|\/bag|\/vial|were frozen|in culture)/i

export function isGiven(text: string, figure: Figure, tail: Tail): boolean {
  if (NEVER_THE_PRODUCT.test(tail.words)) return false
  const lead = text.slice(Math.max(0, figure.start - 40), figure.start)
  if (
    LIMIT.test(lead) &&
    !(figure.endsRange && /≤\s?$/.test(lead)) &&
    !(LEAST_DOSE.test(lead) || (tail.perInfusion && LEAST.test(lead)))
  )
    return false
  const { start } = findSentence(text, figure.start)
  const before = text.slice(Math.max(start, figure.start - 120), figure.start)
  return (
    !PART_OF_DOSE.test(before) && !NOT_GIVEN.test(before) && !NOT_GIVEN_AFTER.test(text.slice(tail.end, tail.end + 60))
  )
}
