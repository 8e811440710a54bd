import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/bench/seeded-random.ts'
import { type ChainChange, findTakenBack, findWayBack } from './text-lineage.ts'

/** "1:_>1 5:1>2 6*2>1": run, a star for a roll-back, the document before and after, none as _. */
const chain = (said: string): ChainChange[] =>
  said.split(' ').map(one => {
    const [, run, sign, before, after] = /^(\d+)([:*])(\w)>(\w)$/.exec(one) ?? []
    const document = (name: string | undefined) => (name === '_' ? null : Number(name))
    return { importRunId: Number(run), isRollBack: sign === '*', before: document(before), after: document(after) }
  })

describe('the way back', () => {
  // What the registry tells in the end, where a run is rolled back: with later changes kept | taken along | named.
  it.each([
    ['an addition', '1:_>1', 1, '_ _ '],
    ['an update', '1:_>1 5:1>2', 5, '1 1 '],
    ['two texts of one run', '1:_>1 5:1>2 5:2>3', 5, '1 1 '],
    ['a run that had no part', '1:_>1', 5, 'nothing'],
    ['a run with a later one on top', '1:_>1 5:1>2 7:2>3', 5, '3 1 7'],
    ['an addition with two later ones on top', '1:_>1 5:1>2 7:2>3', 1, '3 _ 5,7'],
    ['two runs at the same time', '1:_>1 2:1>2 1:2>3', 1, '2 _ 2'],
    ['two runs at the same time, the other', '1:_>1 2:1>2 1:2>3', 2, '3 1 1'],
    ['a run that is taken back already', '1:_>1 5:1>2 6*2>1', 5, 'nothing'],
    ['a run below one that was taken back', '1:_>1 5:1>2 6*2>1', 1, '_ _ '],
    ['a run that was taken back, and brought again', '1:_>1 5:1>2 6*2>1 7*1>2', 5, '1 1 '],
    ['a later one that was taken along', '1:_>1 5:1>2 7:2>3 8*3>1', 7, 'nothing'],
    ['a roll-back', '1:_>1 5:1>2 6*2>1', 6, '2 2 '],
    ['a roll-back of an addition', '1:_>1 6*1>_', 6, '1 1 '],
    ['a roll-back with a later import on top', '1:_>1 5:1>2 6*2>1 7:1>3', 6, '3 2 7'],
    ['a roll-back, and its later import was taken back', '1:_>1 5:1>2 6*2>1 7:1>3 8*3>1', 6, '2 2 '],
    ['a roll-back with a further one on top', '1:_>1 5:1>2 6*2>1 8*1>_', 6, '_ 2 8'],
    ['a roll-back that is taken back already', '1:_>1 5:1>2 6*2>1 7*1>2', 6, 'nothing'],
    ['a roll-back that was taken back, and made again', '1:_>1 5:1>2 6*2>1 7*1>2 8*2>1', 6, '2 2 '],
    ['the roll-back of a roll-back', '1:_>1 5:1>2 6*2>1 7*1>2', 7, '1 1 '],
    ['a roll-back that took a later one along', '1:_>1 5:1>2 7:2>3 8*3>1', 8, '3 3 '],
  ])('of %s', (_, said, run, expected) => {
    const way = findWayBack(chain(said), run)
    const told = way && `${way.keeping ?? '_'} ${way.to ?? '_'} ${way.later.map(({ importRunId }) => importRunId)}`
    expect(told ?? 'nothing').toBe(expected)
  })
})

describe('texts that were taken back', () => {
  it.each([
    ['none where another took the place', '1:_>1 5:1>2', ''],
    ['one that a roll-back took back', '1:_>1 5:1>2 6*2>1', '2 by 6'],
    ['an addition', '1:_>1 6*1>_', '1 by 6'],
    ['those that were taken along', '1:_>1 5:1>2 7:2>3 8*3>1', '2 by 8, 3 by 8'],
    ['all that a text was built upon', '1:_>1 5:1>2 8*2>_', '1 by 8, 2 by 8'],
    ['not one that was brought again', '1:_>1 5:1>2 6*2>1 7*1>2', ''],
    ['by the newer of two', '1:_>1 5:1>2 6*2>1 7*1>2 8*2>1', '2 by 8'],
    ['still, where another came since', '1:_>1 5:1>2 6*2>1 7:1>3', '2 by 6'],
    ['one of two that a run brought at the same time as another', '1:_>1 2:1>2 1:2>3 4*3>2', '3 by 4'],
  ])('are %s', (_, said, expected) => {
    const told = [...findTakenBack(chain(said))].toSorted(([a], [b]) => a - b)
    expect(told.map(([sequence, run]) => `${sequence} by ${run}`).join(', ')).toBe(expected)
  })
})

it('takes back what came last exactly, and nothing twice, whatever was done before', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = seededRandom(seed)
    const changes: ChainChange[] = []
    const told = () => changes.at(-1)?.after ?? null
    let documents = 0
    const rollBack = (run: number, by: number) => {
      const way = findWayBack(changes, run)
      const after = way && (random() < 0.5 ? way.keeping : way.to)
      if (after === undefined || after === told()) return false
      changes.push({ importRunId: by, isRollBack: true, before: told(), after })
      return true
    }
    for (let run = 1; run <= 25; run += 3) {
      const before = told()
      const isDone =
        run > 1 && random() < 0.5
          ? rollBack(1 + Math.floor(random() * (run - 1)), run)
          : changes.push({ importRunId: run, isRollBack: false, before, after: ++documents })
      if (!isDone) continue
      const after = told()
      expect(findWayBack(changes, run)).toEqual({ to: before, keeping: before, later: [] })
      // There, back and there again: all of it or nothing.
      expect([rollBack(run, run + 1), told()]).toEqual([true, before])
      expect(findWayBack(changes, run)).toBeUndefined()
      expect([rollBack(run + 1, run + 2), told()]).toEqual([true, after])
      const taken = findTakenBack(changes)
      expect(taken.has(after ?? 0)).toBe(false)
      for (let document = 1; document <= documents; document++)
        if (taken.has(document)) expect(document).not.toBe(told())
    }
  }
})
