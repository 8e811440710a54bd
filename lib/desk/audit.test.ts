import { afterEach, expect, it, vi } from 'vitest'
import { giveEmptyDesk } from '@/tests/support/empty-desk.ts'
import { countAuditLines, listAuditLines, writeAuditLine } from './audit.ts'

giveEmptyDesk()
afterEach(() => {
  vi.useRealTimers()
})

it('keeps lines with their time, newest first, page by page', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-01T12:00:00Z') })
  for (const detail of ['one', 'two', 'three'])
    writeAuditLine({ actor: 'ada', action: 'apply', outcome: 'done', detail })
  expect(countAuditLines()).toBe(3)
  expect(listAuditLines(1, 2)).toEqual([
    { id: 3, at: '2026-03-01T12:00:00.000Z', actor: 'ada', action: 'apply', outcome: 'done', detail: 'three' },
    { id: 2, at: '2026-03-01T12:00:00.000Z', actor: 'ada', action: 'apply', outcome: 'done', detail: 'two' },
  ])
  expect(listAuditLines(2, 2).map(({ detail }) => detail)).toEqual(['one'])
  expect(listAuditLines(3, 2)).toEqual([])
})

it('keeps a detail from outside on one line and of a bearable length', () => {
  writeAuditLine({
    actor: null,
    action: 'offer',
    outcome: 'refused',
    detail: `a\r\n2026 ada signed in\0${'x'.repeat(9999)}`,
  })
  const [line] = listAuditLines(1, 1)
  expect(line?.detail).toMatch(/^a 2026 ada signed in x+…$/)
  expect(line?.detail).toHaveLength(500)
})
