import { ANY_ANTIGEN } from './antigen-names.ts'
import type { Passage } from './collect-passages.ts'
import { KINDS } from './product-kinds.ts'

const TITLE = /^(?:brief|official)Title$/
const GIVEN = /^(?:armGroups|interventions)\.\d+\.(?:label|name)$/
const INTERVENTION = /^interventions\.\d+\.name$/

/** Cells that say enough of themselves; "stem cells" and their like may be of anything. */
const namesKind = (text: string): boolean =>
  KINDS.some(({ name, pattern }) => name !== 'other cells' && pattern.test(text))

/**
 * Whether a cell product is given: an arm or an intervention is named for it, or for its receptor alone where the title
 * names the cells; or a title says of an intervention, by its code, that it is cells. A title that names cells
 * is not enough, as these may have been given before or be what is measured.
 */
export function namesProduct(passages: readonly Passage[]): boolean {
  if (passages.some(({ field, text }) => GIVEN.test(field) && namesKind(text))) return true
  const codes = listCodes(passages)
  return passages.some(
    ({ field, text }) => TITLE.test(field) && (tellsOfCode(text, codes) || namesReceptorCells(text, passages)),
  )
}

/** Names of interventions that are codes: "SAR445419", "AB-101"; markers, cytokines and diseases are none. */
const listCodes = (passages: readonly Passage[]): string[] =>
  passages
    .filter(({ field }) => INTERVENTION.test(field))
    .flatMap(
      ({ text }) =>
        text.match(/(?<![\p{L}\p{N}-])\p{Lu}[\p{L}\p{N}]{0,9}-?\d{2,9}[\p{L}\p{N}]{0,4}(?![\p{L}\p{N}])/gu) ?? [],
    )
    .filter(code => !/^(?:CD|IL|HLA|NK|COVID|SARS)-?\d/i.test(code))

const CELLS_END = /(?:\bcells?|CAR-?T|\bCART)(?:\s(?:injection|infusion|therapy|product|suspension))?[\s,]{0,2}$/i
const CELLS_FIRST = /^\s?\(\s?(?<cells>[^()]{2,80}\bcells?)\s?\)/i

/** What acts on cells is none, and what is found in them neither. */
const OF_CELLS =
  /antibod|engag|vaccin|agonist|antagonist|inhibit|block|deplet|induc|target|activat|stimulat|expan[ds]|recruit|effect|against|\b(?:on|in|to|from|by|that|which|whose)\b/i

/** "Natural killer (NK) cells (SAR445419)", "XYZ-101 (allogeneic NK cells)". */
function tellsOfCode(title: string, codes: readonly string[]): boolean {
  return codes.some(code => {
    const at = title.indexOf(code)
    if (at < 0) return false
    const before = title.slice(Math.max(0, at - 80), at)
    if (/\($/.test(before) && /^[^()]{0,3}\)/.test(title.slice(at + code.length))) {
      const cells = before.slice(0, -1)
      return CELLS_END.test(cells) && !OF_CELLS.test(cells) && namesKind(cells)
    }
    const cells = CELLS_FIRST.exec(title.slice(at + code.length))?.groups?.cells ?? ''
    return !OF_CELLS.test(cells) && namesKind(cells)
  })
}

/** A receptor with its antigen or its number: "Anti-CD19-CAR", "CAR22v2", "CAR.GD2". */
const RECEPTOR = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${ANY_ANTIGEN})[-. ]CAR(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])CAR(?:\d{2,3}(?!\d)|[-.]?(?:${ANY_ANTIGEN})(?![\p{L}\p{N}]))`,
  'u',
)
const CAR_CELLS = KINDS.filter(({ name }) => name.startsWith('CAR-'))

const namesReceptorCells = (title: string, passages: readonly Passage[]): boolean =>
  CAR_CELLS.some(({ pattern }) => pattern.test(title)) &&
  passages.some(({ field, text }) => GIVEN.test(field) && RECEPTOR.test(text))
