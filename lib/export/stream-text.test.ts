import { describe, expect, it } from 'vitest'
import { streamText } from './stream-text.ts'

/** Counts how many pieces were made, and whether the making was ended. */
function source(count: number, failAt = Number.POSITIVE_INFINITY) {
  const seen = { made: 0, ended: false }
  async function* pieces(): AsyncGenerator<string, void> {
    try {
      while (seen.made < count) {
        if (seen.made === failAt) throw new Error('the store went away')
        seen.made += 1
        yield await Promise.resolve(`é${seen.made};`)
      }
    } finally {
      seen.ended = true
    }
  }
  return { seen, stream: streamText(pieces()) }
}

describe('streamText', () => {
  it('is all the pieces in UTF-8', async () => expect(await new Response(source(3).stream).text()).toBe('é1;é2;é3;'))

  it('makes a piece when one is asked for, and none before', async () => {
    const { seen, stream } = source(1000)
    await new Promise(resolve => setImmediate(resolve))
    expect(seen.made).toBe(0)
    const reader = stream.getReader()
    await reader.read()
    await reader.read()
    await new Promise(resolve => setImmediate(resolve))
    expect(seen.made).toBe(2)
  })

  it('ends the making when the reader leaves', async () => {
    const { seen, stream } = source(1000)
    const reader = stream.getReader()
    await reader.read()
    await reader.cancel()
    expect(seen).toEqual({ made: 1, ended: true })
  })

  it('breaks off where the making fails, and does not end as if it were whole', async () => {
    const reader = source(3, 1).stream.getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('é1;')
    await expect(reader.read()).rejects.toThrow('the store went away')
  })
})
