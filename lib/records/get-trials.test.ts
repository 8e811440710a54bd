import fs from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { importTexts } from '@/lib/import/import-texts.ts'
import { queryFor } from '@/lib/search/trial-query.ts'
import { compressText } from '@/lib/store/compress-text.ts'
import { openStore } from '@/lib/store/open-store.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { madeUpStudy } from '@/tests/registries/made-up-study.ts'
import { getTrial } from './get-trial.ts'
import { getTrials } from './get-trials.ts'
import { readTrials } from './read-trials.ts'
import { searchTrials } from './search-trials.ts'

let folder: ReturnType<typeof freshFolder>
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

const ID = 'NCT00000021'

function studyOf(nctId: string): string {
  const study = madeUpStudy()
  study.protocolSection.identificationModule.nctId = nctId
  return JSON.stringify(study)
}

const importAll = (...texts: string[]) =>
  importTexts(
    texts.map((text, at) => ({ name: `text ${at}`, text })),
    { dryRun: false },
  )

it('reads each from its text, in the order asked for, unknown ones left out', async () => {
  await importAll(studyOf('NCT00000001'), studyOf('NCT00000002'))
  const records = await getTrials(['NCT00000002', 'NCT99999999', 'NCT00000001'])
  expect(records.map(({ trial }) => trial.trialId)).toEqual(['NCT00000002', 'NCT00000001'])
  const [record] = records
  expect(record?.evidence.briefTitle?.map(({ path, quote }) => [path, quote])).toEqual([
    ['/protocolSection/identificationModule/briefTitle', 'Moon Dust for Made-up Anaemia'],
  ])
  expect(record?.trial.dosing.doseLevels.map(({ amount }) => amount.value)).toEqual([1e7, 2e7])
  expect(await getTrials([])).toEqual([])
  expect(await getTrial("x' OR 1=1 --")).toBeNull()
})

it('says what stands in the way where a text can no longer be read', async () => {
  await importAll(studyOf(ID))
  const store = openStore()
  store.prepare('UPDATE registry_documents SET text = ?').run(compressText('no record at all'))
  store.close()
  await expect(getTrial(ID)).rejects.toThrow(`The stored ClinicalTrials.gov page of ${ID} can no longer be read`)
  expect([...(await readTrials([ID])).keys()]).toEqual([])
  expect(await searchTrials(queryFor('follow'))).toMatchObject({ total: 1, rows: [{ trialId: ID }], hits: {} })
})

it('leaves a text out that can no longer be read where there is another, and warns of it', async () => {
  const page = fs.readFileSync('seeds/000_98cc620108e3f339.txt', 'utf8')
  const { trialId, registry } = (await importAll(page)).documents[0] ?? {}
  if (!trialId || !registry) throw new Error('the page was not imported')
  await importAll(studyOf(trialId))
  const whole = await getTrial(trialId)
  const store = openStore()
  store.prepare('UPDATE registry_documents SET text = ? WHERE registry = ?').run(compressText('no page'), registry)
  store.close()
  const record = await getTrial(trialId)
  expect(record?.trial.briefTitle).toBe('Moon Dust for Made-up Anaemia')
  expect(record?.documents).toEqual(whole?.documents)
  const broken = whole?.documents.find(one => one.registry === registry)?.id
  expect(record?.warnings.filter(one => one.documentId === broken).map(({ code }) => code)).toEqual(['textUnreadable'])
})
