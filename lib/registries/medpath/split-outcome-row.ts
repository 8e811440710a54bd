import { glueAt } from './seam.ts'
import { agreesInNumber, namesTime, opensCodedTime, opensTimeFrame } from './time-frame.ts'

/** Longer rows are not cut: ClinicalTrials.gov takes 254 characters for a measure and as many for a time frame. */
const MAX_CELL = 256
const MAX_ROW = 2 * MAX_CELL
/** Places in a row that are looked at; a row of words has fewer letters next to one another. */
const MAX_LOOKS = 450

/** Where the time frame begins in a row of `<measure><time frame>`, and whether that is beyond doubt. */
export type Seam = { at: number; sure: boolean }

/** Whether a word stands alone somewhere on the page: what tells "FEV1" + "12 weeks" from "FEV" + "112 weeks". */
export type PageWords = (word: string) => boolean

type Candidate = { at: number; score: number; glue: number }

const SURE = 7
const LIKELY = 4

/** Where the cells of an outcome row meet; undefined where that cannot be told. */
export function findTimeFrameSeam(row: string, knows: PageWords): Seam | undefined {
  if (row.length > MAX_ROW) return undefined
  const found = candidates(row, knows)
  let best: Candidate | undefined
  for (const one of found) if (!best || one.score > best.score) best = one
  if (!best || best.score < LIKELY) return undefined
  const { at, score, glue } = best
  const rivals = found.filter(one => one.at < at || one.at - at < 4).filter(one => one.at !== at)
  const clear = rivals.every(rival => score - rival.score >= 2)
  return { at, sure: glue >= 2 && score >= SURE && clear }
}

function candidates(row: string, knows: PageWords): Candidate[] {
  const found: Candidate[] = []
  const closes = (row.match(/[)）]/g) ?? []).length >= (row.match(/[(（]/g) ?? []).length
  let depth = 0
  let looked = 0
  for (let at = 2; at < row.length - 1; at++) {
    const left = row[at - 1] ?? ''
    if (/[(（]/.test(left)) depth++
    if (/[)）]/.test(left)) depth = Math.max(0, depth - 1)
    const glue = depth > 0 && closes ? undefined : timeGlueAt(row, at, knows)
    if (glue === undefined) continue
    const opens = looked++ < MAX_LOOKS && (opensTimeFrame(row, at) || (glue >= 2 && opensCodedTime(row, at)))
    if (!opens && glue < 3) continue
    let score = glue + (opens ? 4 : 0) + (namesTime(row.slice(at, at + MAX_CELL)) ? 1 : -2)
    if (glue <= 1) score += wordScore(row, at, knows)
    if (!agreesInNumber(row.slice(at, at + 30))) score -= 2
    if (at > MAX_CELL || row.length - at > MAX_CELL) score -= 4
    found.push({ at, score, glue })
  }
  return found
}

const DIGIT = /\d/

/** Words that no measure ends in. */
const CONNECTIVE =
  /(?:^|[^\p{L}])(?:to|at|from|of|and|or|the|in|on|by|for|with|than|per|a|an|day|week|month|visit|cycle)$/iu

/** As any cell's border, but digits part only where a name ends in one, and a version's "v" from its number never does. */
function timeGlueAt(row: string, at: number, knows: PageWords): number | undefined {
  const left = row[at - 1] ?? ''
  const digits = DIGIT.test(row[at] ?? '')
  if (digits && DIGIT.test(left)) return digitGlue(row, at, knows)
  if (digits && /[\s(]v\.?$/.test(row.slice(Math.max(0, at - 3), at))) return undefined
  const glue = glueAt(row, at)
  return glue && CONNECTIVE.test(row.slice(Math.max(0, at - 12), at)) ? undefined : glue
}

/** Between two digits a seam is only thinkable where a name or a version that ends in a digit is known to end there. */
function digitGlue(row: string, at: number, knows: PageWords): number | undefined {
  const left = row.slice(Math.max(0, at - 40), at)
  if (/\bv(?:ersion)?\.? ?\d\.\d$/i.test(left)) return 1
  const word = /[\p{L}\d.+/-]+$/u.exec(left)?.[0] ?? ''
  return /\p{L}/u.test(word) && knows(word) ? 1 : undefined
}

const INSEPARABLE =
  /^(?:within|throughout|baseline|today|weekday|midday|holiday|biweekly|bimonthly|hereafter|thereafter|birthday|moreover|forever|however|whatever|overall)$/i

/** Whether the words on both sides stand alone elsewhere on the page speaks for a seam; whether the glued one does, against it. */
function wordScore(row: string, at: number, knows: PageWords): number {
  const left = /[\p{L}\d.+/-]+$/u.exec(row.slice(Math.max(0, at - 40), at))?.[0] ?? ''
  const right = /^[\p{L}\d]+/u.exec(row.slice(at, at + 40))?.[0] ?? ''
  if (INSEPARABLE.test(left + right) || knows(left + right)) return -4
  return knows(left.replace(/\.+$/, '')) ? 2 : -1
}
