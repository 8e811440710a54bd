import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/registries/read-document.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { cutPage, damagedPage } from './damage-page.ts'
import { listReadingFaults } from './list-reading-faults.ts'
import { loadPages, type Page } from './load-pages.ts'

// Whatever a text holds, reading it gives values that stand in it, or refuses it in a sentence. The pages are the seeds,
// and those of ../shared as well where that folder is.

const pages = loadPages()
const RUNS = Number(process.env.PROPERTY_RUNS ?? 300)

/** What was read; undefined for a text that is refused. Any other error is thrown on. */
function readOrRefuse(text: string): DocumentReading | undefined {
  try {
    return readDocument(text)
  } catch (error) {
    if (error instanceof Refusal && error.message) return undefined
    throw error
  }
}

function expectSound({ path, text }: Page): void {
  const reading = readOrRefuse(text)
  if (reading) expect(listReadingFaults(text, reading), path).toEqual([])
}

describe('reading a page', () => {
  it.each(pages.map(({ path, text }) => [path, text]))('%s is sound', (path, text) => expectSound({ path, text }))

  it('is sound wherever the page is cut', { timeout: 120_000 }, () => {
    fc.assert(fc.property(cutPage(pages), expectSound), { numRuns: RUNS })
  })

  it('is sound whatever is done to the lines', { timeout: 120_000 }, () => {
    fc.assert(fc.property(damagedPage(pages), expectSound), { numRuns: RUNS })
  })

  it('is sound for any text at all', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 2000 }),
      fc.string({ unit: 'grapheme', maxLength: 2000 }),
      fc.uint8Array({ maxLength: 2000 }).map(bytes => new TextDecoder().decode(bytes)),
    )
    fc.assert(
      fc.property(anyText, text => expectSound({ path: 'any text', text })),
      { numRuns: RUNS },
    )
  })

  it('does not depend on how the file ends its lines', { timeout: 120_000 }, () => {
    const factsOf = (text: string) => JSON.stringify(readOrRefuse(text)?.trial ?? null).replaceAll(/\\r\\n|\\r/g, '\\n')
    for (const { path, text } of pages) {
      const facts = factsOf(text)
      expect(factsOf(text.replaceAll('\n', '\r\n')), path).toBe(facts)
      expect(factsOf(text.replaceAll('\n', ' \t\n')).replaceAll(' \\t\\n', '\\n'), path).toBe(facts)
    }
  })

  it('gives the same for the same text', () => {
    fc.assert(
      fc.property(damagedPage(pages), ({ text }) => {
        expect(readOrRefuse(text)).toEqual(readOrRefuse(text))
      }),
      { numRuns: 20 },
    )
  })
})
