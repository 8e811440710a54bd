import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importTexts } from '@/lib/import/import-texts.ts'
import { readDocument } from '@/lib/registries/read-document.ts'
import { compressText } from '@/lib/store/compress-text.ts'
import { openStore, peekIntoStore, type WritableStore } from '@/lib/store/open-store.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { CHANGED, changedPage, otherRecord } from '@/tests/e2e/changed.ts'
import { getTrial } from './get-trial.ts'
import { offerReading } from './offer-reading.ts'
import { previewTexts, type TextsPreview } from './preview-texts.ts'

const { trialId } = CHANGED

const page = (): string => readFileSync(CHANGED.file, 'utf8')
const offered = (text: string) => offerReading(text, readDocument(text))
const save = (...texts: string[]) =>
  importTexts(
    texts.map(text => ({ name: 'text', text })),
    { dryRun: false },
  )
const changedFields = ({ changes }: TextsPreview): string[] =>
  (changes?.sections ?? []).flatMap(section => section.changes.map(({ field }) => field))

let folder: ReturnType<typeof freshFolder>
let store: WritableStore | undefined

/** As a dry run has it: it can write nothing. */
function peek(): WritableStore {
  store ??= peekIntoStore()
  if (!store) throw new Error('There is no store')
  return store
}

beforeEach(() => {
  folder = freshFolder()
})
afterEach(async () => {
  store?.close()
  store = undefined
  await folder.remove()
})

it('tells a trial that is not stored, with a store and without', () => {
  const alone = previewTexts(undefined, trialId, [offered(page())])
  openStore().close()
  for (const preview of [alone, previewTexts(peek(), trialId, [offered(page())])]) {
    expect(preview).toMatchObject({ before: null, changes: null })
    expect(preview.after.trial).toMatchObject({ trialId, enrollment: { count: 9 } })
  }
})

describe('of a stored trial', () => {
  beforeEach(async () => {
    await save(page())
  })

  it('tells what it is, and what saving makes of it', async () => {
    const preview = previewTexts(peek(), trialId, [offered(changedPage())])
    const before = await getTrial(trialId)
    expect(preview.before).toEqual(before)
    expect(changedFields(preview)).toEqual(expect.arrayContaining(['overallStatus', 'enrollment.count', 'criteria']))
    await save(changedPage())
    const after = await getTrial(trialId)
    expect(preview.after.trial).toEqual(after?.trial)
    expect(preview.after.evidence).toEqual(after?.evidence)
    expect(preview.after.documents.map(({ id }) => id)).toEqual(after?.documents.map(({ id }) => id))
  })

  it('takes the last of several texts of a registry, and what other registries tell', () => {
    const { before, after } = previewTexts(peek(), trialId, [
      offered(otherRecord()),
      offered(changedPage()),
      offered(page()),
    ])
    expect(before?.conflicts).toEqual([])
    expect(after.documents.map(({ registry }) => registry)).toEqual(['ClinicalTrials.gov', 'MedPath'])
    expect(after.conflicts.find(({ field }) => field === 'enrollment.count')?.values.map(({ value }) => value)).toEqual(
      [15, 9],
    )
  })

  it('counts what is planned as done before', () => {
    const preview = previewTexts(peek(), trialId, [offered(otherRecord())], [offered(changedPage())])
    expect(preview.before?.trial.enrollment?.count).toBe(12)
    expect(preview.after.trial.enrollment?.count).toBe(15)
    expect(changedFields(preview)).toContain('conflicts')
    expect(changedFields(preview)).not.toContain('overallStatus')
  })
})

describe('of a trial with a stored text that nobody can read', () => {
  beforeEach(async () => {
    await save(page())
    const writer = openStore()
    writer.prepare('UPDATE registry_documents SET text = ?').run(compressText('no page'))
    writer.close()
  })

  it('tells what takes its place, without a before', () => {
    const { before, after, changes } = previewTexts(peek(), trialId, [offered(changedPage())])
    expect([before, changes]).toEqual([null, null])
    expect(after.trial.enrollment?.count).toBe(12)
  })

  it('is refused where that text would go on telling the trial, as saving is', async () => {
    const refusal = `The stored MedPath page of ${trialId} can no longer be read`
    expect(() => previewTexts(peek(), trialId, [offered(otherRecord())])).toThrow(refusal)
    const { documents } = await save(otherRecord())
    expect(documents).toMatchObject([{ outcome: 'refused', reason: expect.stringContaining(refusal) }])
  })
})
