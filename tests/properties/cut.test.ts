import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/registries/read-document.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { FIELD_PATTERNS, valueAt } from '@/lib/trial/fields.ts'
import { cutPage } from './damage-page.ts'
import { loadPages } from './load-pages.ts'

// A page that ends too early tells less than the whole one, and never anything else.

const PROSE = ['briefSummary', 'detailedDescription', 'eligibilityCriteria', 'interventionModelDescription']
const pages = loadPages()

function readUnlessRefused(text: string): DocumentReading | undefined {
  try {
    return readDocument(text)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

const wholes = new Map(pages.map(({ path, text }) => [path, readUnlessRefused(text)]))

/** What the cut page tells otherwise than the whole one, lists aside, whose last item may be half of one. */
function listContradictions(cut: DocumentReading, whole: DocumentReading): string[] {
  return FIELD_PATTERNS.flatMap(field => {
    const [told, inFull] = [valueAt(cut.trial, field) ?? null, valueAt(whole.trial, field) ?? null]
    if (field.includes('*') || Array.isArray(told) || Array.isArray(inFull)) return []
    if (told === inFull) return []
    if (told === null) {
      const kind = cut.absence[field]
      return kind === 'cutOff' || kind === 'unreadable' ? [] : [`${field} is cut off and said to be ${kind}`]
    }
    // The cut may part the backslash of an escape from its sign.
    const isStart = PROSE.includes(field) && `${inFull}`.startsWith(`${told}`.replace(/\\$/, '').trimEnd())
    const isWarned = cut.warnings.some(({ code }) => code === 'cutOff')
    return isStart && isWarned ? [] : [`${field} is ${JSON.stringify(told)}, in full ${JSON.stringify(inFull)}`]
  })
}

describe('a page cut anywhere', () => {
  it('tells the start of what the whole page tells, and calls the rest cut off', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(cutPage(pages), ({ path, text }) => {
        const cut = readUnlessRefused(text)
        if (!cut) return
        const whole = wholes.get(path)
        if (whole) expect(listContradictions(cut, whole), `${path} to ${text.length}`).toEqual([])
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 400) },
    )
  })
})
