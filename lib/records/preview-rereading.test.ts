import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importPaths } from '@/lib/import/import-paths.ts'
import { importTexts } from '@/lib/import/import-texts.ts'
import { reparse } from '@/lib/import/reparse.ts'
import { compressText } from '@/lib/store/compress-text.ts'
import { countOutdatedTrials, listOutdatedTrials } from '@/lib/store/list-outdated.ts'
import { openStore, type WritableStore } from '@/lib/store/open-store.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { CHANGED, otherRecord } from '@/tests/e2e/changed.ts'
import { previewRereading, type RereadingPreview } from './preview-rereading.ts'
import { READER_VERSIONS } from './reader-versions.ts'

const { trialId } = CHANGED

let folder: ReturnType<typeof freshFolder>
let store: WritableStore

beforeEach(async () => {
  folder = freshFolder()
  await importPaths(['seeds'], { dryRun: false })
  store = openStore()
})
afterEach(async () => {
  store.close()
  await folder.remove()
})

type Read = Extract<RereadingPreview, { refusal: null }>

function preview(of = trialId): Read {
  const found = previewRereading(store, of)
  if (found?.refusal !== null) throw new Error(found?.refusal ?? 'no such trial')
  return found
}

const fieldsOf = ({ sections }: Read): string[] =>
  (sections ?? []).flatMap(({ changes }) => changes.map(({ field }) => field))

const setColumn = (column: string, value: string | number | null): unknown =>
  store.prepare(`UPDATE trials SET "${column}" = ? WHERE trialId = ?`).run(value, trialId)

it('tells no change where today’s readers make what is stored', () => {
  const trials = store.prepare<[], string>('SELECT trialId FROM trials').pluck().all()
  expect(trials).toHaveLength(5)
  for (const one of trials) expect(preview(one)).toMatchObject({ sections: [], filters: [] })
})

it('knows nothing of a trial that no text tells', () => expect(previewRereading(store, 'NCT00000000')).toBeUndefined())

/** A value that no seed has, for each column that is read out of the texts, and the field that it is told as. */
const COLUMNS: [column: string, value: string | number | null, field: string][] = [
  ['orgStudyId', 'OLD-1', 'orgStudyId'],
  ['secondaryIds', '[{"id":"OLD-2","type":null}]', 'secondaryIds'],
  ['briefTitle', 'An older title', 'briefTitle'],
  ['officialTitle', 'An older title', 'officialTitle'],
  ['acronym', 'OLD', 'acronym'],
  ['overallStatus', 'WITHDRAWN', 'overallStatus'],
  ['startDate', '1999', 'startDate.date'],
  ['enrollmentType', 'ACTUAL', 'enrollment.type'],
  ['primaryCompletionDate', '1999', 'primaryCompletionDate'],
  ['completionDate', '1999', 'completionDate'],
  ['lastUpdatePostDate', '1999', 'lastUpdatePostDate.date'],
  ['hasResults', 1, 'hasResults'],
  ['studyType', 'OBSERVATIONAL', 'studyType'],
  ['phases', 'PHASE4', 'phases'],
  ['enrollmentCount', 5_000_000_000, 'enrollment.count'],
  ['sex', 'MALE', 'sex'],
  ['minimumAge', '3 Days', 'minimumAge'],
  ['maximumAge', '4 Days', 'maximumAge'],
  ['stdAges', 'CHILD', 'stdAges'],
  ['leadSponsor', 'Nobody', 'leadSponsor.name'],
  ['leadSponsorClass', 'NIH', 'leadSponsor.class'],
  ['conditions', '["Nothing"]', 'conditions'],
  ['interventions', '[{"type":null,"name":"Nothing"}]', 'interventions'],
  ['countries', '["Nowhere"]', 'countries'],
  ['doseLevels', null, 'dosing.doseLevels'],
]

it.each(COLUMNS)('tells that %s is another one', (column, value, field) => {
  setColumn(column, value)
  expect(fieldsOf(preview())).toEqual([expect.stringMatching(`^${field}`)])
})

it('tells that a date is of another type', async () => {
  await importTexts([{ name: 'other', text: otherRecord() }], { dryRun: false })
  setColumn('startDateType', 'ACTUAL')
  expect(fieldsOf(preview())).toEqual(['startDate.type'])
})

it('tells dose levels as levels', () => {
  const [levels] = JSON.parse(
    store.prepare<[string], string>('SELECT doseLevels FROM trials WHERE trialId = ?').pluck().get(trialId) ?? '',
  )
  setColumn('doseLevels', JSON.stringify([{ ...levels, amount: { value: 7, basis: 'inferred' } }]))
  const [change] = preview().sections?.[0]?.changes ?? []
  expect(change).toMatchObject({ kind: 'list', field: 'dosing.doseLevels' })
})

it('tells of a row in a form that nobody knows that it is written anew', () => {
  setColumn('overallStatus', 'A_STATUS_OF_OLD')
  expect(preview()).toMatchObject({ sections: null, filters: [] })
  setColumn('conditions', 'no JSON')
  expect(preview().sections).toBeNull()
})

describe('what a store of an older program has otherwise', () => {
  const NO_WARNING = 'DELETE FROM warnings WHERE documentSequence IN (SELECT sequence FROM registry_documents)'

  it('is told of warnings', () => {
    store.exec(NO_WARNING)
    const { sections } = preview()
    expect(sections?.map(({ title }) => title)).toEqual(['Warnings'])
    const [list] = sections?.[0]?.changes ?? []
    expect(list?.kind === 'list' && list.items.map(({ change }) => change)).toEqual(Array(5).fill('added'))
  })

  it('is told of filters, by their values', () => {
    store.exec("UPDATE filter_terms SET value = 'WITHDRAWN' WHERE filter = 'status' AND value = 'RECRUITING'")
    expect(preview().filters).toContainEqual({ filter: 'status', gone: ['WITHDRAWN'], came: ['RECRUITING'] })
  })

  it('is as it should be once it was read again', async () => {
    store.exec(
      `${NO_WARNING}; UPDATE trials SET rowsVersion = 0, phases = 'PHASE4'; UPDATE registry_documents SET parserVersion = 0`,
    )
    const before = preview()
    expect(before.texts).toMatchObject([{ document: { parserVersion: 0 }, today: expect.any(Number) }])
    expect(before.texts[0]?.today).toBeGreaterThan(0)
    expect(fieldsOf(before)).toEqual(['phases', 'warnings'])
    await reparse()
    const after = preview()
    expect(after).toMatchObject({ sections: [], filters: [] })
    expect(after.texts[0]?.document.parserVersion).toBe(after.texts[0]?.today)
  })
})

it('says why a trial would not be read again, as reading it again does', async () => {
  await importTexts([{ name: 'other', text: otherRecord() }], { dryRun: false })
  store
    .prepare("UPDATE registry_documents SET parserVersion = 0, text = ? WHERE registry = 'MedPath'")
    .run(compressText('no page'))
  const refusal = `The stored MedPath page of ${trialId} can no longer be read`
  expect(previewRereading(store, trialId)).toMatchObject({ refusal: expect.stringContaining(refusal) })
  const { documents } = await reparse()
  expect(documents.filter(one => one.outcome === 'updated').map(one => one.trialId)).not.toContain(trialId)
})

it('lists the trials that are to be read again, each once, page by page', async () => {
  await importTexts([{ name: 'other', text: otherRecord() }], { dryRun: false })
  expect(countOutdatedTrials(store, READER_VERSIONS)).toBe(0)
  store.exec("UPDATE registry_documents SET parserVersion = 0 WHERE registry <> 'Veeva'")
  store.exec('UPDATE trials SET rowsVersion = 0 WHERE key = 2')
  const first = listOutdatedTrials(store, READER_VERSIONS, { most: 2 })
  const rest = listOutdatedTrials(store, READER_VERSIONS, { after: first.at(-1)?.key ?? 0, most: 100 })
  const all = [...first, ...rest]
  expect(first).toHaveLength(2)
  expect(new Set(all.map(one => one.trialId)).size).toBe(all.length)
  expect(all.map(({ key }) => key)).toEqual(all.map(({ key }) => key).toSorted((a, b) => a - b))
  expect(countOutdatedTrials(store, READER_VERSIONS)).toBe(all.length)
})
