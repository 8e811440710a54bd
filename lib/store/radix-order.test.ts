import fc from 'fast-check'
import { expect, test } from 'vitest'
import { radixOrder } from './radix-order.ts'

const number = fc.oneof(
  fc.nat(3),
  fc.integer({ min: 0, max: 0xffff_ffff }),
  fc.constantFrom(0, 0x7ff, 0x800, 0xffff_ffff),
)

test('rows are in the order that comparing them gives, equal ones as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, fc.nat(2)), { maxLength: 200 }), rows => {
      const columns = [0, 1, 2].map(at => (column: Uint32Array) => column.set(rows.map(row => row[at] ?? 0)))
      const expected = rows
        .map((row, place) => ({ row, place }))
        .toSorted((a, b) => a.row[0] - b.row[0] || a.row[1] - b.row[1] || a.row[2] - b.row[2])
        .map(({ place }) => place)
      expect([...radixOrder(rows.length, columns)]).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})
