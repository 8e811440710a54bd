import { afterEach, beforeEach, expect, it } from 'vitest'
import { importTexts } from '@/lib/import/import-texts.ts'
import { getTrial } from '@/lib/records/get-trial.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { downloadOf } from './download-row.ts'
import { madeUpStudy } from './made-up-study.ts'

let folder: ReturnType<typeof freshFolder>
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

const study = madeUpStudy()
const record = JSON.stringify(study)
const row = downloadOf([study]).trimEnd()
const newer = row.replace('2025-02-03', '2026-02-03').replace('RECRUITING', 'COMPLETED')

const offer = async (texts: readonly string[], dryRun = false) => {
  const report = await importTexts(
    texts.map((text, at) => ({ name: `f${at}`, text })),
    { dryRun },
  )
  return report.documents.map(({ outcome, note }) => [outcome, note])
}

it('ends the same whichever comes first, the record or a row', async () => {
  expect(await offer([record, row])).toEqual([
    ['added', undefined],
    ['unchanged', expect.stringContaining('says nothing newer')],
  ])
  const first = await getTrial('NCT00000021')
  await folder.remove()
  folder = freshFolder()
  expect(await offer([row, record])).toEqual([
    ['added', undefined],
    ['updated', expect.any(String)],
  ])
  const second = await getTrial('NCT00000021')
  expect(second?.trial).toEqual(first?.trial)
  expect(second?.documents.map(({ sha256 }) => sha256)).toEqual(first?.documents.map(({ sha256 }) => sha256))
})

it('lets an older record take the place of a row, and says that it is older', async () => {
  expect(await offer([newer])).toEqual([['added', undefined]])
  expect(await offer([record], true)).toEqual([['updated', expect.stringContaining('older than the row')]])
  expect(await offer([record])).toEqual([['updated', expect.stringContaining('older than the row')]])
  expect((await getTrial('NCT00000021'))?.trial.overallStatus).toBe('RECRUITING')
})

it('leaves the record where a newer row comes, and says what that tells otherwise', async () => {
  await offer([record])
  const [[outcome, note] = []] = await offer([newer])
  expect(outcome).toBe('unchanged')
  expect(note).toContain('tells otherwise: Status')
  expect((await getTrial('NCT00000021'))?.trial.overallStatus).toBe('RECRUITING')
})

it('tells a trial by its row alone where nothing else does, the newest one', async () => {
  expect(await offer([newer, row])).toEqual([
    ['added', undefined],
    ['unchanged', expect.stringContaining('later update (2026-02-03)')],
  ])
  const told = await getTrial('NCT00000021')
  expect(told?.trial.overallStatus).toBe('COMPLETED')
  expect(told?.absence.eligibilityCriteria).toBe('absentOnPage')
  expect(told?.evidence.overallStatus?.[0]?.quote).toBe('COMPLETED')
})

it('says the same before as an import that writes nothing', async () => {
  const texts = [record, row, newer]
  const planned = await offer(texts, true)
  expect(planned.map(([outcome]) => outcome)).toEqual(['added', 'unchanged', 'unchanged'])
  expect((await offer(texts)).map(([outcome]) => outcome)).toEqual(['added', 'unchanged', 'unchanged'])
  expect((await offer([newer], true))[0]?.[1]).toContain('tells otherwise')
})
