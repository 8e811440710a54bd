import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importTexts } from '@/lib/import/import-texts.ts'
import { rollBack } from '@/lib/import/roll-back.ts'
import { queryFor, toggleFilter } from '@/lib/search/trial-query.ts'
import { findTrials } from '@/lib/store/find-trials.ts'
import { listHistory } from '@/lib/store/list-history.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import type { HistoryAnswer, HistoryQuestion, TrialHistory } from '@/lib/trial/history.ts'
import { isInHistory } from '@/lib/trial/history.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { CHANGED, changedPage, otherRecord } from '@/tests/e2e/changed.ts'
import { answerHistory } from './get-history.ts'
import { getTrial } from './get-trial.ts'

const { trialId } = CHANGED

let folder: ReturnType<typeof freshFolder>
let history: TrialHistory
const found: string[][] = []

beforeAll(async () => {
  folder = freshFolder()
  for (const text of [readFileSync(CHANGED.file, 'utf8'), changedPage(), otherRecord()]) {
    const { totals } = await importTexts([{ name: 'text', text }], { dryRun: false })
    expect(totals.added + totals.updated).toBe(1)
    const { rows } = await findTrials(toggleFilter(queryFor(), 'sources', 'DISAGREE'))
    found.push(rows.map(row => row.trialId))
  }
  history = await listHistory(trialId)
})
afterAll(() => folder.remove())

it('lists every text with its import, newest first', () => {
  expect(history.documents.map(({ registry, current, importRunId }) => [registry, current, importRunId])).toEqual([
    ['ClinicalTrials.gov', true, 3],
    ['MedPath', true, 2],
    ['MedPath', false, 1],
  ])
  expect(history.documents[1]).toMatchObject({
    parserVersion: expect.any(Number),
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(history.documents.map(({ warnings }) => warnings > 0)).toEqual([false, true, true])
})

it('lists nothing of a trial that is not here', async () =>
  expect(await listHistory('NCT00000000')).toEqual({ documents: [], runs: [] }))

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
  const ask = (question: HistoryQuestion): Promise<HistoryAnswer> => answerHistory(trialId, history, question)
  const fieldsOf = (answer: HistoryAnswer): string[] =>
    answer.kind === 'none'
      ? [answer.sentence]
      : answer.changes.sections.flatMap(({ changes }) => changes.map(({ field }) => field))
  const idAt = (at: number): string => history.documents[at]?.id ?? ''

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
    expect(isInHistory(history, { kind: 'documents', from: idAt(0), to: idAt(2) })).toBe(true)
    expect(isInHistory(history, { kind: 'documents', from: idAt(0), to: 'other' })).toBe(false)
    expect(isInHistory(history, { kind: 'run', run: 3 })).toBe(true)
    expect(isInHistory(history, { kind: 'run', run: Number.NaN })).toBe(false)
  })
})

describe('what became of a trial that a roll-back changed', () => {
  it('is told of the roll-back too, and each text by who took it back', async () => {
    await rollBack(2, { laterChanges: 'keep' })
    const rolledBack = await listHistory(trialId)
    expect(rolledBack.documents.map(({ current, takenBackBy }) => [current, takenBackBy])).toEqual([
      [true, null],
      [false, 4],
      [true, null],
    ])
    expect(rolledBack.runs.map(({ id, kind, rolledBackRunId }) => [id, kind, rolledBackRunId])).toEqual([
      [4, 'rollBack', 2],
      [3, 'import', null],
      [2, 'import', null],
      [1, 'import', null],
    ])
    const textsOf = async (run: number) => {
      const answer = await answerHistory(trialId, rolledBack, { kind: 'run', run })
      if (answer.kind === 'none') return answer.sentence
      const places = (record: TrialRecord) =>
        record.documents.map(({ id }) => rolledBack.documents.findIndex(document => document.id === id))
      return [places(answer.before).sort(), places(answer.after).sort()]
    }
    expect(await textsOf(4)).toEqual([
      [0, 1],
      [0, 2],
    ])
    // The imports tell what they told before.
    expect(await textsOf(2)).toEqual([[2], [1]])
    expect(await textsOf(3)).toEqual([[1], [0, 1]])
  })

  it('is told of a trial that nothing tells any more', async () => {
    await rollBack(1, { laterChanges: 'takeAlong' })
    await rollBack(3, { laterChanges: 'keep' })
    expect(await getTrial(trialId)).toBeNull()
    const left = await listHistory(trialId)
    expect(left.documents.map(({ takenBackBy }) => takenBackBy)).toEqual([6, 4, 5])
    const sentenceOf = async (run: number) => {
      const answer = await answerHistory(trialId, left, { kind: 'run', run })
      return answer.kind === 'none' ? answer.sentence : answer.kind
    }
    expect(await sentenceOf(6)).toBe('This roll-back took back all that told the trial: there is none after it.')
    await rollBack(6, { laterChanges: 'keep' })
    const answer = await answerHistory(trialId, await listHistory(trialId), { kind: 'run', run: 7 })
    expect(answer).toEqual({
      kind: 'none',
      sentence: 'This roll-back brought the trial in again: nothing told it before.',
    })
  })
})
