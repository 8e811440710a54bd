import { type ArmCut, listArmCuts } from './split-arm-row.ts'

/** The score of two borders that show, or of one that does and a label that comes again. */
const SURE = 4

/**
 * Cuts the rows of an arm table at the interventions' names, taking for each row the way that fits the other rows: an
 * arm has a row for each of its interventions, so its label comes again. Of a name that stands twice in a row the first
 * is the intervention, the second begins the description. Undefined for a row that no name cuts.
 */
export function cutArmRows(rows: readonly string[], names: readonly string[]): (ArmCut | undefined)[] {
  const ordered = [...new Set(names)].filter(name => name.length > 1).sort((a, b) => b.length - a.length)
  const ways = rows.map(row => listArmCuts(row, ordered))
  const labels = new Map<string, number>()
  ways.forEach((cuts, at) => {
    for (const label of new Set(cuts.map(({ cut }) => (rows[at] ?? '').slice(0, cut.start))))
      labels.set(label, (labels.get(label) ?? 0) + 1)
  })
  return rows.map((row, at) => choose(ways[at] ?? [], row, labels))
}

function choose(
  ways: { cut: ArmCut; score: number }[],
  row: string,
  labels: ReadonlyMap<string, number>,
): ArmCut | undefined {
  const scored = ways
    .filter(({ cut }) => !ways.some(other => other.cut.name === cut.name && other.cut.end === cut.start))
    .map(({ cut, score }) => ({ cut, score: score + Math.min(2, (labels.get(row.slice(0, cut.start)) ?? 1) - 1) * 2 }))
    .sort((a, b) => b.score - a.score || b.cut.name.length - a.cut.name.length || a.cut.start - b.cut.start)
  const [best, rival] = scored
  if (!best || best.score < 0) return undefined
  return { ...best.cut, sure: best.score >= SURE && (!rival || best.score - rival.score >= 2) }
}
