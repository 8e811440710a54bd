import type { Line } from '../page/lines.ts'
import { findTimeFrameSeam, type PageWords, type Seam } from './split-outcome-row.ts'

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
  let described: OutcomeRow | undefined
  for (const block of blocksOf(lines)) {
    const row = rows.at(-1)
    if (row && row !== described) {
      row.description.push(...block)
      described = row
    } else if (row && !startsRow(block, knows)) {
      row.description.push(...block)
      const [first] = block
      if (first && mayBeRow(block)) row.doubtful.push(first)
    } else for (const line of block) rows.push({ line, seam: findTimeFrameSeam(line.text, knows), description: [], doubtful: [] })
  }
  return shareTimeFrames(rows)
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

const startsRow = ([first]: readonly Line[], knows: PageWords): boolean =>
  first !== undefined && !LIST_MARK.test(first.text) && findTimeFrameSeam(first.text, knows) !== undefined

const mayBeRow = ([first, second]: readonly Line[]): boolean =>
  first !== undefined && second === undefined && first.text.length < 250 && !LIST_MARK.test(first.text) && !/[.:;!?)]$/.test(first.text)

const MAX_SHARED = 100

/** A row whose seam is in doubt ends like one whose seam is not: then it is the same time frame. */
function shareTimeFrames(rows: OutcomeRow[]): OutcomeRow[] {
  const sure = rows.filter(row => row.seam?.sure).map(({ line, seam }) => line.text.slice(seam?.at))
  const shared = [...new Set(sure)].filter(frame => frame.length > 4).sort((a, b) => b.length - a.length)
  return rows.map(row => {
    if (row.seam?.sure) return row
    const { text } = row.line
    const frame = shared.slice(0, MAX_SHARED).find(end => text.length > end.length + 2 && text.endsWith(end))
    const at = frame === undefined ? undefined : text.length - frame.length
    if (at === undefined || /[\s\d,/(-]/.test(text[at - 1] ?? ' ')) return row
    return { ...row, seam: { at, sure: false } }
  })
}
