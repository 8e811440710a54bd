import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDosing } from '@/lib/dosing/read-dosing.ts'
import { Dosing } from '@/lib/trial/dosing.ts'
import type { Evidence } from '@/lib/trial/evidence.ts'
import { recordOfPage } from './record-of-page.ts'

// What an expert reads in the five records, from the registries' texts and from the same records in our own words.

const SEEDS = join(import.meta.dirname, '../../seeds')
const ORIGINALS = join(import.meta.dirname, '../../../shared/seeds')

const FILES = {
  NCT06541444: '000_98cc620108e3f339.txt',
  NCT06835140: '001_81bdeec3626d834e.txt',
  NCT06690827: '002_6307dd8478468ba8.txt',
  NCT05563545: '003_38458e90974f405c.txt',
  NCT07256210: '004_6d3979741715a97a.txt',
}

/** Amount, basis of the amount, label, order, role, conditional, participants. */
const levelsOf = ({ doseLevels }: Dosing) =>
  doseLevels.map(({ amount, label, order, role, conditional, participants }) => [
    amount.value,
    amount.basis,
    label ?? null,
    order,
    role ?? null,
    conditional,
    participants?.value ?? null,
  ])

/** Unit, counted cells, their words and basis, stated as and its basis: the same for all levels of a trial. */
const countingOf = ({ doseLevels }: Dosing) => [
  ...new Set(
    doseLevels.map(({ unit, countedCells, statedAs }) =>
      [
        unit.value,
        countedCells?.value,
        countedCells?.words,
        countedCells?.basis,
        statedAs?.value ?? 'not said',
        statedAs?.basis ?? '',
      ].join(' | '),
    ),
  ),
]

const agentsOf = ({ agents }: Dosing) =>
  agents.map(({ agent, role, dose, days, part, route, alternativeTo }) => [
    agent,
    role,
    dose ? `${dose.amount} ${dose.unit}` : null,
    days,
    part ?? null,
    route ?? null,
    alternativeTo ?? null,
  ])

const productOf = ({ product }: Dosing) => ({
  kind: product.kind?.value ?? null,
  targets: product.targets.map(({ value }) => value),
  source: product.source?.value ?? null,
  donor: product.donor?.value ?? null,
  expansion: product.expansion?.value ?? null,
})

const totalsOf = ({ cumulative }: Dosing) =>
  Array.isArray(cumulative) ? cumulative.map(({ amount }) => amount) : cumulative.notComputable

function evidenceOf(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceOf)
  if (typeof value !== 'object' || value === null) return []
  return 'quote' in value ? [value as Evidence] : Object.values(value).flatMap(evidenceOf)
}

describe.each([
  ['our own words', SEEDS],
  ['the registries’ texts (skipped where ../shared/seeds is missing)', ORIGINALS],
])('from %s', (_, folder) => {
  describe.skipIf(!existsSync(folder))('', () => {
    const read = (id: keyof typeof FILES) => readDosing(recordOfPage(join(folder, FILES[id])).record)

    it('NCT06541444: three named groups, weekly, number of infusions not stated', () => {
      const dosing = read('NCT06541444')
      expect(levelsOf(dosing)).toEqual([
        [3e7, 'stated', 'Group A(low-dose group)', 1, null, false, null],
        [6e7, 'stated', 'Group B(medium-dose group)', 2, null, false, null],
        [9e7, 'stated', 'Group C(high-dose group)', 3, null, false, null],
      ])
      expect(countingOf(dosing)).toEqual(['cells/kg | NK | NK | stated | perInfusion | inferred'])
      expect(dosing.schedule.infusions).toBeNull()
      expect(dosing.schedule.interval?.value).toEqual({ from: 1, to: 1, unit: 'weeks' })
      expect(dosing.schedule.route?.value).toBe('intravenous')
      expect(totalsOf(dosing)).toBe('the number of infusions is not stated')
      expect(dosing.agents).toEqual([])
      expect(productOf(dosing)).toEqual({ kind: 'NK', targets: [], source: 'allogeneic', donor: null, expansion: null })
    })

    it('NCT06835140: per infusion, three infusions every 96 to 120 hours, three patients each', () => {
      const dosing = read('NCT06835140')
      expect(levelsOf(dosing)).toEqual([
        [1e7, 'stated', null, 1, 'starting', false, 3],
        [2e7, 'stated', null, 2, 'escalation', false, 3],
        [4e7, 'stated', null, 3, 'escalation', false, 3],
      ])
      expect(countingOf(dosing)).toEqual(['cells/kg | modified NK | cells | inferred | perInfusion | stated'])
      expect(dosing.doseLevels.map(({ amount }) => amount.evidence.length)).toEqual([2, 2, 2])
      expect(dosing.schedule.infusions?.value).toBe(3)
      expect(dosing.schedule.interval?.value).toEqual({ from: 96, to: 120, unit: 'hours' })
      expect(dosing.schedule.infusionTime?.value).toEqual({ from: 10, to: 15, unit: 'minutes' })
      expect(totalsOf(dosing)).toEqual([3e7, 6e7, 1.2e8])
      expect(agentsOf(dosing)).toEqual([
        ['fludarabine', 'lymphodepletion', null, { from: -5, to: -3 }, null, null, null],
        ['cyclophosphamide', 'lymphodepletion', null, { from: -5, to: -3 }, null, null, null],
      ])
      expect(productOf(dosing)).toEqual({
        kind: 'modified NK',
        targets: ['CD16', 'CD123'],
        source: 'donor-derived',
        donor: 'healthy donor',
        expansion: null,
      })
      expect(dosing.product.construct?.value).toBe('CD123-CD16 bispecific antibody-modified')
    })

    it('NCT06690827: lost superscripts, CAR-positive cells, days 0 and 7, nominal totals', () => {
      const dosing = read('NCT06690827')
      expect(levelsOf(dosing)).toEqual([
        [1e7, 'inferred', null, 1, null, false, null],
        [3e7, 'inferred', null, 2, null, false, null],
        [5e7, 'inferred', null, 3, null, false, null],
      ])
      expect(countingOf(dosing)).toEqual([
        'cells/kg | CAR-positive | CAR-positive cells | stated | perInfusion | inferred',
      ])
      expect(dosing.schedule.infusions?.value).toBe(2)
      expect(dosing.schedule.days.map(({ day, about }) => [day, about])).toEqual([
        [0, false],
        [7, false],
      ])
      expect(totalsOf(dosing)).toEqual([2e7, 6e7, 1e8])
      expect(dosing.cumulative).toMatchObject([{ remark: expect.stringContaining('nominal') }, {}, {}])
      expect(dosing.agents).toEqual([])
      expect(productOf(dosing)).toEqual({
        kind: 'CAR-NK',
        targets: ['CD123'],
        source: null,
        donor: null,
        expansion: null,
      })
    })

    it('NCT05563545: a shared unit, one day of infusion, neither number nor meaning stated', () => {
      const dosing = read('NCT05563545')
      expect(levelsOf(dosing)).toEqual([
        [1e7, 'inferred', null, 1, 'starting', false, null],
        [2e7, 'inferred', null, 2, 'escalation', false, null],
        [3e7, 'inferred', null, 3, 'escalation', false, null],
      ])
      expect(countingOf(dosing)).toEqual(['cells/kg | CAR-positive NK | CAR positive NK cells | stated | not said | '])
      expect(dosing.schedule.infusions).toBeNull()
      expect(dosing.schedule.days.map(({ day }) => day)).toEqual([0])
      expect(totalsOf(dosing)).toBe(
        'the number of infusions is not stated; the text does not say whether a dose is per infusion or in total',
      )
      expect(agentsOf(dosing)).toEqual([['not named', 'lymphodepletion', null, { from: -5, to: -3 }, null, null, null]])
      expect(productOf(dosing)).toEqual({
        kind: 'CAR-NK',
        targets: ['CD19'],
        source: null,
        donor: null,
        expansion: null,
      })
    })

    it('NCT07256210: total doses over two infusions, a conditional level, conditioning in two parts', () => {
      const dosing = read('NCT07256210')
      expect(levelsOf(dosing)).toEqual([
        [5e6, 'inferred', 'Level 0', 0, 'deEscalation', true, null],
        [1e7, 'inferred', 'Level 1', 1, 'starting', false, null],
        [2e7, 'inferred', 'Level 2', 2, 'escalation', false, null],
        [3e7, 'inferred', 'Level 3', 3, 'escalation', false, null],
      ])
      expect(countingOf(dosing)).toEqual(['cells/kg | CD3-CD56+ | NK-cells (CD3-CD56+) | stated | total | stated'])
      expect(dosing.schedule.infusions?.value).toBe(2)
      expect(dosing.schedule.days.map(({ day, about, share }) => [day, about, share])).toEqual([
        [-12, false, 0.667],
        [5, true, 0.333],
      ])
      expect(dosing.schedule.transplantDays.map(({ day }) => day)).toEqual([0])
      expect(totalsOf(dosing)).toEqual([5e6, 1e7, 2e7, 3e7])
      expect(dosing.cumulative).toMatchObject([
        { arithmetic: expect.stringContaining('day −12: 3.33×10⁶, about day +5: 1.67×10⁶') },
        { arithmetic: expect.stringContaining('day −12: 6.67×10⁶, about day +5: 3.33×10⁶') },
        { arithmetic: expect.stringContaining('day −12: 1.33×10⁷, about day +5: 6.67×10⁶') },
        { arithmetic: expect.stringContaining('day −12: 2×10⁷, about day +5: 1×10⁷') },
      ])
      const words = dosing.doseLevels.flatMap(({ statedAs }) => statedAs?.evidence.map(({ quote }) => quote) ?? [])
      expect(words.filter(quote => !/dose/i.test(quote))).toEqual([])
      const [iv, two] = ['intravenous', [-4, -3, -2]]
      expect(agentsOf(dosing)).toEqual([
        ['fludarabine', 'conditioning', '40 mg/m²/day', [-14, -13], 'part 1', iv, null],
        ['thiotepa', 'conditioning', '10 mg/kg/course', [-14, -13], 'part 1', iv, null],
        ['cyclophosphamide', 'conditioning', '500 mg/m²', [-14], 'part 1', iv, null],
        ['fludarabine', 'conditioning', '40 mg/m²/day', [-4, -3], 'part 2', iv, null],
        ['treosulfan', 'conditioning', '42 g/m²/course', two, 'part 2', iv, null],
        ['busulfan', 'conditioning', '12 mg/kg/course', two, 'part 2', 'oral', 'treosulfan'],
        ['total body irradiation', 'conditioning', '12 Gy/course', two, 'part 2', null, 'treosulfan'],
        ['tocilizumab', 'gvhdProphylaxis', '8 mg/kg', [-1], null, null, null],
        ['abatacept', 'gvhdProphylaxis', '10 mg/kg/day', [-1, 7, 14, 28], null, iv, null],
      ])
      expect(dosing.agents.at(-1)?.condition).toContain('last one')
      expect(productOf(dosing)).toEqual({
        kind: 'NK',
        targets: [],
        source: 'donor-derived',
        donor: 'haploidentical or matched related; KIR-ligand mismatch preferred',
        expansion: 'ex vivo with mbIL21',
      })
    })

    it.each<[keyof typeof FILES, string[]]>([
      ['NCT06541444', ['singleArm@interventionModel', 'emptyHeading@interventions']],
      [
        'NCT06835140',
        [
          'armsAndLevels@dosing.doseLevels',
          'timing@dosing.schedule.days',
          'timing@dosing.schedule.interval',
          'emptyHeading@criteria.inclusion.3',
          'emptyHeading@criteria.inclusion.5',
          'performanceScales@criteria.inclusion.4.children.0',
        ],
      ],
      [
        'NCT06690827',
        [
          'armsAndLevels@dosing.doseLevels',
          'lostComparator@criteria.inclusion.6.children.3.children.0',
          'numbering@criteria.inclusion.6',
          'numbering@criteria.inclusion.7',
          'numbering@criteria.exclusion.4',
        ],
      ],
      [
        'NCT05563545',
        [
          'armsAndLevels@dosing.doseLevels',
          'enrollment@enrollment',
          'ages@minimumAge',
          'singleDose@dosing.schedule.infusions',
        ],
      ],
      [
        'NCT07256210',
        [
          'armsAndLevels@dosing.doseLevels',
          'phase@phases',
          'enrollment@enrollment',
          'ages@minimumAge',
          'timing@dosing.agents',
          'negatedExclusion@criteria.exclusion.1',
        ],
      ],
    ])('%s: shows what its record leaves open or contradicts', (id, codes) => {
      expect(read(id).openPoints.map(({ code, field }) => `${code}@${field}`)).toEqual(codes)
    })

    it('words the open points with their figures', () => {
      const messages = (id: keyof typeof FILES) => read(id).openPoints.map(({ message }) => message)
      expect(messages('NCT06541444')).toContain('single-arm in the text, 3 groups registered, design SEQUENTIAL')
      expect(messages('NCT06835140')).toContain('1 arm group registered, 3 dose levels described')
      expect(messages('NCT05563545')).toContain(
        'enrollment 2, completed, planned in the text 9–21; which levels were given is not stated',
      )
      expect(messages('NCT07256210')).toEqual(
        expect.arrayContaining([
          'phase 2 in the header, phase 1/2 in the text',
          '3 levels of 3+3 can need 18 participants, 15 planned',
          'ages differ: 1 Month to 25 Years in the fields, 1–25 years, 14–25 years',
          'therapy is said to end 7 days after, yet abatacept is given to day +28',
        ]),
      )
    })

    it.each(Object.values(FILES))('%s: keeps the contract, and every quote is what the text has there', file => {
      const { record, text } = recordOfPage(join(folder, file))
      const dosing = readDosing(record)
      expect(Dosing.parse(dosing)).toEqual(dosing)
      const evidence = evidenceOf(dosing)
      expect(evidence.length).toBeGreaterThan(10)
      for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote)
    })
  })
})
