import { existsSync, readdirSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, test } from 'vitest'
import { readDosing } from '@/lib/dosing/read-dosing.ts'
import { NO_DOSING } from '@/lib/trial/dosing.ts'
import { recordOfPage } from '@/tests/dosing/record-of-page.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'
import { dosingRecord, level, read } from '@/tests/support/dosing-samples.ts'
import { readTables, wordsOf } from '@/tests/support/read-tables.ts'
import { seedRecords } from '@/tests/support/seed-records.ts'
import { TrialPage } from './trial-page.tsx'

const seeds = new Map(seedRecords().map(record => [record.trial.trialId, record]))

const pageOf = (record: ReturnType<typeof bareRecord>): string =>
  renderToStaticMarkup(<TrialPage record={record} selected={[]} known={new Set()} />)

const pages = new Map([...seeds].map(([id, record]) => [id as string, pageOf(record)]))
const htmlOf = (id: string): string => pages.get(id) ?? ''

const sectionOf = (html: string): string => /<section aria-labelledby="doses".*?<\/section>/s.exec(html)?.[0] ?? ''
const tableOf = (id: string, caption: string): string[][] =>
  readTables(sectionOf(htmlOf(id))).find(table => table.caption === caption)?.rows ?? []

/** The facts of a list of terms, by their names. */
const factsOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<dt[^>]*>(.*?)<\/dt><dd[^>]*>(.*?)<\/dd>/gs)].map(([, name = '', value = '']) => [
      wordsOf(name),
      wordsOf(value),
    ]),
  )

// The tables that an expert wrote of the five records.

test('NCT06541444: three named groups, weekly, nothing to sum up', () => {
  expect(tableOf('NCT06541444', 'Dose levels')).toEqual([
    ['Level', 'Amount', 'Counted cells', 'Stated as', 'Participants'],
    ['Group A (low-dose group)', '3×10⁷ /kg', 'NK cells', 'per infusion inferred', 'not stated'],
    ['Group B (medium-dose group)', '6×10⁷ /kg', 'NK cells', 'per infusion inferred', 'not stated'],
    ['Group C (high-dose group)', '9×10⁷ /kg', 'NK cells', 'per infusion inferred', 'not stated'],
  ])
  const section = sectionOf(htmlOf('NCT06541444'))
  expect(wordsOf(section)).toContain('Cumulative dose not computable: the number of infusions is not stated')
  expect(wordsOf(section)).toContain('Lymphodepletion or conditioning not stated')
  expect(factsOf(section)).toMatchObject({
    'Number of infusions': 'not stated',
    'Days of infusion': 'not stated',
    Interval: 'weekly',
    'Cell product': 'NK',
    Target: 'not stated',
    'Cell source': 'allogeneic',
  })
})

test('NCT06835140: per infusion, three patients each, totals computed with their arithmetic', () => {
  const cells = 'modified NK cells (in the text: “cells”) inferred'
  expect(tableOf('NCT06835140', 'Dose levels')).toEqual([
    ['Level', 'Amount', 'Counted cells', 'Stated as', 'Participants', 'Role', 'Cumulative'],
    ['1st level', '1×10⁷ /kg', cells, 'per infusion', '3', 'starting level', computed('3×10⁷', '3 × 1×10⁷ = 3×10⁷')],
    ['2nd level', '2×10⁷ /kg', cells, 'per infusion', '3', 'escalation level', computed('6×10⁷', '3 × 2×10⁷ = 6×10⁷')],
    [
      '3rd level',
      '4×10⁷ /kg',
      cells,
      'per infusion',
      '3',
      'escalation level',
      computed('1.2×10⁸', '3 × 4×10⁷ = 1.2×10⁸'),
    ],
  ])
  expect(tableOf('NCT06835140', 'Lymphodepletion')).toEqual([
    ['Agent', 'Dose', 'Days'],
    ['fludarabine', 'not stated', 'days −5 to −3'],
    ['cyclophosphamide', 'not stated', 'days −5 to −3'],
  ])
  const facts = factsOf(sectionOf(htmlOf('NCT06835140')))
  expect(facts).toMatchObject({
    'Number of infusions': '3 infusions',
    'Cell product': 'modified NK',
    Target: 'CD16, CD123',
    Construct: 'CD123-CD16 bispecific antibody-modified',
    'Cell source': 'donor-derived',
    Donor: 'healthy donor',
  })
  expect(facts.Interval).toContain('every 96–120 hours')
})

test('NCT06690827: CAR-positive cells, two infusions, nominal totals', () => {
  const [, ...rows] = tableOf('NCT06690827', 'Dose levels')
  expect(rows.map(row => row.slice(0, 5))).toEqual(
    ['1×10⁷', '3×10⁷', '5×10⁷'].map((amount, at) => [
      `${['1st', '2nd', '3rd'][at]} level`,
      `${amount} /kg inferred`,
      'CAR-positive cells',
      'per infusion inferred',
      'not stated',
    ]),
  )
  const sums = ['2×10⁷', '6×10⁷', '1×10⁸']
  for (const [at, row] of rows.entries()) expect(row.at(-1)).toMatch(new RegExp(`^${sums[at]} /kg computed .* nominal`))
  expect(factsOf(sectionOf(htmlOf('NCT06690827')))).toMatchObject({
    'Number of infusions': '2 infusions',
    'Days of infusion': 'day 0, day +7',
    'Cell product': 'CAR-NK',
    Target: 'CD123',
    'Cell source': 'not stated',
  })
})

test('NCT05563545: neither the meaning nor the number of infusions is stated', () => {
  const [, ...rows] = tableOf('NCT05563545', 'Dose levels')
  expect(rows).toEqual(
    ['1×10⁷', '2×10⁷', '3×10⁷'].map((amount, at) => [
      `${['1st', '2nd', '3rd'][at]} level`,
      `${amount} /kg inferred`,
      'CAR-positive NK cells',
      'not stated',
      'not stated',
      at === 0 ? 'starting level' : 'escalation level',
    ]),
  )
  expect(tableOf('NCT05563545', 'Lymphodepletion')).toEqual([
    ['Agent', 'Dose', 'Days'],
    ['agents not named', 'not stated', 'days −5 to −3'],
  ])
  const facts = factsOf(sectionOf(htmlOf('NCT05563545')))
  expect(facts).toMatchObject({ 'Days of infusion': 'day 0', Target: 'CD19', 'Cell product': 'CAR-NK' })
  expect(facts['Number of infusions']).toMatch(/^not stated/)
})

test('NCT07256210: totals with their split, a conditional level, conditioning apart from prophylaxis', () => {
  const cells = 'CD3−CD56+ NK cells (in the text: “NK-cells (CD3-CD56+)”)'
  const level = (at: number, amount: string, role: string, first: string, second: string) => [
    `Level ${at}`,
    `${amount} /kg inferred`,
    cells,
    'total of all infusions',
    'not stated',
    role,
    `${amount} /kg stated as the total: ${amount} cells/kg (day −12: ${first}, about day +5: ${second})`,
  ]
  const [, ...rows] = tableOf('NCT07256210', 'Dose levels')
  expect(rows).toEqual([
    level(0, '5×10⁶', 'de-escalation level, only under a condition', '3.33×10⁶', '1.67×10⁶'),
    level(1, '1×10⁷', 'starting level', '6.67×10⁶', '3.33×10⁶'),
    level(2, '2×10⁷', 'escalation level', '1.33×10⁷', '6.67×10⁶'),
    level(3, '3×10⁷', 'escalation level', '2×10⁷', '1×10⁷'),
  ])
  expect(tableOf('NCT07256210', 'Conditioning').map(row => row.join(' | '))).toEqual([
    'Agent | Dose | Days | Route | Part | Remarks',
    'fludarabine | 40 mg/m²/day | days −14, −13 | intravenous | part 1 | ',
    'thiotepa | 10 mg/kg/course | days −14, −13 | intravenous | part 1 | ',
    'cyclophosphamide | 500 mg/m² | day −14 | intravenous | part 1 | ',
    'fludarabine | 40 mg/m²/day | days −4, −3 | intravenous | part 2 | ',
    'treosulfan | 42 g/m²/course | days −4, −3, −2 | intravenous | part 2 | ',
    'busulfan | 12 mg/kg/course | days −4, −3, −2 | oral | part 2 | or treosulfan',
    'total body irradiation | 12 Gy/course | days −4, −3, −2 |  | part 2 | or treosulfan',
  ])
  expect(tableOf('NCT07256210', 'GVHD prophylaxis').map(row => row.slice(0, 3).join(' | '))).toEqual([
    'Agent | Dose | Days',
    'tocilizumab | 8 mg/kg | day −1',
    'abatacept | 10 mg/kg/day | days −1, +7, +14, +28',
  ])
  expect(factsOf(sectionOf(htmlOf('NCT07256210')))).toMatchObject({
    'Number of infusions': '2 infusions',
    'Days of infusion': 'day −12 (⅔), about day +5 (⅓)',
    Transplant: 'day 0',
    Construct: 'mbIL21-expanded',
    'Cell source': 'donor-derived',
    Donor: 'haploidentical or matched related; KIR-ligand mismatch preferred',
    Expansion: 'ex vivo with mbIL21',
  })
})

const ORIGINALS = '../shared/seeds'

describe.skipIf(!existsSync(ORIGINALS))('the registries’ own texts (skipped where ../shared/seeds is missing)', () => {
  /** Without the text's own words, which the seeds tell in others. */
  const tablesOf = (html: string) =>
    readTables(sectionOf(html)).map(({ caption, rows }) => [
      caption,
      rows.map(row => row.slice(0, caption === 'Dose levels' ? undefined : 3)),
    ])

  it.each(readdirSync('seeds').filter(name => name.endsWith('.txt')))('%s gives the same tables', name => {
    const { record } = recordOfPage(`${ORIGINALS}/${name}`)
    const trial = { ...record.trial, dosing: readDosing(record) }
    expect(tablesOf(pageOf({ ...record, trial }))).toEqual(tablesOf(htmlOf(trial.trialId)))
  })
})

const computed = (sum: string, arithmetic: string): string => `${sum} /kg computed ${arithmetic} cells/kg`

describe.each([...seeds.values()].map(record => [record.trial.trialId, record] as const))('%s', (id, record) => {
  const { dosing } = record.trial

  it('leads from each value to its words, and gives the reason of each inferred one', () => {
    const section = sectionOf(htmlOf(id))
    const paths = [
      ...dosing.doseLevels.flatMap((one, at) =>
        (['amount', 'countedCells', 'statedAs', 'participants'] as const)
          .filter(part => one[part])
          .map(part => `doseLevels.${at}.${part}`),
      ),
      ...dosing.schedule.days.map((_, at) => `schedule.days.${at}`),
      ...(['infusions', 'interval', 'route'] as const)
        .filter(part => dosing.schedule[part])
        .map(part => `schedule.${part}`),
      ...dosing.agents.map((_, at) => `agents.${at}`),
      ...dosing.product.targets.map((_, at) => `product.targets.${at}`),
      ...dosing.openPoints.map((_, at) => `openPoints.${at}`),
    ]
    expect(paths.filter(path => !section.includes(`field=dosing.${path}#evidence`))).toEqual([])
    for (const { amount } of dosing.doseLevels) if (amount.reason) expect(section).toContain(amount.reason)
  })

  it('counts its levels in the strip and in the list of parts', () => {
    expect(htmlOf(id)).toMatch(
      new RegExp(`href="#doses"[^>]*><span>Doses</span><span[^>]*>${dosing.doseLevels.length}<`),
    )
    expect(factsOf(htmlOf(id))['Dose levels']).toMatch(/^\d.*\/kg.*cells/)
  })

  it('shows each open point where its value stands, and all of them together', () => {
    for (const [at, { field }] of dosing.openPoints.entries()) {
      const links = htmlOf(id).split(`field=dosing.openPoints.${at}#evidence`).length - 1
      expect([field, links]).toEqual([field, 2])
    }
  })
})

describe('the doses of other trials', () => {
  const section = (record: ReturnType<typeof bareRecord>) => sectionOf(pageOf(record))

  it('are no part of the page where the texts dose no cells', () => {
    const html = pageOf(bareRecord({}))
    expect(section(bareRecord({}))).toBe('')
    expect(html).not.toMatch(/Dose levels|#doses/)
  })

  it('are not stated where a product is named alone', () => {
    const record = dosingRecord('NCT00000001', { product: { ...NO_DOSING.product, kind: read('NK') } })
    expect(wordsOf(section(record))).toContain('Dose levels not stated')
    expect(section(record)).not.toContain('Dose ladder')
    expect(factsOf(pageOf(record))['Dose levels']).toBe('not stated')
  })

  it('say where the text ended before they could be told', () => {
    const record = dosingRecord('NCT00000001', { product: { ...NO_DOSING.product, kind: read('NK') } })
    const cut = { ...record, absence: { detailedDescription: 'cutOff' as const } }
    expect(wordsOf(section(cut))).toContain('Dose levels not stated before the page was cut off')
  })

  it('are never put into one range where they count different cells', () => {
    const record = dosingRecord('NCT00000001', { doseLevels: [level({}), level({ amount: 2e6, counted: 'CD34+' })] })
    expect(factsOf(pageOf(record))['Dose levels']).toBe(
      '1×10⁷ /kg per infusion, NK cells 2×10⁶ /kg per infusion, CD34+ cells',
    )
  })

  it('shows what a text says as text', () => {
    const record = dosingRecord('NCT00000001', { doseLevels: [level({ label: '<img src=x>' })] })
    expect(pageOf(record)).not.toContain('<img')
  })
})
