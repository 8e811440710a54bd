import { glueAt } from './seam.ts'
import type { PageWords } from './split-outcome-row.ts'

/** Where label, intervention and description of a row most likely meet; `name` is undefined where only the label is. */
export type ArmGuess = { labelEnd: number; nameEnd: number | undefined }

const MAX_LABEL = 120
const MAX_NAME = 150
const MAX_SEAMS = 10
const MAX_ROWS = 150
const ENOUGH = 5
const DOUBLE = 6
/** For a row with just two borders, both plain. */
const PAIR = 2

type Seam = { at: number; glue: number }
type Way = { labelEnd: number; nameEnd: number; label: string; name: string; rest: string; score: number }

/**
 * Cuts the rows of an arm table whose page does not list the interventions. Borders show where a capital or digit follows
 * with no blank, or where a word falls into two that stand elsewhere on the page. Which of them part label, name and
 * description, the table tells as a whole: one intervention goes to several arms, one arm has a row for each of its
 * interventions, and names are met in the page's other text. Undefined for a row that this leaves open.
 */
export function guessArmCuts(rows: readonly string[], above: string, knows: PageWords): (ArmGuess | undefined)[] {
  if (rows.length > MAX_ROWS) return rows.map(() => undefined)
  const ways = rows.map(row => [...waysOf(row, seamsOf(row, knows)), ...waysOfDouble(row)])
  const table = countShared(ways)
  const lower = above.toLowerCase()
  const known = new Map<string, boolean>()
  const isOnPage = (name: string): boolean => {
    const told = known.get(name) ?? (name.length >= 3 && lower.includes(name.toLowerCase()))
    known.set(name, told)
    return told
  }
  return ways.map(list => choose(list, table, isOnPage))
}

/** The label of a row that names none of the listed interventions, where one border alone shows in it. */
export function guessLabelEnd(row: string, knows: PageWords): number | undefined {
  const seams = seamsOf(row.slice(0, 2 * MAX_LABEL), knows).filter(seam => seam.glue >= 2)
  const [only, second] = seams
  return only && !second && only.glue === 3 && only.at <= MAX_LABEL ? only.at : undefined
}

function seamsOf(row: string, knows: PageWords): Seam[] {
  const seams: Seam[] = []
  for (let at = 1; at < Math.min(row.length, MAX_LABEL + MAX_NAME) && seams.length < MAX_SEAMS; at++) {
    const glue = glueAt(row, at)
    if (glue !== undefined && isLikely(row, at, glue, knows)) seams.push({ at, glue })
  }
  return seams
}

function isLikely(row: string, at: number, glue: number, knows: PageWords): boolean {
  const left = /[\p{L}\d.+/-]+$/u.exec(row.slice(Math.max(0, at - 40), at))?.[0] ?? ''
  const right = /^[\p{L}\d.+/-]+/u.exec(row.slice(at, at + 40))?.[0] ?? ''
  const whole = /^\p{L}*/u.exec(right)?.[0] ?? ''
  const number = /^\d+/.exec(right)?.[0] ?? ''
  if (left && [right, whole, number].some(start => start && knows(left + start))) return false
  const digits = /^\d+/.exec(right)?.[0]
  if (digits && knows(left + digits)) return false
  if (/(?:^|[^\p{L}])\p{L}{1,2}\.$/u.test(left)) return false
  if (glue === 2 && /\p{Lu}/u.test(right[0] ?? '')) return /^\d+\p{Ll}$/u.test(left) || knows(left)
  if (glue >= 2) return true
  if (/\d$/.test(left) && /^\d/.test(right)) return /\p{L}/u.test(left) && knows(left)
  const word = /\p{L}*$/u.exec(left)?.[0] ?? ''
  return (
    left.length >= 2 &&
    (knows(left) || (word.length > 3 && knows(word))) &&
    (knows(right) || knows(whole) || glue === 1)
  )
}

function waysOf(row: string, seams: readonly Seam[]): Way[] {
  const ways: Way[] = []
  const onlyPair = seams.length === 2 && seams.every(seam => seam.glue === 3) ? PAIR : 0
  for (const [first, { at: labelEnd, glue }] of seams.entries()) {
    const label = row.slice(0, labelEnd)
    if (labelEnd > MAX_LABEL) break
    const inLabel = seams.slice(0, first).filter(seam => seam.glue === 3).length
    for (const next of [...seams.slice(first + 1), { at: row.length, glue: 3 }]) {
      const name = row.slice(labelEnd, next.at)
      if (name.length > MAX_NAME || name.length < 2) continue
      const inName = seams.filter(seam => seam.at > labelEnd && seam.at < next.at && seam.glue === 3).length
      const open = (label.match(/[([]/g) ?? []).length !== (label.match(/[)\]]/g) ?? []).length
      const score =
        onlyPair +
        (glue + next.glue) / 2 -
        2 * (inLabel + inName) -
        (open ? 4 : 0) -
        (name.split(/\s+/).length > 8 ? 2 : 0)
      ways.push({ labelEnd, nameEnd: next.at, label, name, rest: row.slice(next.at), score })
    }
  }
  return ways
}

/** A row that begins with the same words twice names arm and intervention alike. */
function waysOfDouble(row: string): Way[] {
  const head = row.slice(0, 2 * MAX_LABEL).toLowerCase()
  for (let length = Math.min(MAX_LABEL, head.length >> 1); length >= 4; length--) {
    const nameEnd = 2 * length
    if (head[0] !== head[length] || !head.startsWith(head.slice(0, length), length)) continue
    if (glueAt(row, length) === undefined || (nameEnd < row.length && !(glueAt(row, nameEnd) ?? 0))) continue
    return [
      {
        labelEnd: length,
        nameEnd,
        label: row.slice(0, length),
        name: row.slice(length, nameEnd),
        rest: row.slice(nameEnd),
        score: DOUBLE,
      },
    ]
  }
  return []
}

type Table = {
  labelsOfName: Map<string, Set<string>>
  namesOfArm: Map<string, Set<string>>
}

const armKey = (way: Way): string => `${way.label}\n${way.rest}`

function countShared(ways: readonly Way[][]): Table {
  const table: Table = { labelsOfName: new Map(), namesOfArm: new Map() }
  const add = (map: Map<string, Set<string>>, key: string, value: string): void => {
    const set = map.get(key)
    if (set) set.add(value)
    else map.set(key, new Set([value]))
  }
  for (const way of ways.flat()) {
    add(table.labelsOfName, way.name, way.label)
    add(table.namesOfArm, armKey(way), way.name)
  }
  return table
}

function choose(list: readonly Way[], table: Table, isOnPage: (name: string) => boolean): ArmGuess | undefined {
  const scored = list
    .map(way => ({ ...way, score: way.score + supportOf(way, table, isOnPage) }))
    .sort((a, b) => b.score - a.score || a.labelEnd - b.labelEnd)
  const [best] = scored
  if (!best || best.score < ENOUGH) return undefined
  const rivals = scored.filter(
    way =>
      best.score - way.score < 1 && (way === best || way.labelEnd !== best.labelEnd || way.nameEnd !== best.nameEnd),
  )
  if (rivals.some(way => way.labelEnd !== best.labelEnd)) return undefined
  return { labelEnd: best.labelEnd, nameEnd: rivals.length === 1 ? best.nameEnd : undefined }
}

function supportOf(way: Way, table: Table, isOnPage: (name: string) => boolean): number {
  let support = 0
  if (way.name === way.label) support += 3
  else if (way.name.length > 3 && way.label.toLowerCase().includes(way.name.toLowerCase())) support += 2
  if ((way.rest || isOnPage(way.name)) && (table.labelsOfName.get(way.name)?.size ?? 0) > 1) support += 3
  if (way.rest && (table.namesOfArm.get(armKey(way))?.size ?? 0) > 1) support += 4
  if (isOnPage(way.name)) support += 2
  if (way.rest.startsWith(way.name)) support += 1
  return support
}
