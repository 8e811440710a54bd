import type { Line } from '@/lib/registries/page/lines.ts'
import { findTimeFrameSeam, type PageWords, type Seam } from './split-outcome-row.ts'
import { namesTime } from './time-frame.ts'

/** A row of an outcome table. `doubtful` are paragraphs of its description that may be rows of their own. */
export type OutcomeRow = { line: Line; seam: Seam | undefined; description: Line[]; doubtful: Line[] }

const LIST_MARK = /^(?:[*•–-]|\d{1,2}[.)]|[a-z][.)])\s/

/**
 * Tells rows from descriptions. A blank line below a row means that its description follows; what stands below that is
 * the next row, or a further paragraph of the description where it does not look like a row. Rows without descriptions
 * follow one another with no blank line.
 */
export function splitOutcomeRows(lines: readonly Line[], knows: PageWords): OutcomeRow[] {
  const rows: OutcomeRow[] = []
  const blocks = blocksOf(lines)
  const find = rememberSeams(knows)
  const frames = sharedFrames(blocks, find)
  const startsRow = ([first]: readonly Line[]): boolean =>
    first !== undefined && !LIST_MARK.test(first.text) && seamOf(first.text, frames, knows, find) !== undefined
  let described: OutcomeRow | undefined
  for (const block of blocks) {
    const row = rows.at(-1)
    if (row && row !== described) {
      row.description = block
      described = row
    } else if (row && !startsRow(block)) {
      for (const line of block) row.description.push(line)
      const [first] = block
      if (first && mayBeRow(block)) row.doubtful.push(first)
    } else
      for (const line of block)
        rows.push({ line, seam: seamOf(line.text, frames, knows, find), description: [], doubtful: [] })
  }
  return rows
}

/** More different lines than any table has; further ones are rows whose seam is not known. */
const MAX_SEARCHES = 1500

type FindSeam = (text: string) => Seam | undefined

/** Each line is looked at more than once, and finding its seam is what costs time. */
function rememberSeams(knows: PageWords): FindSeam {
  const told = new Map<string, Seam | undefined>()
  return text => {
    if (!told.has(text) && told.size < MAX_SEARCHES) told.set(text, findTimeFrameSeam(text, knows))
    return told.get(text)
  }
}

/** Lines between blank lines. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = []
  let open: Line[] | undefined
  for (const line of lines) {
    if (!line.text) open = undefined
    else if (open) open.push(line)
    else {
      open = [line]
      blocks.push(open)
    }
  }
  return blocks
}

/** The longest row there can be; a paragraph beyond is a description. */
const MAX_ROW = 512

/** Whether a paragraph that was taken into a description might as well be a row whose seam does not show. */
const mayBeRow = ([first, second]: readonly Line[]): boolean =>
  first !== undefined &&
  second === undefined &&
  first.text.length <= MAX_ROW &&
  !LIST_MARK.test(first.text) &&
  (!/[.:;!?)]$/.test(first.text) || namesTime(first.text))

const MAX_SHARED = 100

/** The time frames of those rows whose seam is in no doubt, the longest first. */
function sharedFrames(blocks: readonly Line[][], find: FindSeam): string[] {
  const frames = new Set<string>()
  for (const line of blocks.flat()) {
    const seam = frames.size < MAX_SHARED ? find(line.text) : undefined
    if (seam?.sure) frames.add(line.text.slice(seam.at))
  }
  return [...frames].filter(frame => frame.length > 4).sort((a, b) => b.length - a.length)
}

/** A row's seam; where that is in doubt, the row may end in a time frame that other rows surely have. */
function seamOf(text: string, frames: readonly string[], knows: PageWords, find: FindSeam): Seam | undefined {
  const seam = find(text)
  if (seam?.sure || text.length > MAX_ROW) return seam
  for (const frame of frames) {
    const at = text.length - frame.length
    if (at > 2 && text.endsWith(frame) && isFree(text, at, knows)) return { at, sure: false }
  }
  return seam
}

/** Digits before a time frame's own may be a name's ("ACQ-6") or the number's ("16 weeks"). */
function isFree(text: string, at: number, knows: PageWords): boolean {
  const left = text[at - 1] ?? ' '
  if (/[\s,/(–-]/.test(left)) return false
  if (!/\d/.test(left) || !/\d/.test(text[at] ?? '')) return true
  const word = /[\p{L}\d-]+$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? ''
  return /\p{L}/u.test(word) && knows(word)
}
