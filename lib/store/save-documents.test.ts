import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashText } from './hash-text.ts'
import type { ImportRun } from './import-run.ts'
import { packForSaving, saveDocuments } from './save-documents.ts'
import { freshFolder, readingOf, storeForReadings, trialWith } from './testing.ts'
import type { Compose, OfferedDocument } from './write-document.ts'

let folder: ReturnType<typeof freshFolder>
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

const documentOf = (number: number, briefTitle = `Title ${number}`): OfferedDocument => ({
  text: `${number}: ${briefTitle}`,
  reading: readingOf(trialWith({ trialId: `NCT${String(number).padStart(8, '0')}`, briefTitle })),
  url: undefined,
  rowsVersion: 1,
})

function batchFor({ store, compose }: ReturnType<typeof storeForReadings>) {
  const run: ImportRun = { id: undefined }
  const save = (offered: readonly OfferedDocument[], by: Compose = compose) =>
    saveDocuments(
      store,
      run,
      offered.map(one => packForSaving(store, one, by)),
      by,
    )
  const count = (table: string) => store.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  return { run, save, count }
}

it('saves all in one run, and the same again costs no transaction', () => {
  const made = storeForReadings()
  const { run, save, count } = batchFor(made)
  const offered = [1, 2, 3].map(number => documentOf(number))
  expect(save(offered)).toEqual(offered.map(() => ({ outcome: 'added' })))
  expect([run.id, count('import_runs'), count('trials'), count('trial_search')]).toEqual([1, 1, 3, 3])
  made.store.pragma('query_only = ON')
  expect(save(offered)).toEqual(offered.map(() => ({ outcome: 'unchanged' })))
})

it('takes a later text of the same batch for the newer one', () => {
  const made = storeForReadings()
  const { save } = batchFor(made)
  expect(save([documentOf(1), documentOf(1), documentOf(1, 'Other')])).toEqual([
    { outcome: 'added' },
    { outcome: 'unchanged' },
    { outcome: 'updated', supersedes: true },
  ])
  expect(made.store.prepare('SELECT briefTitle FROM trials').pluck().all()).toEqual(['Other'])
})

it('composes again where another registry’s text came in between', () => {
  const made = storeForReadings()
  const { save } = batchFor(made)
  const other = readingOf(trialWith({ trialId: 'NCT00000001', officialTitle: 'Official' }), { registry: 'MedDataX' })
  let composed = 0
  const compose: Compose = (stored, offered) => {
    composed++
    return made.compose(stored, offered)
  }
  made.save(other, 'kept by the store for readings')
  made.store.exec('DELETE FROM run_changes; DELETE FROM registry_documents; DELETE FROM trials')
  const offered = { ...documentOf(1), text: 'kept by the store for readings', reading: other }
  save([offered, documentOf(1)], compose)
  expect(composed).toBe(3)
  expect(made.store.prepare('SELECT briefTitle, officialTitle FROM trials').all()).toEqual([
    { briefTitle: 'Title 1', officialTitle: 'Official' },
  ])
})

it('offers a text again, out of what is kept of it, where it is composed again', () => {
  const made = storeForReadings()
  const { save } = batchFor(made)
  const other = readingOf(trialWith({ trialId: 'NCT00000001', officialTitle: 'Official' }), { registry: 'MedDataX' })
  made.save(other, 'kept by the store for readings')
  made.store.exec('DELETE FROM run_changes; DELETE FROM registry_documents; DELETE FROM trials')
  const again: string[] = []
  const second: OfferedDocument = {
    ...documentOf(1),
    again: text => {
      again.push(text)
      return { ...documentOf(1, 'As it was read again'), text }
    },
  }
  save([{ ...documentOf(1), text: 'kept by the store for readings', reading: other }, second])
  expect(again).toEqual([second.text])
  expect(made.store.prepare('SELECT briefTitle, officialTitle FROM trials').all()).toEqual([
    { briefTitle: 'As it was read again', officialTitle: 'Official' },
  ])
})

it('asks what there is to say of a text that updates a trial, with its reading', () => {
  const made = storeForReadings()
  const { save } = batchFor(made)
  const weigh: OfferedDocument['weigh'] = (current, reading) => ({
    stays: true,
    note: `${current} rather than ${reading().trial.briefTitle}`,
  })
  expect(save([documentOf(1), { ...documentOf(1, 'Other'), weigh }])).toEqual([
    { outcome: 'added' },
    { outcome: 'unchanged', note: '1: Title 1 rather than Other' },
  ])
})

describe('a document that cannot be saved', () => {
  it('keeps none of the others out, be it in composing or in writing', () => {
    const made = storeForReadings()
    const { save, count } = batchFor(made)
    made.store.exec(
      "CREATE TRIGGER bad BEFORE INSERT ON registry_documents WHEN new.sha256 LIKE '%' AND (SELECT count(*) FROM registry_documents) = 1 BEGIN SELECT raise(FAIL, 'not this one'); END",
    )
    const compose: Compose = (stored, offered) => {
      if (offered.text.includes('Bad')) throw new Error('cannot compose')
      return made.compose(stored, offered)
    }
    const saved = save([documentOf(1, 'Bad'), documentOf(2), documentOf(3)], compose)
    expect(saved.map(one => ('error' in one ? String(one.error) : one.outcome))).toEqual([
      'Error: cannot compose',
      'added',
      'SqliteError: not this one',
    ])
    expect([count('trials'), count('registry_documents'), count('trial_search')]).toEqual([1, 1, 1])
  })

  it('is one that the disk has no room for, and smaller ones still go in', () => {
    const made = storeForReadings()
    const { save, count } = batchFor(made)
    save([documentOf(1)])
    const pages = Number(made.store.pragma('page_count', { simple: true }))
    made.store.pragma(`max_page_count = ${pages + 20}`)
    const big = { ...documentOf(2), text: Array.from({ length: 20_000 }, (_, at) => hashText(`${at}`)).join(' ') }
    const saved = save([documentOf(3), big, documentOf(4)])
    expect(saved.map(one => ('error' in one ? String(one.error) : one.outcome))).toEqual([
      'added',
      expect.stringContaining('SQLITE_FULL'),
      'added',
    ])
    expect([count('trials'), count('registry_documents'), count('trial_search')]).toEqual([3, 3, 3])
    made.store.exec("INSERT INTO trial_search(trial_search) VALUES ('integrity-check')")
    expect(made.store.pragma('integrity_check', { simple: true })).toBe('ok')
    made.store.pragma('max_page_count = 1073741823')
    expect(save([big])).toEqual([{ outcome: 'added' }])
  })
})
