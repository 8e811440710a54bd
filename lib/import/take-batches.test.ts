import { expect, it } from 'vitest'
import { startSizing, takeBatches } from './take-batches.ts'

async function batchesOf(items: Iterable<string>, size: () => number): Promise<string[][]> {
  const batches: string[][] = []
  for await (const batch of takeBatches(items, item => item.length, size)) batches.push(batch)
  return batches
}

it('takes as many as are asked for, and at the end what is left', async () => {
  expect(await batchesOf('abcde', () => 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']])
  expect(await batchesOf([], () => 2)).toEqual([])
})

it('takes fewer of long ones', async () => {
  const long = 'x'.repeat(3_000_000)
  expect((await batchesOf([long, long, long, 'a'], () => 10)).map(({ length }) => length)).toEqual([2, 2])
})

it('takes no item before the batch before it is done with', async () => {
  const taken: string[] = []
  function* items() {
    for (const item of 'abc') {
      taken.push(item)
      yield item
    }
  }
  for await (const [item] of takeBatches(
    items(),
    () => 1,
    () => 1,
  ))
    expect(taken.at(-1)).toBe(item)
})

it('gives what was taken before it throws what the items throw', async () => {
  const batches: string[][] = []
  function* items() {
    yield 'a'
    throw new Error('the source broke off')
  }
  const all = async () => {
    for await (const batch of takeBatches(
      items(),
      () => 1,
      () => 5,
    ))
      batches.push(batch)
  }
  await expect(all()).rejects.toThrow('the source broke off')
  expect(batches).toEqual([['a']])
})

it('gives what was taken when it is told that it is enough, without waiting for the next', async () => {
  const stop = new AbortController()
  let isClosed = false
  async function* items() {
    try {
      yield 'a'
      yield 'b'
      setTimeout(() => stop.abort())
      await new Promise(resolve => setTimeout(resolve, 1000))
      yield 'c'
    } finally {
      isClosed = true
    }
  }
  const batches: string[][] = []
  const taken = takeBatches(
    items(),
    () => 1,
    () => 5,
    stop.signal,
  )
  for await (const batch of taken) {
    expect(isClosed).toBe(false)
    batches.push(batch)
  }
  expect(batches).toEqual([['a', 'b']])
  await expect.poll(() => isClosed, { timeout: 5000 }).toBe(true)
})

it('closes the source when it is told between two items that it is enough', async () => {
  const stop = new AbortController()
  const closed: string[] = []
  function* items() {
    try {
      yield* 'abc'
    } finally {
      closed.push('closed')
    }
  }
  const one = () => 1
  for await (const _ of takeBatches(items(), one, one, stop.signal)) stop.abort()
  expect(closed).toEqual(['closed'])
})

it('doubles at most, and aims at less than half a second', () => {
  const sizing = startSizing()
  const learnt = [
    [1, 10],
    [2, 0],
    [4, 1000],
    [400, 500],
    [1, 60_000],
  ].map(([count = 0, took = 0]) => {
    sizing.learn(count, took)
    return sizing.size()
  })
  expect(learnt).toEqual([2, 4, 2, 320, 1])
})
