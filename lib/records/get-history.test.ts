import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importTexts } from '@/lib/import/import-texts.ts'
import { queryFor, toggleFilter } from '@/lib/search/trial-query.ts'
import { findTrials } from '@/lib/store/find-trials.ts'
import { listDocuments } from '@/lib/store/list-documents.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import type { HistoryAnswer, HistoryDocument, HistoryQuestion } from '@/lib/trial/history.ts'
import { isInHistory } from '@/lib/trial/history.ts'
import { CHANGED, changedPage, otherRecord } from '@/tests/e2e/changed.ts'
import { answerHistory } from './get-history.ts'
import { getTrial } from './get-trial.ts'

const { trialId } = CHANGED

let folder: ReturnType<typeof freshFolder>
let documents: HistoryDocument[]
const found: string[][] = []

beforeAll(async () => {
  folder = freshFolder()
  for (const text of [readFileSync(CHANGED.file, 'utf8'), changedPage(), otherRecord()]) {
    const { totals } = await importTexts([{ name: 'text', text }], { dryRun: false })
    expect(totals.added + totals.updated).toBe(1)
    const { rows } = await findTrials(toggleFilter(queryFor(), 'sources', 'DISAGREE'))
    found.push(rows.map(row => row.trialId))
  }
  documents = await listDocuments(trialId)
})
afterAll(() => folder.remove())

it('lists every text with its import, newest first', () => {
  expect(documents.map(({ registry, current, importRunId }) => [registry, current, importRunId])).toEqual([
    ['ClinicalTrials.gov', true, 3],
    ['MedPath', true, 2],
    ['MedPath', false, 1],
  ])
  expect(documents[1]).toMatchObject({
    parserVersion: expect.any(Number),
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(documents.map(({ warnings }) => warnings > 0)).toEqual([false, true, true])
})

it('lists nothing of a trial that is not here', async () => expect(await listDocuments('NCT00000000')).toEqual([]))

it('finds a trial by the disagreement of its registries, once they do', () => {
  expect(found).toEqual([[], [], [trialId]])
})

it('tells the one conflict that there is among differences of style', async () => {
  const { conflicts } = (await getTrial(trialId)) ?? {}
  expect(conflicts?.map(({ field, values }) => [field, ...values.map(({ value }) => value)])).toEqual([
    ['enrollment.count', 15, 12],
  ])
})

describe('what became of a trial', () => {
  const ask = (question: HistoryQuestion): Promise<HistoryAnswer> => answerHistory(trialId, documents, question)
  const fieldsOf = (answer: HistoryAnswer): string[] =>
    answer.kind === 'none'
      ? [answer.sentence]
      : answer.changes.sections.flatMap(({ changes }) => changes.map(({ field }) => field))
  const idAt = (at: number): string => documents[at]?.id ?? ''

  it('between two texts, whichever is named first', async () => {
    const fields = ['overallStatus', 'enrollment.count', 'dosing.doseLevels', 'armGroups', 'criteria', 'warnings']
    const [there, back] = [
      await ask({ kind: 'documents', from: idAt(2), to: idAt(1) }),
      await ask({ kind: 'documents', from: idAt(1), to: idAt(2) }),
    ]
    expect(fieldsOf(there)).toEqual(fields)
    expect(back).toMatchObject({ kind: 'changes', before: { trial: { enrollment: { count: 9 } } } })
  })

  it('by an import', async () => {
    expect(fieldsOf(await ask({ kind: 'run', run: 2 }))).toContain('overallStatus')
    expect(fieldsOf(await ask({ kind: 'run', run: 3 }))).toEqual(
      expect.arrayContaining(['enrollment.count', 'conflicts']),
    )
    expect(fieldsOf(await ask({ kind: 'run', run: 1 }))).toEqual([
      'This import brought the trial in: there is none before it.',
    ])
  })

  it('is not told of one text, nor of those of two registries', async () => {
    expect(fieldsOf(await ask({ kind: 'documents', from: idAt(0), to: idAt(0) }))).toEqual([
      'Both are the same text: there is nothing to compare.',
    ])
    expect(fieldsOf(await ask({ kind: 'documents', from: idAt(2), to: idAt(0) }))[0]).toMatch(
      /^One text is of MedPath, the other of ClinicalTrials\.gov/,
    )
  })

  it('can be asked of what is in its history alone', () => {
    expect(isInHistory(documents, { kind: 'documents', from: idAt(0), to: idAt(2) })).toBe(true)
    expect(isInHistory(documents, { kind: 'documents', from: idAt(0), to: 'other' })).toBe(false)
    expect(isInHistory(documents, { kind: 'run', run: 3 })).toBe(true)
    expect(isInHistory(documents, { kind: 'run', run: Number.NaN })).toBe(false)
  })
})
