import fs from 'node:fs'
import { afterEach, beforeEach, expect, it, test } from 'vitest'
import { queryFor } from '@/lib/search/trial-query.ts'
import { findTrials } from './find-trials.ts'
import { getCurrentTexts } from './get-current-texts.ts'
import { getDocument } from './get-document.ts'
import { openStore } from './open-store.ts'
import { StoreUnavailable } from './store-unavailable.ts'
import { summarizeRegistry } from './summarize-registry.ts'
import { freshFolder, readingOf, storeForReadings, trialWith } from './testing.ts'

let folder: ReturnType<typeof freshFolder>
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

const getters = [
  ['getCurrentTexts', () => getCurrentTexts(['NCT00000001'])],
  ['findTrials', () => findTrials(queryFor('words'))],
  ['getDocument', () => getDocument('x')],
  ['summarizeRegistry', () => summarizeRegistry()],
] as const

it.each(getters)('%s says that the database is missing, and does not make one', async (_, get) => {
  await expect(get()).rejects.toThrow(expect.objectContaining({ code: 'databaseMissing', status: 503 }))
  expect(fs.readdirSync(folder.folder)).toEqual([])
})

it.each(getters)('%s says that a database has no tables', async (_, get) => {
  fs.writeFileSync(folder.file, '')
  await expect(get()).rejects.toThrow(expect.objectContaining({ code: 'databaseOutdated' }))
})

it.each(getters)('%s says that a file is no database', async (_, get) => {
  fs.writeFileSync(folder.file, 'This is not a database, only a text of some length.\n'.repeat(100))
  const error = await get().catch((one: unknown) => one)
  expect(error).toBeInstanceOf(StoreUnavailable)
  expect(error).toMatchObject({ code: 'databaseUnreadable', sentence: expect.stringMatching(/\.$/) })
})

test('an empty store answers', async () => {
  openStore().close()
  expect(await getCurrentTexts(['NCT00000001'])).toEqual([])
  expect(await findTrials(queryFor())).toMatchObject({ total: 0, page: 1, pages: 1, rows: [] })
  expect(await summarizeRegistry()).toMatchObject({ trials: 0, documents: [], newest: [], importedAt: null })
})

test('a database that was replaced is read anew', async () => {
  for (const trialId of ['NCT00000001', 'NCT00000002']) {
    const { store, save } = storeForReadings()
    save(readingOf(trialWith({ trialId })))
    store.close()
    expect((await getCurrentTexts([trialId]))[0]?.trialId).toBe(trialId)
    for (const name of fs.readdirSync(folder.folder)) fs.rmSync(`${folder.folder}/${name}`)
    await expect(getCurrentTexts([trialId])).rejects.toThrow(expect.objectContaining({ code: 'databaseMissing' }))
  }
})

test('pages are answered while a save is going on, from before it', async () => {
  const { store, save } = storeForReadings()
  save(readingOf(trialWith({ trialId: 'NCT00000001', briefTitle: 'Before' })), 'before')
  store.exec('BEGIN IMMEDIATE')
  store.exec("UPDATE trials SET briefTitle = 'During'; UPDATE registry_documents SET parserVersion = 9")
  expect((await getCurrentTexts(['NCT00000001']))[0]?.texts[0]?.document.parserVersion).toBe(1)
  expect((await findTrials(queryFor())).rows[0]?.briefTitle).toBe('Before')
  store.exec('ROLLBACK')
})

test('a writer that waits in vain says so, and the store stays as it was', () => {
  const { store } = storeForReadings()
  const second = storeForReadings(undefined, openStore(folder.file, 50))
  store.exec('BEGIN IMMEDIATE')
  const saving = () => second.save(readingOf(trialWith({ trialId: 'NCT00000001' })))
  expect(saving).toThrow(expect.objectContaining({ code: 'databaseBusy' }))
  store.exec('ROLLBACK')
  expect(saving()).toBe('added')
  second.store.close()
})

test('a disk that is full refuses a trial whole', async () => {
  const { store, save } = storeForReadings()
  save(readingOf(trialWith({ trialId: 'NCT00000001' })))
  store.pragma(`max_page_count = ${store.pragma('page_count', { simple: true })}`)
  const big = trialWith({ trialId: 'NCT00000002', detailedDescription: 'words '.repeat(100_000) })
  expect(() => save(readingOf(big))).toThrow(expect.objectContaining({ code: 'databaseFull' }))
  expect(await getCurrentTexts(['NCT00000002'])).toEqual([])
  expect(await findTrials(queryFor('NCT00000002'))).toMatchObject({ total: 0 })
  expect((await findTrials(queryFor())).total).toBe(1)
})
