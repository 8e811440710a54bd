import type { Line } from './lines.ts'

/**
 * A heading of a layout. `words` are the forms it takes on a line of its own. `borneOut` tells from the first filled
 * line below whether this is the heading and not the same word in prose. `choose` says which of several to take where
 * nothing bears any of them out.
 */
export type Heading<Name extends string> = {
  name: Name
  words: readonly string[]
  borneOut?: (below: Line | undefined) => boolean
  choose?: 'first' | 'last'
}

/** A heading that was found, with the lines down to the next one. */
export type Section<Name extends string> = { name: Name; heading: Line; borneOut: boolean; body: Line[] }

export type SplitPage<Name extends string> = { before: Line[]; sections: Section<Name>[] }

type Candidate = { line: Line; borneOut: boolean }
type Picked<Name extends string> = Candidate & { name: Name; rank: number }

/**
 * Splits a page by the headings of its layout, each taken at most once, in the order of the page. Headings that the
 * line below bears out are taken first; others only where the layout's order leaves room for them, so that a line of
 * prose which happens to read like a heading cuts no section in two. Linear in the number of lines.
 *
 * @param headings in the order of the layout
 */
export function splitSections<Name extends string>(
  lines: readonly Line[],
  headings: readonly Heading<Name>[],
): SplitPage<Name> {
  const candidates = listCandidates(lines, headings)
  const picked: Picked<Name>[] = []
  headings.forEach(({ name }, rank) => {
    const sure = candidates[rank]?.find(candidate => candidate.borneOut)
    if (sure) picked.push({ ...sure, name, rank })
  })
  headings.forEach((heading, rank) => {
    if (picked.some(other => other.rank === rank)) return
    const likely = findInWindow(candidates[rank] ?? [], heading, windowOf(picked, rank))
    if (likely) picked.push({ ...likely, name: heading.name, rank })
  })
  return cutAt(lines, picked)
}

function listCandidates<Name extends string>(
  lines: readonly Line[],
  headings: readonly Heading<Name>[],
): Candidate[][] {
  const rankOf = new Map(headings.flatMap(({ words }, rank) => words.map(word => [word, rank] as const)))
  const candidates: Candidate[][] = headings.map(() => [])
  let below: Line | undefined
  for (const line of lines.toReversed()) {
    if (line.text === '') continue
    const rank = rankOf.get(line.text)
    if (rank !== undefined) candidates[rank]?.push({ line, borneOut: headings[rank]?.borneOut?.(below) ?? false })
    below = line
  }
  return candidates.map(list => list.reverse())
}

function windowOf<Name extends string>(picked: readonly Picked<Name>[], rank: number): { from: number; to: number } {
  const before = picked.filter(other => other.rank < rank).map(other => other.line.index)
  const after = picked.filter(other => other.rank > rank).map(other => other.line.index)
  return { from: Math.max(-1, ...before), to: Math.min(Number.POSITIVE_INFINITY, ...after) }
}

function findInWindow<Name extends string>(
  candidates: readonly Candidate[],
  { choose = 'first' }: Heading<Name>,
  { from, to }: { from: number; to: number },
): Candidate | undefined {
  const fits = ({ line }: Candidate): boolean => line.index > from && line.index < to
  return choose === 'first' ? candidates.find(fits) : candidates.findLast(fits)
}

function cutAt<Name extends string>(lines: readonly Line[], picked: readonly Picked<Name>[]): SplitPage<Name> {
  const ordered = picked.toSorted((a, b) => a.line.index - b.line.index)
  const sections = ordered.map(({ name, line, borneOut }, at) => ({
    name,
    heading: line,
    borneOut,
    body: lines.slice(line.index + 1, ordered[at + 1]?.line.index ?? lines.length),
  }))
  return { before: lines.slice(0, ordered[0]?.line.index ?? lines.length), sections }
}
