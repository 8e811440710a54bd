import { describe, expect, it, test } from 'vitest'
import type { Absence } from '@/lib/trial/evidence.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'
import { compareField } from './compare-values.ts'

type Side = { trial?: Partial<Trial>; absence?: Record<string, Absence> }

const compare = (path: string, ...sides: Side[]) => compareField(sides.map(bareRecord), path)

const NOWHERE = { status: null, state: null, zip: null, country: null, geoPoint: null }
const site = (facility: string, city: string | null) => ({ ...NOWHERE, facility, city })

describe('whether trials differ in a field', () => {
  test.each<[string, string, Side, Side, string]>([
    ['the same code', 'sex', { trial: { sex: 'ALL' } }, { trial: { sex: 'ALL' } }, 'same'],
    ['another code', 'sex', { trial: { sex: 'ALL' } }, { trial: { sex: 'MALE' } }, 'differs'],
    ['no and yes', 'hasResults', { trial: { hasResults: false } }, { trial: { hasResults: true } }, 'differs'],
    ['no and no', 'hasResults', { trial: { hasResults: false } }, { trial: { hasResults: false } }, 'same'],
    [
      'a value and one that this registry never provides',
      'sex',
      { trial: { sex: 'ALL' } },
      { absence: { sex: 'notProvided' } },
      'unknown',
    ],
    ['a value and an unreadable one', 'sex', { trial: { sex: 'ALL' } }, { absence: { sex: 'unreadable' } }, 'unknown'],
    ['a value and one cut off', 'sex', { trial: { sex: 'ALL' } }, { absence: { sex: 'cutOff' } }, 'unknown'],
    ['a value and none on the page', 'sex', { trial: { sex: 'ALL' } }, { absence: { sex: 'absentOnPage' } }, 'differs'],
    [
      'none on either page',
      'sex',
      { absence: { sex: 'absentOnPage' } },
      { absence: { sex: 'absentOnPage' } },
      'unknown',
    ],
    ['nothing known of either', 'sex', { absence: { sex: 'notProvided' } }, {}, 'unknown'],
    [
      'phases in another order',
      'phases',
      { trial: { phases: ['PHASE1', 'PHASE2'] } },
      { trial: { phases: ['PHASE2', 'PHASE1'] } },
      'same',
    ],
    [
      'one phase of two',
      'phases',
      { trial: { phases: ['PHASE1', 'PHASE2'] } },
      { trial: { phases: ['PHASE1'] } },
      'differs',
    ],
    [
      'a month and a day of it',
      'startDate',
      { trial: { startDate: { date: '2024-11', type: null } } },
      { trial: { startDate: { date: '2024-11-13', type: 'ACTUAL' } } },
      'same',
    ],
    [
      'two days of a month',
      'startDate',
      { trial: { startDate: { date: '2024-11-12', type: null } } },
      { trial: { startDate: { date: '2024-11-13', type: null } } },
      'differs',
    ],
    [
      'the same count, one of them estimated',
      'enrollment',
      { trial: { enrollment: { count: 9, type: 'ESTIMATED' } } },
      { trial: { enrollment: { count: 9, type: null } } },
      'same',
    ],
    [
      'the same count, estimated and actual',
      'enrollment',
      { trial: { enrollment: { count: 9, type: 'ESTIMATED' } } },
      { trial: { enrollment: { count: 9, type: 'ACTUAL' } } },
      'differs',
    ],
    [
      'a date and a page without one',
      'startDate',
      { trial: { startDate: { date: '2024', type: null } } },
      { absence: { 'startDate.date': 'absentOnPage' } },
      'differs',
    ],
    [
      'texts that differ in case and blanks',
      'conditions',
      { trial: { conditions: ['Acute  Myeloid Leukemia'] } },
      { trial: { conditions: ['acute myeloid leukemia'] } },
      'same',
    ],
    [
      'a superscript and its loss',
      'briefSummary',
      { trial: { briefSummary: '1×10⁷' } },
      { trial: { briefSummary: '1×107' } },
      'differs',
    ],
    [
      'sites, one without its city',
      'locations',
      { trial: { locations: [site('A', null), site('B', 'Lyon')] } },
      { trial: { locations: [site('B', 'Lyon'), site('A', 'Ulm')] } },
      'same',
    ],
  ])('%s', (_, path, one, other, difference) => {
    expect(compare(path, one, other)).toBe(difference)
    expect(compare(path, other, one)).toBe(difference)
  })

  it('finds the one of several that differs, whatever the rest leave unknown', () => {
    const all: Side = { trial: { sex: 'ALL' } }
    const never: Side = { absence: { sex: 'notProvided' } }
    expect(compare('sex', all, never, all)).toBe('same')
    expect(compare('sex', never, all, never, all, { trial: { sex: 'FEMALE' } })).toBe('differs')
  })

  it('sees a disagreement that a value of less precision hides', () => {
    const on = (date: string): Side => ({ trial: { startDate: { date, type: null } } })
    expect(compare('startDate', on('2024-11'), on('2024-11-12'), on('2024-11-13'))).toBe('differs')
  })
})
