import type { DoseUnit } from '@/lib/trial/dosing.ts'
import type { Place } from './read-cell-doses.ts'

const NOT_YET = String.raw`(?![-\s]{0,2}(?:cells?|lymphocytes?)\b|-[\p{L}\p{N}]{1,12}[-\s](?:cells?|lymphocytes?)\b)`
/** Cells by their initials, with what stands before them: "UC-MSCs", "EBV-CTL". */
const ACRONYM = String.raw`(?:[\p{L}\p{N}]+-)?(?:TIL|TNC|CTL|VST|Tcon|NKT|iNKT|CIK|LAK|(?:mo|tol|m|p)?DC|(?:PB|BM-?)?MNC|PBMC|[\p{L}]{1,4}SC|h?RPC|h?NPC|HSPC|OPC|EPC|MAPC)s?\b${NOT_YET}`
const NOUN = String.raw`[\p{L}\p{N}+-]*cells?\b|NK-?\d{2,3}\b${NOT_YET}|NKs?\b${NOT_YET}|[\p{L}\p{N}-]*CAR[-‐– ]?(?:γδ ?|gd ?)?T\b${NOT_YET}|[\p{L}\p{N}-]*CARTs?\b${NOT_YET}|[\p{L}-]*MSCs?\b|T-?regs?\b${NOT_YET}|${ACRONYM}|lymphocytes?\b|[\p{L}-]*(?:macrophages?|hepatocytes?|fibroblasts?|keratinocytes?|chondrocytes?|melanocytes?|myoblasts?|cardiomyocytes?|neurons?|precursors?|splenocytes?|progenitors?|spheroids?|organoids?)\b|(?:CD\d+[a-z]?\s?(?:\\?\+|⁺|pos\w*)?|CAR\s?(?:\\?\+|⁺))(?=\s{0,2}(?:\/|per\b))`
const STOP =
  'will|is|are|was|were|for|in|to|with|by|and|or|patients?|subjects?|participants?|on|at|from|than|times|every|once|IU|units?|copies|per|dose|mg|ml|vg|if|following|followed|after|before|as|people|persons'
const TOKEN = String.raw`(?:CD\d+[+⁺]?\s(?:and|or|plus)\s(?=CD\d))?(?!(?:${STOP})(?![\p{L}\p{N}]))[\p{L}\p{N}+⁺−–\-(][\p{L}\p{N}+⁺−–\-./\\()]*`
const ADJECTIVE =
  '(?:allogeneic|autologous|viable|expanded|activated|irradiated|off-the-shelf|cryopreserved|fresh|thawed|[\\w-]+-(?:derived|matched|modified))'
const TAIL = new RegExp(
  String.raw`^\s{0,2}(?:\(?\s?(?:±|\+\s?\/\s?-)\s?\d+\s?%\s?\)?\s{0,2})?(?:\)\s)?(?:\(\s?[\d.,]+\s?(?:to|[-–~])\s?[\d.,]+[^()\n]{0,12}\)\s{1,2})?(?:of\s)?(?<words>(?:${TOKEN}\s{1,2}|${ADJECTIVE},\s){0,7}?(?:${NOUN})(?:\s?\([^)\n]{1,20}\))?)?`,
  'iu',
)
/** "2×10⁶/kg CAR-T cells" */
const NAMED_BEHIND = new RegExp(String.raw`^\s(?:of\s)?(?<words>(?:${TOKEN}\s){0,4}?(?:${NOUN}))`, 'iu')
const PER =
  /^\s{0,2}(?:body weight\s?|BW\s?)?[[(]?(?:\/|⁄|per\b|(?=kg\s?(?:[-−⁻]\s?1|⁻¹)))\s{0,2}(?<by>kg\s?(?:[-−⁻]\s?1|⁻¹)|kg|kilogram|m2|m²|m\\?\^2|square met\w+|kilo\b|doses?|infusions?|injections?|administrations?|instillations?|vaccinations?|time|[^\s,;.)]{1,14})/i

/** What stands behind a figure. */
export type Tail = { end: number; words: string; wordsStart: number; by: string[]; perInfusion: Place | undefined }

/** What stands behind a figure: the cells' name and what they are divided by. */
export function readTail(text: string, from: number, names: ReadonlySet<string>): Tail {
  const match = TAIL.exec(text.slice(from, from + 140))
  const product = match?.groups?.words ? undefined : namedProduct(text.slice(from, from + 40), names)
  const words = match?.groups?.words ?? product?.words ?? ''
  let end = words ? from + (match?.groups?.words ? match[0].length : (product?.length ?? 0)) : from
  const tail: Tail = { end, words, wordsStart: end - words.length, by: [], perInfusion: undefined }
  for (let turn = 0; turn < 3; turn++) {
    const per = PER.exec(text.slice(end, end + 60))
    if (!per?.groups?.by) break
    const place = { start: end, end: end + per[0].length }
    if (ONE_GIVING.test(per.groups.by)) tail.perInfusion = place
    tail.by.push(per.groups.by)
    end = place.end
    const weight = /^\s?\(?(?:of )?(?:body weight|bw\b|recipient(?:'s)? (?:body )?weight)\)?/i.exec(
      text.slice(end, end + 40),
    )
    if (weight) end += weight[0].length
  }
  const behind = tail.words || tail.by.length === 0 ? undefined : NAMED_BEHIND.exec(text.slice(end, end + 80))
  if (behind?.groups?.words) {
    tail.words = behind.groups.words
    tail.wordsStart = end + behind[0].length - tail.words.length
    end = tail.wordsStart + tail.words.length
  }
  tail.end = end
  return tail
}

const BEFORE = new RegExp(String.raw`(?<words>${NOUN})\s?(?:\(|:|,|=|at|dose|doses|of|≥|at least|\s){0,4}$`, 'iu')

/** "NK cells (1×10⁸)", "MSC: 1×10⁸", "cell dose of 1×10⁹" */
const BESIDE = new RegExp(
  String.raw`(?:(?:${NOUN})(?:\s?[:,=(]|\s(?:at|of|doses?|flat|a))*|\bcell dose\s?(?:of|is|:)?)\s?$`,
  'iu',
)
/** What may follow a figure that counts the cells named before it. */
const NO_UNIT =
  /^\s?(?:[).,;]|$|\(|(?:given|is|are|was|were|infused|injected|administered|each|in (?:total|a)|on (?:d|D)|iv|i\.v\.|by|intra\w+|every|weekly|once|twice|qd|flat|to|and|or|at (?:least|most))\b)/i

/** Whether a figure without a unit counts the cells that are named right before it. */
export const standsForCells = (text: string, start: number, end: number): boolean =>
  BESIDE.test(text.slice(Math.max(0, start - 40), start)) && NO_UNIT.test(text.slice(end, end + 12))

/** Whether cells are named right before a figure: "CIK cells ≥ 1×10¹⁰ per infusion". */
export const namedBefore = (text: string, at: number): string | undefined =>
  BEFORE.exec(text.slice(Math.max(0, at - 40), at))?.groups?.words

/** "3×10⁸ FT596": the product by the name that the trial has for it. */
function namedProduct(text: string, names: ReadonlySet<string>): { words: string; length: number } | undefined {
  const match = /^\s{0,2}(?:of\s)?(?<words>\p{L}[\p{L}\p{N}-]{1,20})/u.exec(text)
  const words = match?.groups?.words
  return match && words && names.has(words.replace(/s$/, '')) ? { words, length: match[0].length } : undefined
}

const PER_KG = /^(?:kg|kilo)/i
const PER_AREA = /^(?:m2|m²|m\\?\^2|square)/i
/** What one giving of the product is called. */
const ONE_GIVING =
  /^(?:dose|infusion|injection|administration|instillation|vaccination|application|session|vaccine|treatment|time)/i
/** What a flat dose may be told for; anything else that cells are divided by is no dose ("/mL", "/bag"). */
const FLAT =
  /^(?:patient|subject|participant|person|knee|hip|joint|eye|disc|limb|leg|lesion|side|site|ventricle|hemisphere|putamen|striatum|muscle|heart|ovary|nostril|ear|cycle|course)s?$/i

/** @param cellsBefore whether the sentence names cells before the figure: then "/m²" is of them */
export function unitOf({ words, by }: Tail, cellsBefore: boolean): DoseUnit | 'refused' | undefined {
  if (by.some(PER_KG.test.bind(PER_KG))) return 'cells/kg'
  if (by.some(PER_AREA.test.bind(PER_AREA))) return words || cellsBefore ? 'cells/m2' : 'refused'
  if (by.some(part => !ONE_GIVING.test(part) && !FLAT.test(part))) return 'refused'
  return words ? 'cells' : undefined
}
