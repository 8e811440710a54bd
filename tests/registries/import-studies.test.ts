import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importPaths } from '@/lib/import/import-paths.ts'
import { composeRecord } from '@/lib/records/compose-documents.ts'
import { getTrial } from '@/lib/records/get-trial.ts'
import { readDocument } from '@/lib/registries/read-document.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { haveStudies, loadStudies } from './load-studies.ts'
import { madeUpStudy } from './made-up-study.ts'

let folder: ReturnType<typeof freshFolder>
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

const importNow = (...paths: string[]) => importPaths(paths, { dryRun: false })
function write(name: string, text: string): string {
  const file = path.join(folder.folder, 'records', name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
  return file
}
const trialOf = async (trialId: string): Promise<TrialRecord> => {
  const record = await getTrial(trialId)
  if (!record) throw new Error(`${trialId} is not in the store`)
  return record
}

/** Records are stored in one form, so that the same study out of two containers is the same text. */
const storedForm = (text: string): string => JSON.stringify(JSON.parse(text))

/** What is composed of texts that are not stored, as documents that are. */
function composeOf(record: TrialRecord, texts: readonly string[]): TrialRecord {
  const read = texts.map(text => {
    const reading = readDocument(text)
    const document = record.documents.find(({ registry }) => registry === reading.registry)
    if (!document) throw new Error(`${reading.registry} left no document`)
    return { document, reading, text }
  })
  return composeRecord(read)
}

describe('importing study records', () => {
  it('takes a file, and comes back with every place computed as it was read', async () => {
    const text = JSON.stringify(madeUpStudy(), null, 1)
    const report = await importNow(write('study.json', text))
    expect(report.totals).toEqual({ added: 1, updated: 0, unchanged: 0, refused: 0 })
    expect(report.documents[0]?.registry).toBe('ClinicalTrials.gov')
    const record = await trialOf('NCT00000021')
    expect(record).toStrictEqual(composeOf(record, [storedForm(text)]))
    expect(record.documents[0]?.url).toBe('https://clinicaltrials.gov/study/NCT00000021')
    const [label] = record.evidence['armGroups.0.label'] ?? []
    expect(label?.path).toBe('/protocolSection/armsInterventionsModule/armGroups/0/label')
    expect(label?.quote).toBe('Dust')
    expect((await importNow(path.join(folder.folder, 'records'))).totals.unchanged).toBe(1)
  })

  it('reads doses by what a text says, and quotes them as they stand in the record', async () => {
    const text = JSON.stringify(madeUpStudy())
    await importNow(write('study.json', text))
    const { dosing } = (await trialOf('NCT00000021')).trial
    expect(dosing.doseLevels.map(({ amount }) => amount.value)).toEqual([1e7, 2e7])
    for (const { amount } of dosing.doseLevels)
      for (const { start, end, quote, path: pointer } of amount.evidence) {
        expect(quote).toBe(text.slice(start, end))
        expect(quote).toMatch(/10\\\\\^7/)
        expect(pointer).toBe('/protocolSection/descriptionModule/briefSummary')
      }
  })

  it('refuses what is no record alone, and takes the rest of a folder', async () => {
    write('a.json', '{"studies": []}')
    write('b.json', JSON.stringify(madeUpStudy()).slice(0, 500))
    write('c.json', JSON.stringify(madeUpStudy()))
    const { totals, documents } = await importNow(path.join(folder.folder, 'records'))
    expect(totals).toEqual({ added: 1, updated: 0, unchanged: 0, refused: 2 })
    for (const { reason } of documents.slice(0, 2))
      expect(reason).toMatch(/^(?:The file holds no study|The file begins as JSON).*\.$/)
  })

  it('lets the record lead, beside the page of another registry, and keeps the places of both', async () => {
    const page = fs.readFileSync('tests/pages/veeva/no-phase.txt', 'utf8')
    const study = madeUpStudy()
    study.protocolSection.identificationModule.nctId = 'NCT00000013'
    study.protocolSection.conditionsModule.conditions = []
    const text = JSON.stringify(study)
    await importNow(write('page.txt', page), write('study.json', text))
    const record = await trialOf('NCT00000013')
    expect(record).toStrictEqual(composeOf(record, [text, page]))
    expect(record.documents.map(({ registry }) => registry)).toEqual(['ClinicalTrials.gov', 'Veeva'])
    expect(record.trial.briefTitle).toBe('Moon Dust for Made-up Anaemia')
    expect(record.trial.conditions).toEqual(['Made-up Anaemia'])
    expect(record.evidence['conditions.0']?.[0]?.path).toBeUndefined()
    expect(record.conflicts.map(({ field }) => field)).toContain('overallStatus')
  })
})

describe.skipIf(!haveStudies)('real records (skipped where ../shared/clinicaltrials-gov is missing)', () => {
  it('come back from the store as composed', { timeout: 120_000 }, async () => {
    const texts = loadStudies().filter((_, at) => at % 25 === 0)
    for (const [at, text] of texts.entries()) write(`${at}.json`, text)
    const { documents } = await importNow(path.join(folder.folder, 'records'))
    expect(documents.map(({ outcome }) => outcome)).toEqual(texts.map(() => 'added'))
    for (const text of texts) {
      const record = await trialOf(readDocument(text).trial.trialId)
      expect(record).toStrictEqual(composeOf(record, [storedForm(text)]))
    }
  })
})
