import { describe, expect, it } from 'vitest'
import { UGLY_TEXTS } from '@/tests/support/sample-sheet.ts'
import { listFileName } from './list-file-name.ts'

const DAY = new Date('2026-11-22T23:59:59Z')

describe('listFileName', () => {
  it.each([
    [[], 'trials-2026-11-22.csv'],
    [[''], 'trials-2026-11-22.csv'],
    [['CAR-NK leuk*', 'Recruiting'], 'trials-car-nk-leuk-recruiting-2026-11-22.csv'],
    [['Thiotépa', 'Ⅱ'], 'trials-thiotepa-ii-2026-11-22.csv'],
    [['白血病'], 'trials-2026-11-22.csv'],
    [['../../etc/passwd'], 'trials-etc-passwd-2026-11-22.csv'],
    [['a"; filename="b\r\nX: y'], 'trials-a-filename-b-x-y-2026-11-22.csv'],
  ])('%j is %s', (chosen, name) => expect(listFileName(chosen, 'csv', DAY)).toBe(name))

  it('is ASCII and short, whatever was searched for', () => {
    for (const text of [...UGLY_TEXTS, 'word '.repeat(500), 'x'.repeat(500)])
      expect(listFileName([text], 'ndjson', DAY)).toMatch(/^trials(?:-[a-z0-9]+)*-2026-11-22\.ndjson$/)
    expect(listFileName(['word '.repeat(500)], 'ndjson', DAY).length).toBeLessThanOrEqual(100)
  })
})
