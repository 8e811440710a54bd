import { milliseconds, percentile, printTable } from './print-table.ts'

/** How long something took that nobody had asked for before, in milliseconds. */
export type FirstTime = { kind: string; asked: string; hits: number; took: number }

const KINDS: readonly { name: string; isOf: (kind: string) => boolean }[] = [
  { name: 'words', isOf: kind => / words?$/.test(kind) },
  { name: 'phrases', isOf: kind => kind === 'phrase' },
  { name: 'beginnings', isOf: kind => kind === 'prefix' },
  { name: 'fields, filters, ranges, page 100', isOf: kind => !/word|phrase|prefix/.test(kind) },
  { name: 'all', isOf: () => true },
]

/** Commoner ones may take longer. */
const COMMON = 100_000

const CLASSES = [
  { name: `up to ${COMMON} hits`, isIn: (hits: number) => hits <= COMMON, limit: 150 },
  { name: `more than ${COMMON}`, isIn: (hits: number) => hits > COMMON, limit: 500 },
]

/** Prints first times by how many hits there are, and by kind; then each that took longer than it must. */
export function printFirstTimes(title: string, times: readonly FirstTime[]): void {
  const rows = CLASSES.flatMap(({ name, isIn, limit }) =>
    KINDS.flatMap(kind => {
      const took = times.filter(one => isIn(one.hits) && kind.isOf(one.kind)).map(one => one.took)
      if (took.length === 0) return []
      const shares = [0.5, 0.95, 1].map(share => milliseconds(percentile(took, share)))
      const over = took.filter(one => one > limit).length
      return [[`${name}: ${kind.name}`, String(took.length), ...shares, `≤ ${limit}`, String(over)]]
    }),
  )
  console.log('')
  printTable([title, 'queries', 'p50 ms', 'p95', 'longest', 'must be', 'over'], rows)
  for (const { asked, hits, took } of times)
    if (CLASSES.some(({ isIn, limit }) => isIn(hits) && took > limit))
      console.log(`Over: ${milliseconds(took)} ms, ${hits} hits, ${asked}`)
}
