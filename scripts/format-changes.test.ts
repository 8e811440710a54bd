import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { offerReading } from '@/lib/records/offer-reading.ts'
import { previewTexts } from '@/lib/records/preview-texts.ts'
import { readDocument } from '@/lib/registries/read-document.ts'
import { emptyRecord } from '@/lib/trial/empty-record.ts'
import { CHANGED, changedPage, otherRecord } from '@/tests/e2e/changed.ts'
import { COLOURS, formatChanges, marksOf, SIGNS } from './format-changes.ts'

const page = readFileSync(CHANGED.file, 'utf8')
const offered = (text: string) => offerReading(text, readDocument(text))

function changesOf(stored: string[], text: string, marks = SIGNS): string[] {
  const preview = previewTexts(undefined, CHANGED.trialId, [offered(text)], stored.map(offered))
  const { before, after, changes } = preview
  if (!before || !changes) throw new Error('There is nothing to compare with')
  return formatChanges({ before, after, sections: changes.sections }, marks).split('\n')
}

it('tells values, levels of a dose and items of lists, words that changed marked', () => {
  const lines = changesOf([page], changedPage())
  for (const line of [
    '    Title and facts',
    '      Status: Recruiting → Completed',
    '      Enrollment: 9 → 12',
    '      Dose levels: 1 changed, 2 as they were',
    '        ≠ Group C (high-dose group): 8×10⁷ NK cells/kg',
    '          Amount: 9×10⁷ /kg → 8×10⁷ /kg',
    '        ≠ Inclusion criteria, item 1: Participants must be between 18 and [-75-] years; → Participants must be between 18 and {+70+} years;',
  ])
    expect(lines).toContain(line)
})

it('tells in which way a value was missing, and conflicts that come and change', () => {
  const lines = changesOf([changedPage()], otherRecord())
  expect(lines).toContain('      Sponsor class: (not provided by this registry) → Industry')
  expect(lines.slice(-3)).toEqual([
    '    Sources',
    '      Where registries differ: 1 added',
    '        + Enrollment: ClinicalTrials.gov 15, MedPath 12',
  ])
  expect(changesOf([changedPage(), otherRecord()], page).at(-1)).toBe(
    '        ≠ Enrollment: ClinicalTrials.gov 15, MedPath [-12-] → Enrollment: ClinicalTrials.gov 15, MedPath {+9+}',
  )
})

it('puts long values one below the other', () => {
  const lines = changesOf([changedPage()], otherRecord())
  const at = lines.indexOf('      Title:')
  expect(lines.slice(at + 1, at + 3)).toEqual([
    '        − Safety and Efficacy of NK520 to Treat [-Relapsed/Refractory -]Acute Myeloid Leukemia',
    '        + Safety and Efficacy of NK520 to Treat {+relapsed / refractory +}Acute Myeloid Leukemia',
  ])
})

it('lets nothing of a text command the terminal', () => {
  const named = (briefTitle: string) => {
    const empty = emptyRecord(CHANGED.trialId)
    return { ...empty, trial: { ...empty.trial, briefTitle } }
  }
  const [before, after] = [named('old'), named('\u001B]0;owned\u0007new\nline\u009B2J')]
  const change = {
    kind: 'value' as const,
    field: 'briefTitle',
    before: { path: 'briefTitle', value: 'old' },
    after: { path: 'briefTitle', value: after.trial.briefTitle },
  }
  const printed = formatChanges({ before, after, sections: [{ title: 'Title', changes: [change] }] }, SIGNS)
  expect(printed).toBe('    Title\n      Title: old →  ]0;owned new line 2J')
})

it('colours what a terminal shows, and nothing else', () => {
  expect(marksOf({ isTTY: true }, {})).toBe(COLOURS)
  expect(marksOf({ isTTY: true }, { NO_COLOR: '1' })).toBe(SIGNS)
  expect(marksOf({}, {})).toBe(SIGNS)
  expect(changesOf([page], changedPage(), COLOURS).join('\n')).toContain(
    'between 18 and \u001B[31;9m75\u001B[39;29m years',
  )
})
