import { describe, expect, it } from 'vitest'
import { mayDoseCells } from '@/lib/dosing/may-dose-cells.ts'
import { readDosing } from '@/lib/dosing/read-dosing.ts'
import { readySetsOf } from '@/lib/search/ready-sets.ts'
import { emptyRecord } from '@/lib/trial/empty-record.ts'
import type { Evidence } from '@/lib/trial/evidence.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'

// What tells that a trial gives cells where no dose does, in our own words.

type Told = {
  title?: string
  official?: string
  summary?: string
  arms?: [label: string, description?: string][]
  interventions?: [name: string, description?: string][]
}

function evidenceOf(told: Told): Record<string, Evidence[]> {
  const fields: [string, string | undefined][] = [
    ['briefTitle', told.title],
    ['officialTitle', told.official],
    ['briefSummary', told.summary],
    ...(told.arms ?? []).flatMap(([label, description], at): [string, string | undefined][] => [
      [`armGroups.${at}.label`, label],
      [`armGroups.${at}.description`, description],
    ]),
    ...(told.interventions ?? []).flatMap(([name, description], at): [string, string | undefined][] => [
      [`interventions.${at}.name`, name],
      [`interventions.${at}.description`, description],
    ]),
  ]
  let start = 0
  const evidence: Record<string, Evidence[]> = {}
  for (const [field, quote] of fields) {
    if (!quote) continue
    evidence[field] = [{ documentId: 'd1', start, end: start + quote.length, quote }]
    start += quote.length + 1
  }
  return evidence
}

function read(told: Told) {
  const evidence = evidenceOf(told)
  const interventions = (told.interventions ?? []).map(([name, description]) => ({
    type: null,
    name,
    description: description ?? null,
    armGroupLabels: [],
    otherNames: [],
  }))
  const armGroups = (told.arms ?? []).map(([label, description]) => ({
    label,
    type: null,
    description: description ?? null,
    interventionNames: [],
  }))
  const { trial } = emptyRecord('NCT00000001')
  const titles = { briefTitle: told.title ?? null, officialTitle: told.official ?? null }
  const dosing = readDosing(bareRecord({ trial: { ...trial, ...titles, interventions, armGroups }, evidence }))
  const narrative = Object.entries(evidence).map(([field, [span]]) => ({ field, text: span?.quote ?? '' }))
  // What an import asks first must agree with what is read.
  if (dosing.product.kind || dosing.agents.length > 0) expect(mayDoseCells(narrative)).toBe(true)
  return dosing
}

const productOf = (told: Told) => {
  const { kind, targets, source } = read(told).product
  return [kind?.value ?? null, targets.map(({ value }) => value), source?.value ?? null]
}

describe('products that their names tell of', () => {
  it.each<[string, Told, unknown[]]>([
    [
      'a code that the title has in brackets behind the cells',
      { title: 'Use of off-the-shelf natural killer (NK) cells (XYZ445) in leukemia', interventions: [['XYZ445']] },
      ['NK', [], null],
    ],
    [
      'wide brackets',
      {
        title: 'XYZ020 in lupus',
        official: 'A study of BCMA Chimeric Antigen Receptor T Cell（XYZ020）Injection in lupus',
        interventions: [['XYZ020']],
      },
      ['CAR-T', [], null],
    ],
    [
      'the cells in brackets behind a code',
      { title: 'XYZ-101 (allogeneic NK cells) in lymphoma', interventions: [['XYZ-101 infusion']] },
      ['NK', [], 'allogeneic'],
    ],
    [
      'the receptor with its antigen, where the title names the cells',
      { title: 'CD19 CAR T-cells for leukemia', interventions: [['Anti-CD19-CAR']] },
      ['CAR-T', ['CD19'], null],
    ],
    [
      'the receptor with a number',
      {
        title: 'T cells directed against CD22',
        official: 'Study of CD22-specific CAR T cells for CD22+ leukemia',
        summary: 'T cells are obtained directly from the patient.',
        interventions: [['XYZ-CAR22v2']],
      },
      ['CAR-T', ['CD22'], 'autologous'],
    ],
    ['CAR, a number and T cells', { interventions: [['XY CAR33 T Cells']] }, ['CAR-T', [], null]],
    [
      'CAR, the antigen behind it and T cells',
      {
        title: 'Autologous cells targeting B7H3',
        interventions: [['iC9-CAR.B7-H3 T cells'], ['Fludarabine', '30 mg/m2 IV']],
      },
      ['CAR-T', ['B7-H3'], 'autologous'],
    ],
    ['CAR-modified T cells', { interventions: [['CD19 CAR-modified T cells']] }, ['CAR-T', ['CD19'], null]],
    [
      'a name that is cut off',
      { interventions: [['XYZ-CARB7H3(s); B7H3-specific chimeric antigen receptor (CAR) T cel']] },
      ['CAR-T', ['B7-H3'], null],
    ],
  ])('%s', (_, told, product) => expect(productOf(told)).toEqual(product))

  it.each<[string, Told]>([
    [
      'a drug in brackets that is given for the disease of such cells',
      { title: 'Antibody in aggressive NK cell leukemia (XYZ003)', interventions: [['XYZ003']] },
    ],
    [
      'an engager of such cells',
      { title: 'A natural killer cell engager (XYZ579) in leukemia', interventions: [['XYZ579']] },
    ],
    [
      'an antibody that acts on such cells',
      { title: 'Effects of an antibody on natural killer cells (XYZ200)', interventions: [['XYZ200']] },
    ],
    [
      'an antibody in front of such cells',
      { title: 'XYZ201 (an antibody against regulatory T cells)', interventions: [['XYZ201']] },
    ],
    ['what uses such cells up', { title: 'Depleting regulatory T cells (XYZ202)', interventions: [['XYZ202']] }],
    ['an engager that is an arm', { arms: [['NK cell engager']] }],
    ['what is measured', { title: 'Markers on NK cells (CD56) after surgery', interventions: [['CD56']] }],
    ['cells that the title alone names', { title: 'Tocilizumab after CAR-T cells', interventions: [['Tocilizumab']] }],
    ['an abbreviation that is no receptor', { title: 'Fitness of CAR T drivers', interventions: [['CAR seat']] }],
    ['an arm of an abbreviation', { title: 'Outcomes of CAR-T cells (XYZ1)', arms: [['XYZ1 CARE 20']] }],
    ['natural killers that are regulatory', { interventions: [['CAR-iNKT cells']] }],
  ])('none in %s', (_, told) => expect(read(told).product.kind).toBeNull())

  it('puts natural killer cells that a title tells of by their code among those in acute leukemia', () => {
    const title = 'Natural killer (NK) cells (XYZ445) in acute myeloid leukemia'
    const dosing = read({ title, interventions: [['XYZ445'], ['cytarabine']] })
    expect(readySetsOf({ briefTitle: title, officialTitle: null, conditions: [], dosing })).toEqual(['NK_LEUKEMIA'])
  })

  it.each<[string, string]>([
    ['Large B-cell lymphoma', 'A single infusion of CAR-transduced autologous T cells.'],
    ['Axicabtagene ciloleucel in lymphoma', 'A dose of 2×10^6 cells/kg.'],
  ])('does not take a disease of such cells for the product: %s', (title, description) =>
    expect(
      read({ title, interventions: [['XYZ01', `${description} 2×10^6 cells/kg are given.`]] }).product.kind?.value,
    ).toBe('CAR-T'),
  )

  it('takes no scar for a receptor', () =>
    expect(read({ interventions: [['Scar revision', 'Skin cells are counted.']] }).product.kind).toBeNull())

  it('names no interval that holds for one arm alone', () => {
    const intervalOf = (description: string) =>
      read({ interventions: [['NK cells', description]] }).schedule.interval?.value.from ?? null
    expect(intervalOf('Arm A receives a weekly dose of NK cells. Arm C receives NK cells every other week.')).toBeNull()
    expect(intervalOf('Arm A receives a weekly dose of NK cells. Arm C receives NK cells weekly.')).toBe(1)
    expect(intervalOf('Patients receive NK cells every 4 weeks.')).toBe(4)
  })
})
