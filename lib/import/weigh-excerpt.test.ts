import { expect, it } from 'vitest'
import { readDocument } from '@/lib/registries/read-document.ts'
import { standingOf } from './weigh-excerpt.ts'
import { weighAgainst } from './weigh-text.ts'

const HEAD = 'NCT Number,Study Status,Enrollment,Last Update Posted'
const row = (updated: string, head = HEAD, cells = 'COMPLETED,40') =>
  readDocument(`${head}\nNCT00000021,${cells},${updated}`)

const record = (updated: string) =>
  readDocument(
    JSON.stringify({
      protocolSection: {
        identificationModule: { nctId: 'NCT00000021' },
        statusModule: { overallStatus: 'RECRUITING', lastUpdatePostDateStruct: { date: updated } },
      },
    }),
  )

const why = (offered: ReturnType<typeof row>, current: ReturnType<typeof row>) =>
  weighAgainst(offered, { ...standingOf(current), reading: current })?.note

it('leaves a whole record where it is, and says whether the row is newer and what it tells otherwise', () => {
  expect(why(row('2024-01-02'), record('2024-01-02'))).toMatch(/whole record of 2024-01-02 is here.*nothing newer/)
  expect(why(row('2023-05-06'), record('2024-01-02'))).toMatch(/this row of 2023-05-06 says nothing newer/)
  expect(why(row(''), record('2024-01-02'))).toMatch(/this row says nothing newer/)
  const newer = why(row('2025-05-06'), record('2024-01-02'))
  expect(newer).toContain(
    '(2025-05-06) is newer than the trial’s whole record (2024-01-02), and tells otherwise: Status.',
  )
  expect(newer).toMatch(/npm run sync -- --ids NCT00000021$/)
})

it('lets a whole record take the place of any row', () => {
  expect(why(record('2024-01-02'), row('2024-01-02'))).toBeUndefined()
  expect(why(record('2024-01-02'), row(''))).toBeUndefined()
  const older = weighAgainst(record('2020-01-01'), standingOf(row('2024-01-02')))
  expect(older).toEqual({
    stays: false,
    note: expect.stringMatching(/^This record \(2020-01-01\) is older than the row/),
  })
})

it('lets the later of two rows count, and of the same day the one that comes last', () => {
  expect(why(row('2024-01-02'), row('2023-01-01'))).toBeUndefined()
  expect(why(row('2024-01-02'), row('2024-01-02'))).toBeUndefined()
  expect(why(row('2023-01-01'), row('2024-01-02'))).toMatch(/later update \(2024-01-02\)/)
})

it('leaves aside a row with fewer columns, and names those', () => {
  const short = readDocument('NCT Number,Last Update Posted\nNCT00000021,2025-01-01')
  expect(why(short, row('2024-01-02'))).toMatch(/lacks \(Study Status, Enrollment\)/)
  expect(why(row('2025-01-01'), short)).toBeUndefined()
})
