import type { Line } from './lines.ts'

/** The filled lines of a section under each label that it has; `loose` are those before the first label. */
export type Labelled<Label extends string> = { under: Map<Label, { label: Line; lines: Line[] }>; loose: Line[] }

/**
 * Sorts the lines of a section under the labels that stand on lines of their own. A label that was met already is
 * content of the label above it.
 */
export function splitLabelled<Label extends string>(lines: readonly Line[], labels: readonly Label[]): Labelled<Label> {
  const known = new Map(labels.map(label => [label as string, label]))
  const under = new Map<Label, { label: Line; lines: Line[] }>()
  const loose: Line[] = []
  let current = loose
  for (const line of lines) {
    const label = known.get(line.text)
    if (label !== undefined && !under.has(label)) {
      current = []
      under.set(label, { label: line, lines: current })
    } else if (line.text !== '') current.push(line)
  }
  return { under, loose }
}
