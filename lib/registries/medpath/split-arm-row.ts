import { glueAt } from './seam.ts'

/** ClinicalTrials.gov takes 100 characters for an arm's label and 200 for an intervention's name. */
const MAX_LABEL = 200
const MAX_NAME = 260

/** Where an intervention's name stands in a row of `<label><intervention><description>`. */
export type ArmCut = { name: string; start: number; end: number; sure: boolean }

/**
 * The ways to cut a row at one of the interventions' names: a label before it, and with no blank on either side. Other
 * rows of the table tell which way is right.
 *
 * @param names distinct, longest first
 */
export function listArmCuts(row: string, names: readonly string[]): { cut: ArmCut; score: number }[] {
  const head = row.slice(0, MAX_LABEL + MAX_NAME)
  const found: { cut: ArmCut; score: number }[] = []
  for (const name of names) {
    for (let start = head.indexOf(name, 1); start > 0 && start <= MAX_LABEL; start = head.indexOf(name, start + 1)) {
      const score = scoreOf(row, start, start + name.length)
      if (score !== undefined) found.push({ cut: { name, start, end: start + name.length, sure: false }, score })
    }
  }
  return found
}

/** How well a name's two borders look like borders of cells; undefined where a blank or mark shows that one is none. */
function scoreOf(row: string, start: number, end: number): number | undefined {
  if (/[\s,;/&(=–-]/.test(row[start - 1] ?? ' ')) return undefined
  const rest = row[end]
  if (rest !== undefined && /[\s,.;:)\]/&%’'–-]/.test(rest)) return undefined
  const before = glueAt(row, start) ?? -1
  const after = rest === undefined ? 3 : (glueAt(row, end) ?? 0)
  const label = row.slice(0, start)
  const open = (label.match(/[([]/g) ?? []).length > (label.match(/[)\]]/g) ?? []).length
  return before + after - (open || label.endsWith('+') ? 4 : 0)
}
