/** A number is a page; a gap stands for those left out. */
export type PageStep = number | 'gap'

/** The pages that a pager names: the first, the last, the current one and its neighbours, in order. */
export function listPages(current: number, pages: number): PageStep[] {
  const named = [1, current - 1, current, current + 1, pages].filter(page => page >= 1 && page <= pages)
  const inOrder = [...new Set(named)].toSorted((a, b) => a - b)
  return inOrder.flatMap((page, index): PageStep[] => {
    const missing = page - (inOrder[index - 1] ?? 0) - 1
    if (missing === 0) return [page]
    // One page left out takes as much room as the gap that would stand for it.
    return missing === 1 ? [page - 1, page] : ['gap', page]
  })
}
