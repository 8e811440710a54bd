import { describe, expect, it, test } from 'vitest'
import type { OpenPoint } from '@/lib/trial/dosing.ts'
import { NO_DOSING } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'
import { agent } from '@/tests/support/dosing-samples.ts'
import { buildComparison } from './build-comparison.ts'
import { COMPARISON } from './comparison-rows.ts'
import { placeOpenPoints } from './place-open-points.ts'

const placeAt = (start: number) => ({ documentId: 'd1', start, end: start + 5, quote: 'quote' })

const point = (field: string, at?: number): OpenPoint => ({
  code: 'code',
  field,
  message: `about ${field}`,
  evidence: at === undefined ? [] : [placeAt(at)],
})

const criterion = (text: string) => ({ marker: null, text, children: [{ marker: null, text: 'below', children: [] }] })

const recordWith = (...openPoints: OpenPoint[]): TrialRecord =>
  bareRecord({
    trial: {
      criteria: { inclusion: [criterion('ECOG 0–2'), criterion('Nothing known')], exclusion: [], other: [] },
      dosing: {
        ...NO_DOSING,
        agents: [
          agent({ role: 'conditioning', evidence: [placeAt(100)] }),
          agent({ role: 'gvhdProphylaxis', evidence: [placeAt(200)] }),
        ],
        openPoints,
      },
    },
  })

const ROWS = COMPARISON.flatMap(({ rows }) => rows)

const rowsOf = (openPoint: OpenPoint): string[] => [...placeOpenPoints([recordWith(openPoint)], ROWS).byRow.keys()]

test.each([
  ['dosing.doseLevels', 'dosing.doseLevels'],
  ['dosing.doseLevels.1.amount', 'dosing.doseLevels'],
  ['dosing.doseLevels.1.countedCells', 'dosing.doseLevels.*.countedCells'],
  ['dosing.schedule.interval', 'dosing.schedule.interval'],
  ['dosing.schedule.days.0', 'dosing.schedule.days'],
  ['enrollment.count', 'enrollment'],
  ['armGroups.0.label', 'armGroups'],
  ['minimumAge', 'minimumAge'],
  ['criteria.inclusion.0', 'criteria.performanceStatus'],
  ['criteria.inclusion.0.children.0', 'criteria.performanceStatus'],
  ['criteria.inclusion.1', 'criteria.inclusion'],
  ['criteria.exclusion', 'criteria.exclusion'],
  ['dosing.agents.1', 'dosing.agents.gvhdProphylaxis'],
])('an open point about %s stands in the row %s', (field, row) => {
  expect(rowsOf(point(field))).toEqual([row])
})

describe('an open point', () => {
  it('about drugs stands with those whose words it quotes', () => {
    expect(rowsOf(point('dosing.agents', 202))).toEqual(['dosing.agents.gvhdProphylaxis'])
    expect(rowsOf(point('dosing.agents', 100))).toEqual(['dosing.agents.conditioning'])
  })

  it('that belongs to no row stands in a last one, whatever rows are asked for', () => {
    const record = recordWith(point('briefTitle'), point('dosing.agents'), point('overallStatus'))
    for (const onlyDiffering of [false, true]) {
      const last = buildComparison([record, bareRecord({})], onlyDiffering).groups.at(-1)
      expect(last?.rows.flatMap(({ label, points }) => [label, ...points.map(({ message }) => message)])).toEqual([
        'Other open points',
        'about briefTitle',
        'about dosing.agents',
      ])
    }
  })

  it('brings its row into view, though no trial has a value there', () => {
    const { groups } = buildComparison([recordWith(point('overallStatus')), bareRecord({})], true)
    expect(groups.flatMap(({ rows }) => rows.map(({ id }) => id))).toContain('overallStatus')
  })
})
