/**
 * A change of what a registry tells of a trial; `before` and `after` are numbers of documents. All changes of the two are
 * in order, from the first one on.
 */
export type ChainChange = {
  importRunId: number
  isRollBack: boolean
  before: number | null
  after: number | null
}

/** The texts that lead to one: each came when the one before it told the trial. None for null. */
function lineageOf(changes: readonly ChainChange[], sequence: number | null): ChainChange[] {
  const lineage: ChainChange[] = []
  for (let at = sequence; at !== null; ) {
    const came = changes.find(({ after, isRollBack }) => after === at && !isRollBack)
    if (!came) break
    lineage.unshift(came)
    at = came.before
  }
  return lineage
}

const nowTelling = (changes: readonly ChainChange[]): number | null => changes.at(-1)?.after ?? null

/**
 * The texts that roll-backs took back and no later one brought again, each with the newest roll-back that did. A text
 * that another one took the place of is not among them, unless that one's place was taken back beyond it.
 */
export function findTakenBack(changes: readonly ChainChange[]): Map<number, number> {
  const takenBack = new Map<number, number>()
  const lineage = (sequence: number | null) => lineageOf(changes, sequence).map(({ after }) => after)
  for (const { isRollBack, importRunId, before, after } of changes) {
    if (!isRollBack) continue
    const [left, stays] = [lineage(before), lineage(after)]
    for (const sequence of left)
      if (sequence !== null && !stays.includes(sequence)) takenBack.set(sequence, importRunId)
    for (const sequence of stays) if (sequence !== null) takenBack.delete(sequence)
  }
  return takenBack
}

/** Which document is to tell the trial where a run is rolled back; null for none. */
export type WayBack = {
  /** With changes of later runs on top taken along. */
  to: number | null
  /** With these kept: what tells the trial now, but for changes of the run above all of them. */
  keeping: number | null
  later: ChainChange[]
}

/** What a registry is to tell of a trial where a run is rolled back; undefined where that has no part in what it tells now. */
export function findWayBack(changes: readonly ChainChange[], run: number): WayBack | undefined {
  const own = changes.findIndex(({ importRunId }) => importRunId === run)
  if (own < 0) return undefined
  const stack = changes[own]?.isRollBack ? pileUpon(changes, own) : lineageOf(changes, nowTelling(changes))
  const first = stack.findIndex(({ importRunId }) => importRunId === run)
  if (first < 0) return undefined
  const last = stack.findLastIndex(({ importRunId }) => importRunId !== run)
  return {
    to: stack[first]?.before ?? null,
    later: stack.slice(first).filter(({ importRunId }) => importRunId !== run),
    keeping: last < first ? (stack[first]?.before ?? null) : (stack[last]?.after ?? null),
  }
}

/** A roll-back and the changes on top of it, without those that were taken back since; none where it was itself. */
function pileUpon(changes: readonly ChainChange[], from: number): ChainChange[] {
  const [own, ...more] = changes.slice(from)
  if (!own) return []
  let pile = [own]
  for (const change of more) {
    const at = change.isRollBack ? pile.findLastIndex(({ after }) => after === change.after) : -1
    if (at >= 0) pile.length = at + 1
    else if (change.isRollBack && change.after === own.before) pile = []
    else if (pile.length > 0) pile.push(change)
    else if (change.isRollBack && change.after === own.after) pile = [own]
  }
  return pile
}
