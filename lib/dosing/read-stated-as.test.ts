import { expect, it } from 'vitest'
import { NO_DOSING } from '@/lib/trial/dosing.ts'
import { readStatedAs } from './read-stated-as.ts'

const statedIn = (text: string) =>
  readStatedAs([], [{ field: 'briefSummary', documentId: 'd1', start: 0, text }], NO_DOSING.schedule)?.value ?? null

it.each([
  ['The dose is split into two infusions.', 'total'],
  ['Cells are divided into three portions.', 'total'],
  ['The regimen will be split into two parts.', null],
  ['Regimen 1 comes first. It is split into two parts.', null],
  ['The 30 patients are divided over two sessions.', null],
])('%s', (text, statedAs) => expect(statedIn(text)).toBe(statedAs))
