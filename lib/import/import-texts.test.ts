import { afterEach, beforeEach, expect, it } from 'vitest'
import { getTrial } from '@/lib/records/get-trial.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import { openStore } from '@/lib/store/open-store.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { studyOf } from './containers/testing.ts'
import { importTexts, type OfferedText } from './import-texts.ts'

let folder: ReturnType<typeof freshFolder>
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

const textOf = (number: number, title?: string): OfferedText => ({
  name: `text ${number}`,
  text: JSON.stringify(studyOf(number, title)),
})
const manyTexts = (count: number): OfferedText[] => Array.from({ length: count }, (_, at) => textOf(at + 1))
const bad: OfferedText = { name: 'bad', refusal: new Refusal('notText', 'No text.') }

const count = (sql: string): unknown => {
  const store = openStore()
  const counted = store.prepare(sql).pluck().get()
  store.close()
  return counted
}

it('reports documents in their order, each after it is saved, with threads and without', async () => {
  for (const threads of [0, 2]) {
    const texts = [...manyTexts(1100), bad, textOf(1100), textOf(1101)]
    const names: string[] = []
    const ticks: number[] = []
    const { totals, documents, unlisted } = await importTexts(texts, {
      dryRun: false,
      threads,
      onDocument: ({ file }) => names.push(file),
      onProgress: ({ added, unchanged, refused }) => ticks.push(added + unchanged + refused),
    })
    expect(totals).toEqual({ added: 1101, updated: 0, unchanged: 1, refused: 1 })
    expect(names).toEqual(texts.map(({ name }) => name))
    expect(ticks.at(-1)).toBe(1103)
    expect(documents.map(({ file, reason }) => [file, reason])).toEqual([['bad', 'No text.']])
    expect(unlisted).toBe(1102)
    expect(count('SELECT count(*) FROM import_runs WHERE finishedAt IS NOT NULL AND added = 1101')).toBe(1)
    await folder.remove()
    folder = freshFolder()
  }
}, 60_000)

it('says of a trial that comes twice that the last one counts', async () => {
  const texts = [textOf(1, 'First'), textOf(2), textOf(1, 'Second'), textOf(2)]
  const planned = await importTexts(texts, { dryRun: true })
  const { documents } = await importTexts(texts, { dryRun: false })
  expect(documents.map(({ outcome, note }) => [outcome, note])).toEqual([
    ['added', undefined],
    ['added', undefined],
    ['updated', 'Another text of this trial came before it in this import. The last one counts; both are kept.'],
    ['unchanged', undefined],
  ])
  expect(planned.documents).toEqual(documents)
  expect((await getTrial('NCT00000001'))?.trial.briefTitle).toBe('Second')
  expect((await importTexts(texts, { dryRun: false })).totals.unchanged).toBe(4)
})

it('stops after a batch when it is told to, and goes on where it stopped', async () => {
  const stop = new AbortController()
  const first = await importTexts(manyTexts(200), {
    dryRun: false,
    signal: stop.signal,
    onDocument: () => stop.abort(),
  })
  expect(first.totals.added).toBeLessThan(200)
  const second = await importTexts(manyTexts(200), { dryRun: false })
  expect(second.totals).toEqual({
    added: 200 - first.totals.added,
    updated: 0,
    unchanged: first.totals.added,
    refused: 0,
  })
})

it('saves what came before the source of texts broke off', async () => {
  for (const threads of [0, 2]) {
    const breakOff = async function* () {
      yield* manyTexts(700)
      await Promise.reject(new Error('the source broke off'))
    }
    await expect(importTexts(breakOff(), { dryRun: false, threads })).rejects.toThrow('the source broke off')
    expect(count('SELECT count(*) FROM trials')).toBe(700)
    expect(count('SELECT count(*) FROM import_runs WHERE finishedAt IS NULL')).toBe(1)
    await folder.remove()
    folder = freshFolder()
  }
}, 60_000)

const onStore = (sql: string): void => {
  const store = openStore()
  store.exec(sql)
  store.close()
}
const FULL = "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"

it('ends at the batch that the disk has no room for, and goes on once there is room', async () => {
  for (const threads of [0, 2]) {
    onStore(`CREATE TRIGGER no_room BEFORE INSERT ON trials WHEN new.trialId > 'NCT00000900' ${FULL}`)
    let offered = 0
    const texts = function* () {
      for (const text of manyTexts(20_000)) {
        offered++
        yield text
      }
    }
    const { totals, documents, fault } = await importTexts(texts(), { dryRun: false, threads })
    expect([totals.added, fault]).toEqual([900, 'databaseFull'])
    expect(offered).toBeLessThan(10_000)
    expect(totals.refused).toBeGreaterThan(0)
    const reason = 'There is no room left on the disk for the registry’s database.'
    expect(documents[0]).toMatchObject({ file: 'text 901', outcome: 'refused', reason, fault })
    expect(documents.every(document => document.fault === 'databaseFull')).toBe(true)

    onStore('DROP TRIGGER no_room')
    const rest = await importTexts(manyTexts(1000), { dryRun: false, threads })
    expect(rest).toMatchObject({ totals: { added: 100, unchanged: 900, refused: 0 }, fault: null })
    await folder.remove()
    folder = freshFolder()
  }
}, 60_000)

it('says what is saved where there is no room to record how the import ended', async () => {
  onStore(`CREATE TRIGGER no_end BEFORE UPDATE OF finishedAt ON import_runs ${FULL}`)
  const report = await importTexts([textOf(1), bad], { dryRun: false })
  expect(report).toMatchObject({ totals: { added: 1, refused: 1 }, importRunId: 1, fault: 'databaseFull' })
  expect(count('SELECT count(*) FROM import_runs WHERE finishedAt IS NULL')).toBe(1)
  expect(count('SELECT count(*) FROM trials')).toBe(1)
})
