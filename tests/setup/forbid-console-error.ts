import { afterEach, beforeEach, expect, vi } from 'vitest'

/**
 * An error that is only printed is an error that nobody reads: a test that expects one mocks
 * `console.error` itself, every other test fails on it.
 */
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...words) => {
    printed.push(words.map(String).join(' '))
  })
})

afterEach(() => {
  const words = printed.splice(0)
  vi.restoreAllMocks()
  expect(words, 'console.error was called').toEqual([])
})

const printed: string[] = []
