import fc from 'fast-check'
import { expect, it } from 'vitest'
import { estimateWidth } from './estimate-width.ts'
import { packLabels } from './pack-labels.ts'

it.each([
  ['far apart', [10, 50, 90], [0, 0, 0]],
  ['two close', [10, 15, 50], [0, 1, 0]],
  ['all at one place', [50, 50, 50], [0, 1, 2]],
  ['in any order', [15, 90, 10], [1, 0, 0]],
  ['none', [], []],
])('%s', (_, places, rows) =>
  expect(
    packLabels(
      places.map(at => ({ at, width: 37 })),
      280,
    ),
  ).toEqual(rows),
)

it('leaves no two labels of a row in each other, and no row empty', () => {
  const label = fc.record({ at: fc.double({ min: 0, max: 100, noNaN: true }), width: fc.integer({ min: 1, max: 90 }) })
  fc.assert(
    fc.property(fc.array(label, { maxLength: 20 }), fc.integer({ min: 200, max: 1200 }), (labels, strip) => {
      const rows = packLabels(labels, strip)
      const boxes = labels.map(({ at, width }, index) => ({
        row: rows[index],
        left: (at * strip) / 100 - width / 2,
        right: (at * strip) / 100 + width / 2,
      }))
      for (const [index, one] of boxes.entries())
        for (const other of boxes.slice(index + 1))
          if (one.row === other.row) expect(one.right <= other.left || other.right <= one.left).toBe(true)
      expect([...new Set(rows)].toSorted((a, b) => a - b)).toEqual([...new Set(rows)].map((_, row) => row))
    }),
  )
})

it('takes a longer label for wider', () => {
  expect(estimateWidth('3×10⁷')).toBeCloseTo(36.6)
  expect(estimateWidth('6.67×10⁶')).toBeGreaterThan(estimateWidth('6×10⁶'))
})
