import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { importTexts } from '@/lib/import/import-texts.ts'
import { rollBack } from '@/lib/import/roll-back.ts'
import type { LaterChanges } from '@/lib/trial/import-run.ts'
import { CHANGED } from '@/tests/e2e/changed.ts'
import { pageText, recordText } from './told-texts.ts'

/** Imports texts by a run of their own; its number. */
export async function take(...texts: string[]): Promise<number> {
  const report = await importTexts(
    texts.map((text, at) => ({ name: `text ${at}`, text })),
    { dryRun: false },
  )
  expect(report.documents.map(({ reason }) => reason)).toEqual(texts.map(() => null))
  return report.importRunId ?? 0
}

/** Rolls a run back without a refusal: what it came to, in words. */
export async function back(run: number, laterChanges: LaterChanges = 'keep') {
  const { totals, importRunId, vanished, refusals } = await rollBack(run, { laterChanges })
  expect(refusals).toEqual([])
  const { added, updated, unchanged } = totals
  return { run: importRunId ?? 0, came: `${added} added, ${updated} updated, ${unchanged} unchanged`, vanished }
}

/** Some trials: by one registry, by two, by three. */
export const baseline = () =>
  take(
    ...Array.from({ length: 8 }, (_, at) => recordText(at + 1)),
    pageText(1, 'MedPath'),
    pageText(2, 'Veeva'),
    pageText(2, 'MedDataX'),
    readFileSync(CHANGED.file, 'utf8'),
  )
