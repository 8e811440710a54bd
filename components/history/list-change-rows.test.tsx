import { describe, expect, it } from 'vitest'
import { renderMarkup } from '@/components/ui/render-markup.ts'
import { readDocument } from '@/lib/registries/read-document.ts'
import { compareRecords } from '@/lib/trial/compare-records.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { composeStudy } from '@/tests/registries/compose-study.ts'
import { loadStudies } from '@/tests/registries/load-studies.ts'
import { madeUpStudy } from '@/tests/registries/made-up-study.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'
import { agent, dosingRecord, level } from '@/tests/support/dosing-samples.ts'
import { seedRecords } from '@/tests/support/seed-records.ts'
import { ChangeTable } from './change-table.tsx'
import { type ChangeCell, listChangeRows } from './list-change-rows.ts'

const rowsOf = (before: TrialRecord, after: TrialRecord) =>
  compareRecords(before, after).sections.flatMap(({ changes }) => listChangeRows({ before, after }, changes))

const wordsOf = (cell: ChangeCell | null): string =>
  cell ? cell.words.map(one => (one.kind === 'gap' ? '…' : one.text)).join('') || `(${cell.absence ?? 'nothing'})` : ''

describe('rows of what changed', () => {
  it('tell levels by what they dose', () => {
    const rows = rowsOf(
      dosingRecord('NCT00000001', { doseLevels: [level({ order: 1, amount: 1e6 }), level({ order: 2, amount: 3e6 })] }),
      dosingRecord('NCT00000001', {
        doseLevels: [level({ order: 1, amount: 1e6, conditional: true }), level({ order: 3, amount: 1e7 })],
      }),
    )
    expect(rows.map(({ kind, label, before, after }) => [kind, label, wordsOf(before), wordsOf(after)])).toEqual([
      ['list', 'Dose levels: 1 added, 1 removed, 1 changed', '', ''],
      ['changed', expect.stringContaining('10⁶'), '', ''],
      ['value', 'Only under a condition', 'No', 'Yes'],
      ['removed', 'item 2', expect.stringContaining('3×10⁶ NK cells'), ''],
      ['added', 'item 2', '', expect.stringContaining('10⁷ NK cells')],
    ])
  })

  it('mark the words of what takes many to say', () => {
    const given = (amount: number) => ({
      agents: [agent({ dose: { amount, unit: 'mg/m2/day' }, route: 'intravenous' })],
    })
    const [, row] = rowsOf(dosingRecord('NCT00000001', given(30)), dosingRecord('NCT00000001', given(25)))
    expect(row?.before?.words.filter(({ kind }) => kind === 'deleted')).toEqual([{ kind: 'deleted', text: '30' }])
    expect(row?.after?.words.filter(({ kind }) => kind === 'inserted')).toEqual([{ kind: 'inserted', text: '25' }])
  })

  it('say of an item that came what it holds', () => {
    const outcome = { measure: 'Survival', timeFrame: '2 years', description: null }
    const [, row] = rowsOf(bareRecord({}), bareRecord({ trial: { primaryOutcomes: [outcome] } }))
    expect([row?.kind, wordsOf(row?.after ?? null), row?.after?.details]).toEqual([
      'added',
      'Survival',
      [{ label: 'Time frame', words: '2 years' }],
    ])
  })

  it('lead to the words of each side, where those were read', () => {
    const place = (documentId: string) => ({ documentId, start: 3, end: 7, quote: 'ALL.' })
    const [row] = rowsOf(
      bareRecord({ trial: { sex: 'ALL' }, evidence: { sex: [place('old')] } }),
      bareRecord({ trial: { sex: 'MALE' }, evidence: { sex: [place('new')] } }),
    )
    expect([row?.before?.href, row?.after?.href]).toEqual([
      '/trials/NCT00000001/documents/old?field=sex&mark=3-7#evidence',
      '/trials/NCT00000001/documents/new?field=sex&mark=3-7#evidence',
    ])
  })

  /** Real studies have what made-up ones do not think of. */
  const studies = [JSON.stringify(madeUpStudy()), ...loadStudies().filter((_, at) => at % 125 === 0)]
  const records = [...seedRecords(), ...studies.map(text => composeStudy(text, readDocument(text))), bareRecord({})]

  it('say something in each row, whatever changed', () => {
    for (const before of records)
      for (const after of records) {
        const rows = rowsOf(before, after)
        const silent = rows.filter(
          ({ kind, label, before: left, after: right }) =>
            (kind === 'value' && (!left || !right || (left.words.length === 0 && right.words.length === 0))) ||
            (kind === 'added' && !right?.words.length) ||
            (kind === 'removed' && !left?.words.length) ||
            (label === '' && kind === 'value'),
        )
        expect(silent.map(({ key, kind }) => `${kind} ${key}`)).toEqual([])
        expect(JSON.stringify(rows)).not.toContain('[object Object]')
        expect(renderMarkup(<ChangeTable caption="All" rows={rows} />)).toContain('<table')
      }
  })
})
