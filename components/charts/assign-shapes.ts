/** Shapes that stay apart in black and white, each drawn around 0 0 and about 14 px wide. */
export const SHAPES = {
  circle: 'M-6 0a6 6 0 1 1 12 0a6 6 0 1 1-12 0z',
  square: 'M-5.5-5.5h11v11h-11z',
  diamond: 'M0-7.5l7.5 7.5-7.5 7.5-7.5-7.5z',
  triangle: 'M0-7l7 12.5h-14z',
  hexagon: 'M-3.5-6.5h7l3.5 6.5-3.5 6.5h-7l-3.5-6.5z',
  cross: 'M-2.5-7h5v4.5h4.5v5h-4.5v4.5h-5v-4.5h-4.5v-5h4.5z',
  pointDown: 'M0 7l7-12.5h-14z',
  star: 'M0-8l2 5.2 5.6.3-4.4 3.5 1.5 5.4-4.7-3-4.7 3 1.5-5.4-4.4-3.5 5.6-.3z',
}
export type Shape = keyof typeof SHAPES

const ALL = Object.keys(SHAPES).filter((name): name is Shape => name in SHAPES)

/**
 * A shape for each kind: the one it usually has where that is free, else the next that is. Beyond eight kinds shapes
 * come again, and headings alone tell them apart.
 */
export function assignShapes(kinds: readonly string[], usual: Partial<Record<string, Shape>>): Map<string, Shape> {
  const shapes = new Map<string, Shape>()
  for (const kind of new Set(kinds)) {
    const wanted = usual[kind]
    const taken = new Set(shapes.values())
    const free = wanted && !taken.has(wanted) ? wanted : ALL.find(shape => !taken.has(shape))
    shapes.set(kind, free ?? ALL[shapes.size % ALL.length] ?? 'circle')
  }
  return shapes
}
