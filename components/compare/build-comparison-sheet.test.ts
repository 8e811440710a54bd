import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { findEvidence } from '@/components/trial/find-evidence.ts'
import { readDosing } from '@/lib/dosing/read-dosing.ts'
import type { ComparisonSheet, SheetValue } from '@/lib/export/comparison-sheet.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { recordOfPage } from '@/tests/dosing/record-of-page.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'
import { agent, dosingRecord, level, read } from '@/tests/support/dosing-samples.ts'
import { figureIn } from '@/tests/support/figure-in-quote.ts'
import { buildComparison } from './build-comparison.ts'
import { buildComparisonSheet } from './build-comparison-sheet.ts'

const ORIGIN = 'https://trials.example'
const OPTIONS = { onlyDiffering: false, origin: ORIGIN }

type Page = { record: TrialRecord; text: string }

let pages: Page[] = []
let sheet: ComparisonSheet

beforeAll(() => {
  const files = readdirSync('seeds').filter(file => file.endsWith('.txt'))
  pages = files.map(file => {
    const { record, text } = recordOfPage(join('seeds', file))
    return { record: { ...record, trial: { ...record.trial, dosing: readDosing(record) } }, text }
  })
  sheet = buildComparisonSheet(
    pages.map(({ record }) => record),
    OPTIONS,
  )
})

/** The values of a row, by the trial's number. */
function rowOf(from: ComparisonSheet, field: string): Record<string, SheetValue[]> {
  const row = from.groups.flatMap(({ rows }) => rows).find(row => row.field === field)
  return Object.fromEntries(from.trials.map(({ trialId }, at) => [trialId, row?.values[at] ?? []]))
}

describe('the comparison of the five seeds as a sheet', () => {
  it('has the figures of all dose levels, with their unit', () => {
    const figures = Object.entries(rowOf(sheet, 'Levels')).map(([trialId, values]) => [
      trialId,
      values.map(({ number, unit }) => `${number} ${unit}`),
    ])
    expect(Object.fromEntries(figures)).toEqual({
      NCT06541444: ['30000000 cells/kg', '60000000 cells/kg', '90000000 cells/kg'],
      NCT06835140: ['10000000 cells/kg', '20000000 cells/kg', '40000000 cells/kg'],
      NCT06690827: ['10000000 cells/kg', '30000000 cells/kg', '50000000 cells/kg'],
      NCT05563545: ['10000000 cells/kg', '20000000 cells/kg', '30000000 cells/kg'],
      NCT07256210: ['5000000 cells/kg', '10000000 cells/kg', '20000000 cells/kg', '30000000 cells/kg'],
    })
  })

  it('quotes at each of them words with the figure, which stand where the link leads', () => {
    for (const { record, text } of pages) {
      const values = rowOf(sheet, 'Levels')[record.trial.trialId] ?? []
      expect(values.length).toBeGreaterThan(2)
      for (const { number = 0, quote = '', url = '', basis, registry } of values) {
        expect(figureIn(quote)).toBe(number)
        expect(['stated', 'inferred']).toContain(basis)
        expect(registry).toBe(record.documents[0]?.registry)
        const link = new URL(url)
        expect([link.origin, link.hash]).toEqual([ORIGIN, '#evidence'])
        expect(link.pathname).toBe(`/trials/${record.trial.trialId}/documents/d1`)
        const places = findEvidence(record, link.searchParams.get('field') ?? '')
        expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(
          expect.arrayContaining(quote.split(' … ')),
        )
      }
    }
  })

  it('says of what is computed how, and of what is not why', () => {
    const cumulative = rowOf(sheet, 'Cumulative dose')
    expect(cumulative.NCT06541444).toEqual([
      { text: expect.stringContaining('not computable: '), basis: 'not computable' },
    ])
    expect(cumulative.NCT06835140?.map(({ number, basis }) => [number, basis])).toEqual([
      [3e7, 'computed'],
      [6e7, 'computed'],
      [1.2e8, 'computed'],
    ])
    for (const { reason, url } of cumulative.NCT06835140 ?? []) {
      expect(reason).toMatch(/3 ×|× 3/)
      expect(url).toContain('field=dosing.doseLevels.')
    }
  })

  it('says what a computed dose rests on that is inferred', () => {
    const [low] = rowOf(sheet, 'Cumulative dose').NCT06690827 ?? []
    expect(low).toMatchObject({ number: 2e7, basis: 'computed' })
    expect(low?.reason).toMatch(
      /^2 × 1×10⁷ = 2×10⁷ cells\/kg; the figure is inferred \(.+\); per infusion is inferred \(.+\)/,
    )
    expect(low?.counts).toBe('CAR-positive cells, total of all infusions')
    const [total] = rowOf(sheet, 'Cumulative dose').NCT07256210 ?? []
    expect(total).toMatchObject({
      number: 5e6,
      basis: 'inferred',
      reason: expect.stringContaining('the figure is inferred'),
    })
  })

  it('has every value of the page in its order', () => {
    const { groups } = buildComparison(pages.map(({ record }) => record))
    expect(sheet.groups.map(({ title }) => title)).toEqual(groups.map(({ title }) => title))
    for (const [at, { rows }] of groups.entries()) {
      const fields = sheet.groups[at]?.rows.map(({ field }) => field).filter(field => !field.endsWith(': open points'))
      expect(fields?.slice(0, rows.length)).toEqual(rows.map(({ label }) => label))
    }
    for (const { rows } of sheet.groups) for (const { values } of rows) expect(values).toHaveLength(5)
  })

  it('has every open point once', () => {
    const points = sheet.groups.flatMap(({ rows }) => rows).flatMap(({ values }) => values.flat())
    const messages = points.filter(({ basis }) => basis === 'open point').map(({ text }) => text)
    const all = pages.flatMap(({ record }) => record.trial.dosing.openPoints.map(({ message }) => message))
    expect(messages.toSorted()).toEqual(all.toSorted())
    expect(all.length).toBeGreaterThan(5)
  })

  it('gives each value that is read from a text its words and the way to them', () => {
    for (const { rows } of sheet.groups)
      for (const { field, values } of rows)
        for (const value of values.flat()) {
          const isRead = ['stated', 'inferred', 'computed'].includes(value.basis)
          expect({ field, text: value.text, isQuoted: Boolean(value.quote && value.url) }).toEqual({
            field,
            text: value.text,
            isQuoted: isRead || Boolean(value.quote),
          })
          if (value.basis === 'inferred') expect(value.reason).toBeTruthy()
        }
  })
})

describe('buildComparisonSheet', () => {
  const records = [
    dosingRecord('NCT00000001', {
      doseLevels: [
        level({
          amount: 3e7,
          basis: 'inferred',
          label: 'Level 1',
          conditional: true,
          role: 'deEscalation',
          participants: read(3),
        }),
      ],
      agents: [agent({ dose: { amount: 40, unit: 'mg/m²/day' }, part: 'part 1' })],
      openPoints: [
        {
          code: 'x',
          field: 'dosing.doseLevels.0.amount',
          message: 'two figures',
          evidence: [{ documentId: 'd1', start: 5, end: 6, quote: 'y' }],
        },
      ],
    }),
    dosingRecord('NCT00000002', {}),
  ]

  it('writes down everything of a value', () => {
    const built = buildComparisonSheet(records, OPTIONS)
    expect(rowOf(built, 'Levels')).toEqual({
      NCT00000001: [
        {
          part: 'Level 1',
          text: '3×10⁷ /kg',
          number: 3e7,
          unit: 'cells/kg',
          counts: 'NK cells, per infusion',
          basis: 'inferred',
          reason: 'likely',
          remarks: ['de-escalation level, only under a condition'],
          quote: 'x',
          registry: 'MedPath',
          url: `${ORIGIN}/trials/NCT00000001/documents/d1?field=dosing.doseLevels.0.amount#evidence`,
        },
      ],
      NCT00000002: [{ text: 'not stated', basis: 'not stated' }],
    })
    expect(rowOf(built, 'Participants per level').NCT00000001).toEqual([
      expect.objectContaining({ text: '3 participants', number: 3, unit: 'participants', basis: 'stated' }),
    ])
    expect(rowOf(built, 'Levels: open points')).toEqual({
      NCT00000001: [
        {
          text: 'two figures',
          basis: 'open point',
          quote: 'y',
          registry: 'MedPath',
          url: `${ORIGIN}/trials/NCT00000001/documents/d1?field=dosing.openPoints.0#evidence`,
        },
      ],
      NCT00000002: [],
    })
    expect(rowOf(built, 'Lymphodepletion').NCT00000001).toEqual([
      expect.objectContaining({ part: 'part 1', number: 40, unit: 'mg/m²/day', basis: 'stated' }),
    ])
  })

  it('says of a range which of its ends the number is', () => {
    const ranged = (amount: number) => level({ amount, range: { from: 1e6, to: 3e6 } })
    const record = dosingRecord('NCT00000001', { doseLevels: [ranged(3e6), ranged(2e6), level({ amount: 1e7 })] })
    const values = rowOf(
      buildComparisonSheet(
        [record, records[1]].flatMap(one => one ?? []),
        OPTIONS,
      ),
      'Levels',
    ).NCT00000001
    expect(values?.map(({ text, number, remarks }) => [text, number, remarks])).toEqual([
      ['1×10⁶ – 3×10⁶ /kg', 3e6, ['a range from 1000000 to 3000000: the number is its upper end']],
      ['1×10⁶ – 3×10⁶ /kg', 2e6, ['a range from 1000000 to 3000000: the number is its target']],
      ['1×10⁷ /kg', 1e7, undefined],
    ])
  })

  it('says in which way a value is missing, where registries differ, and what the import warns of', () => {
    const evidence = [{ documentId: 'd1', start: 0, end: 2, quote: '18' }]
    const [known, missing] = [
      bareRecord({
        trial: {
          trialId: 'NCT00000001',
          minimumAge: '18 Years',
          sex: 'ALL',
          enrollment: { count: 1200, type: 'ACTUAL' },
        },
        evidence: { minimumAge: evidence, 'enrollment.count': evidence },
        conflicts: [
          {
            field: 'minimumAge',
            values: [
              { registry: 'MedDataX', value: '18 Years', evidence },
              { registry: 'Veeva', value: '12 Years', evidence },
            ],
          },
        ],
        warnings: [
          {
            code: 'odd',
            field: 'enrollment.count',
            line: 1,
            words: '18',
            message: 'an odd number',
            documentId: 'd1',
            start: 0,
            end: 2,
          },
        ],
      }),
      bareRecord({ trial: { trialId: 'NCT00000002' }, absence: { minimumAge: 'cutOff', sex: 'notProvided' } }),
    ]
    const built = buildComparisonSheet([known, missing], OPTIONS)
    expect(rowOf(built, 'Minimum age')).toEqual({
      NCT00000001: [
        expect.objectContaining({
          text: '18 Years',
          number: 18,
          unit: 'years',
          quote: '18',
          remarks: ['sources differ: 12 Years in Veeva'],
        }),
      ],
      NCT00000002: [{ text: 'page cut off before this', basis: 'cut off' }],
    })
    expect(rowOf(built, 'Sex').NCT00000002).toEqual([{ text: 'not provided by MedPath', basis: 'not provided' }])
    expect(rowOf(built, 'Enrollment').NCT00000001).toEqual([
      expect.objectContaining({
        text: '1200',
        number: 1200,
        unit: 'participants',
        remarks: ['actual'],
        warnings: ['an odd number'],
      }),
    ])
  })

  it('takes only the rows that differ where that is asked for, and says so', () => {
    const built = buildComparisonSheet(records, { ...OPTIONS, onlyDiffering: true })
    expect(built.onlyDiffering).toBe(true)
    expect(built.url).toBe(`${ORIGIN}/compare?ids=NCT00000001,NCT00000002&diff=1`)
    const fields = built.groups.flatMap(({ rows }) => rows.map(({ field }) => field))
    expect(fields).toContain('Levels')
    expect(fields).not.toContain('Registry texts')
  })

  it('links the texts that a trial was read from', () =>
    expect(rowOf(buildComparisonSheet(records, OPTIONS), 'Registry texts').NCT00000001).toEqual([
      {
        text: 'MedPath, imported 2 Jan 2026, 03:04 UTC',
        basis: 'recorded',
        registry: 'MedPath',
        url: `${ORIGIN}/trials/NCT00000001/documents/d1`,
      },
    ]))
})
