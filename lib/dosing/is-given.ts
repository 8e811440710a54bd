import { findSentence } from './find-sentence.ts'
import { NEVER_THE_PRODUCT } from './read-counted-cells.ts'
import type { Tail } from './read-dose-tail.ts'
import type { Figure } from './read-figures.ts'

/** The parts of a split dose: "Day 1, 10% fraction: …". */
const PART_OF_DOSE =
  /\d\s?%\s?(?:fraction|portion|part|of (?:the )?(?:total |cell )?dose)\b[^\n]{0,20}$|\b(?:one[- ]third|two[- ]thirds|a third|a quarter)\b[^.;,\d]{0,30}[(,:]\s?$/i

/** Right before a figure, what makes it a limit. */
const LIMIT =
  /(?:[<>≥≤]|\\[<>]=?|\b(?:less|more|greater|fewer|lower|higher) than|at least|no less than|exceed\w*|below|above|under|over the|\bcap(?:ped)? (?:of|at)|limit(?:ed)? (?:of|to|at)|(?:increments?|multiples|steps) of|\bnearest)\s{0,2}$/i
const LEAST = /(?:≥|at least|(?:no|not) (?:less|fewer) than)\s{0,2}$/i
/** "a dose of at least", "infused once at not less than", which is how a dose without an upper end is told. */
const LEAST_DOSE =
  /\b(?:(?:dos(?:es?|age)|infusions?|injections?|transplant)\s(?:of|is|:)|(?:infused|injected|administered|given|receives?|get)(?:\s(?:once|intravenously|IV|at|with|a|dose|of)){0,4})\s?(?:[≥≤]|at least|(?:no|not) (?:less|fewer|more) than)\s{0,2}$/i
/** "100 copies per 10⁶ cells", "one in 10⁵ cells": what something else is counted by. */
const DIVISOR = /(?:\/|\bper|\b(?:one|1)\s(?:in|out of)(?:\sa)?)\s{0,2}$/i

/** In the clause before a figure, what makes it a yield, a content or a count rather than a dose. */
const NOT_GIVEN = new RegExp(
  [
    String.raw`apheresis|mobili[sz]|\bresidual\b|\bcontaminat|impurit|\bcontain(?:s|ing)? (?:less|fewer|no more|not more)`,
    String.raw`\bcollect(?:ed|ion|ing)?\b|harvest|\byield|\bdonors? (?:give|donate|provide)|\b(?:stored|banked|set aside)\b`,
    String.raw`\bmice\b|\bmurine\b|\bmouse\b|preclinical|concentration|detection|back-?up|cryopreserv\w+ (?:at|as)`,
    String.raw`\b(?:previous(?:ly)?|earlier|prior|another|published) (?:[\w-]+ )?(?:stud|trial|report)|has been reported`,
    String.raw`\b(?:supplied|formulated|filled|packed|packaged|shipped|retained) (?:as|in|at|with)\b[^.;,]{0,40}$`,
    String.raw`\bcount(?:s|ed)?\b[^.]{0,20}$`,
    String.raw`\b(?:(?:expanded|grown|grow) (?:up )?(?:in)?to|(?:seeded|plated|frozen) (?:at|as|in)|(?:density|burden|peak) of|Cmax|feeder\w*)\b[^.;,]{0,30}$`,
    String.raw`(?:lactobac\w*|bifidobac\w*|probiotics?|\bBCG|bacteria\w*|bacill\w+|yeast|saccharomyces|spores?|parasites?|microbiota)\b(?!-)[^.;,]{0,40}$`,
    String.raw`(?:red (?:blood )?cells?|granulocytes?|platelets?)\b[^.;,]{0,25}$`,
    String.raw`\bbank(?:s|ing)?\b|\b(?:makes?|produces?|obtains?|generates?|manufactures?|isolates?|recovers?|grows?) (?:about |around |up to |at least |more than )?$`,
    String.raw`\b(?:kept|held) (?:back|unmodified|in store)|\benough for\b[^.;,]{0,20}$`,
  ].join('|'),
  'i',
)
/** A volume or a container before a figure holds so many cells; where it is given to somebody, it is a dose. */
const CONTAINER = /(?:bag|vial|syringe|\d\s?ml)\b[^.]{0,40}$/i
const GIVEN_BEHIND =
  /^[^.;,]{0,50}\b(?:is|are|will be|were) (?:then )?(?:re-?)?(?:infus|inject|given|administ|implant|instil)/i
const GIVES = /infus|inject|administ|receiv|given|implant|instil|\bdoses?\b/i
const NOT_GIVEN_AFTER =
  /^[^.]{0,30}(?:packag|per bag|per vial|\/bag|\/vial|(?:is|are|were) (?:kept (?:back|frozen|unmodified)|grown|made(?! (?:at (?:week|month|day)|into|intra|on |every|once|by ))|analy|needed|required|frozen|stored|seeded|collected|mobili|discarded)|^\s?mobili[sz]ed|of blood|by flow|in culture|(?:of|from) (?:each|every|the|one) donor\b|(?:after|in) (?:\w+ )?(?:days|weeks) (?:of|in) culture|(?:was|were) (?:safe|well tolerated|tolerated|effective)\b)|^\s?(?:cannot|could not|(?:is|are) not) (?:be )?(?:reached|made|met|manufactured|achieved)/i

/** What a graft holds is no dose of the cells that are given beside it. */
const OF_THE_GRAFT = /(?:\bgraft|\bunit|(?<!mesenchymal )stem[- ]cell transplant\w*|\btransplant of)\b[^,;.]{0,40}$/i
/** What a graft is meant to give, and not only must hold. */
const GRAFT_AIM =
  /\b(?:graft|transplant)\w* (?:is |are )?(?:aims?|aimed|targets?|targeted|dosed) (?:at|for|to (?:give|deliver|contain|hold))?|\btarget(?:ed)? (?:cell |graft |stem cell )?(?:dose|content) of/i
const GRAFTED = /CD34|CD3\b|CD3\+|nucleated/i

/** Whether a figure that counts cells tells what is given, as far as the words around it show. */
export function isGiven(text: string, figure: Figure, tail: Tail): boolean {
  if (NEVER_THE_PRODUCT.test(tail.words)) return false
  const behind = text.slice(tail.end, tail.end + 60)
  const lead = text.slice(Math.max(0, figure.start - 40), figure.start)
  if (DIVISOR.test(lead)) return false
  if (LIMIT.test(lead) && !isDoseWithLimit(lead, behind, figure, tail)) return false
  const { start } = findSentence(text, figure.start)
  const before = text.slice(Math.max(start, figure.start - 120), figure.start)
  const clause = before.slice(Math.max(before.lastIndexOf(', '), before.lastIndexOf('; ')) + 1)
  if (PART_OF_DOSE.test(before)) return false
  if (NOT_GIVEN.test(clause) && !GIVEN_BEHIND.test(behind)) return false
  if (NOT_GIVEN.test(before) && !GIVES.test(before) && !GIVES.test(behind)) return false
  if (CONTAINER.test(before) && !GIVES.test(before)) return false
  if (GRAFTED.test(tail.words) && OF_THE_GRAFT.test(before) && !GRAFT_AIM.test(before)) return false
  return !NOT_GIVEN_AFTER.test(behind)
}

const isDoseWithLimit = (lead: string, behind: string, figure: Figure, tail: Tail): boolean =>
  LEAST_DOSE.test(lead) ||
  (LEAST.test(lead) &&
    (tail.perInfusion !== undefined || /^\s?(?:each time|every time|in each|at each)\b/i.test(behind))) ||
  (figure.endsRange === true && /≤\s?$/.test(lead))
