import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareRecord } from '@/tests/support/bare-record.ts'
import { agent, level, read } from '@/tests/support/dosing-samples.ts'
import { seedRecords } from '@/tests/support/seed-records.ts'
import type { Change, ListChange } from './change.ts'
import { compareRecords, countChanges, countFieldChanges } from './compare-records.ts'
import { COMPARED_FIELDS, type ComparedField } from './compared-fields.ts'
import { NO_DOSING } from './dosing.ts'
import { valueAt } from './fields.ts'
import { spell } from './told-alike.ts'
import { Trial } from './trial.ts'
import type { TrialRecord } from './trial-record.ts'

type Parts = Parameters<typeof bareRecord>[0]['trial']

const changesOf = (before: TrialRecord, after: TrialRecord): Change[] =>
  compareRecords(before, after).sections.flatMap(({ changes }) => changes)

const compareTrials = (before: Parts, after: Parts): Change[] =>
  changesOf(bareRecord(before ? { trial: before } : {}), bareRecord(after ? { trial: after } : {}))

/** "armGroups.1 changed", with the fields that changed within. */
const itemsOf = (change: Change | undefined): string[] =>
  change?.kind === 'list'
    ? change.items.map(({ change: became, before, after, moved, parts }) =>
        [
          (after ?? before)?.path,
          became,
          ...(moved && became !== 'moved' ? ['moved'] : []),
          ...parts.map(({ field }) => field),
        ].join(' '),
      )
    : []

const COMPARED = COMPARED_FIELDS.flatMap(({ fields }) => fields)

it('compares every field of a trial once', () => {
  expect(COMPARED.toSorted()).toEqual(
    [...Object.keys(Trial.shape).filter(field => field !== 'trialId'), 'dosing'].toSorted(),
  )
})

describe('single values', () => {
  it('tells both, and in which way one is missing', () => {
    const before = bareRecord({ trial: { overallStatus: 'RECRUITING' } })
    const after = bareRecord({ trial: { sex: 'ALL' }, absence: { overallStatus: 'unreadable' } })
    expect(changesOf(before, after)).toEqual([
      {
        kind: 'value',
        field: 'overallStatus',
        before: { path: 'overallStatus', value: 'RECRUITING' },
        after: { path: 'overallStatus', value: null, absence: 'unreadable' },
      },
      { kind: 'value', field: 'sex', before: { path: 'sex', value: null }, after: { path: 'sex', value: 'ALL' } },
    ])
  })

  it('tells parts of a field apart', () => {
    const changes = compareTrials(
      { enrollment: { count: 18, type: 'ESTIMATED' }, startDate: { date: '2024-01', type: 'ESTIMATED' } },
      { enrollment: { count: 36, type: 'ESTIMATED' }, startDate: { date: '2024-02-03', type: 'ACTUAL' } },
    )
    expect(changes.map(({ field }) => field)).toEqual(['enrollment.count', 'startDate.date', 'startDate.type'])
  })

  it('tells a value that is no longer inferred', () => {
    const trial = { minimumAge: '18 Years' }
    const inferred = bareRecord({ trial, basis: { minimumAge: { basis: 'inferred', reason: 'likely' } } })
    const [change] = changesOf(inferred, bareRecord({ trial }))
    expect(change).toMatchObject({ before: { value: '18 Years', reason: 'likely' }, after: { value: '18 Years' } })
  })

  it('says nothing of a registry that never gives what another would', () => {
    const [before, after] = [
      bareRecord({ absence: { sex: 'notProvided', acronym: 'absentOnPage' } }),
      bareRecord({ absence: { sex: 'absentOnPage', acronym: 'cutOff' } }),
    ]
    expect(changesOf(before, after).map(({ field }) => field)).toEqual(['acronym'])
  })

  it('reads phases as one value', () => {
    expect(compareTrials({ phases: ['PHASE1'] }, { phases: ['PHASE1', 'PHASE2'] })).toMatchObject([
      { kind: 'value', field: 'phases' },
    ])
  })
})

it('marks the words of longer texts', () => {
  const [change] = compareTrials(
    { briefSummary: 'Whether cells of a donor are safe for children.' },
    { briefSummary: 'Whether cells of a donor are safe for adults.' },
  )
  expect(change).toMatchObject({
    kind: 'text',
    words: [
      { kind: 'same', text: 'Whether cells of a donor are safe for ' },
      { kind: 'deleted', text: 'children' },
      { kind: 'inserted', text: 'adults' },
      { kind: 'same', text: '.' },
    ],
  })
})

describe('lists', () => {
  const arm = (label: string, description: string | null = null) =>
    ({ label, description, type: null, interventionNames: [] }) as const

  it('matches items by their names', () => {
    const [change] = compareTrials(
      {
        armGroups: [arm('Low', 'One infusion'), arm('Old'), arm('High')].map(one => ({
          ...one,
          interventionNames: [],
        })),
      },
      {
        armGroups: [arm('New'), arm('low', 'Two infusions'), arm('High')].map(one => ({
          ...one,
          interventionNames: [],
        })),
      },
    )
    expect(itemsOf(change)).toEqual([
      'armGroups.0 added',
      'armGroups.1 changed armGroups.1.label armGroups.1.description',
      'armGroups.1 removed',
    ])
    expect(change).toMatchObject({ same: 1 })
  })

  it('tells sites by place, and people by name', () => {
    const site = (facility: string, city: string, status: 'RECRUITING' | 'COMPLETED') => ({
      ...{ facility, city, status, state: null, zip: null, country: 'France', geoPoint: null },
    })
    const contact = (name: string, phone: string) => ({ name, phone, phoneExt: null, email: null, role: null })
    const [sites, people] = compareTrials(
      {
        locations: [site('Research Site', 'Lyon', 'RECRUITING'), site('Research Site', 'Nice', 'RECRUITING')],
        centralContacts: [contact('A. Person', '1')],
      },
      {
        locations: [site('Research Site', 'Nice', 'COMPLETED'), site('Research Site', 'Paris', 'RECRUITING')],
        centralContacts: [contact('A. Person', '2')],
      },
    )
    expect(itemsOf(sites)).toEqual([
      'locations.0 removed',
      'locations.0 changed locations.0.status',
      'locations.1 added',
    ])
    expect(itemsOf(people)).toEqual(['centralContacts.0 changed centralContacts.0.phone'])
  })

  it('knows what only stands elsewhere', () => {
    const [change] = compareTrials({ conditions: ['AML', 'ALL', 'MDS'] }, { conditions: ['MDS', 'AML', 'ALL'] })
    expect(itemsOf(change)).toEqual(['conditions.0 moved'])
  })
})

describe('criteria', () => {
  const criterion = (text: string, children: string[] = [], marker: string | null = null) => ({
    marker,
    text,
    children: children.map(one => ({ marker: null, text: one, children: [] })),
  })

  it('follows each through the tree', () => {
    const [change, ...more] = compareTrials(
      {
        eligibilityCriteria: 'before',
        criteria: {
          inclusion: [criterion('Age 18 to 65 years'), criterion('Leukemia:', ['in relapse', 'of any kind'])],
          exclusion: [criterion('Active infection'), criterion('Pregnancy')],
          other: [],
        },
      },
      {
        eligibilityCriteria: 'after',
        criteria: {
          inclusion: [
            criterion('Consent', [], '1.'),
            criterion('Age 18 to 75 years', [], '2.'),
            criterion('Leukemia:', ['in relapse']),
            criterion('of any kind'),
            criterion('Pregnancy'),
          ],
          exclusion: [criterion('Active infection')],
          other: [],
        },
      },
    )
    expect(itemsOf(change)).toEqual([
      'criteria.inclusion.0.text added',
      'criteria.inclusion.1.text changed criteria.inclusion.1.text',
      'criteria.inclusion.3.text moved',
      'criteria.inclusion.4.text moved',
    ])
    expect(more).toEqual([])
  })

  it('does not call a list changed that was numbered anew', () => {
    const list = (mark: string) => ({ inclusion: [criterion('Age', [], mark)], exclusion: [], other: [] })
    expect(compareTrials({ criteria: list('1.') }, { criteria: list('2.') })).toEqual([])
  })
})

describe('doses', () => {
  const dosing = (...doseLevels: ReturnType<typeof level>[]) => ({ dosing: { ...NO_DOSING, doseLevels } })

  it('compares levels as levels', () => {
    const [change] = compareTrials(
      dosing(level({ order: 1, amount: 1e6 }), level({ order: 2, amount: 3e6 })),
      dosing(
        level({ order: 1, amount: 1e6, conditional: true, counted: 'CAR-NK' }),
        level({ order: 2, amount: 3e6, statedAs: 'total', unit: 'cells' }),
        level({ order: 3, amount: 1e7, basis: 'inferred' }),
      ),
    )
    expect(itemsOf(change)).toEqual([
      'dosing.doseLevels.0 changed dosing.doseLevels.0.conditional dosing.doseLevels.0.countedCells',
      'dosing.doseLevels.1 changed dosing.doseLevels.1.unit dosing.doseLevels.1.statedAs',
      'dosing.doseLevels.2 added',
    ])
  })

  it('is not told of words and reasons, where the value and its basis stay', () => {
    const counted = (words: string) => ({ ...read('NK' as const), words })
    const [one, other] = ['NK', 'NK cells'].map(words => dosing({ ...level({}), countedCells: counted(words) }))
    expect(compareTrials(one, other)).toEqual([])
  })

  it('knows a level by its name, whatever its amount', () => {
    const [change] = compareTrials(
      dosing(level({ label: 'DL1', amount: 1e6 }), level({ label: 'DL2', amount: 3e6 })),
      dosing(level({ label: 'DL1', amount: 3e6 }), level({ label: 'DL2', amount: 1e7 })),
    )
    expect(itemsOf(change)).toEqual([
      'dosing.doseLevels.0 changed dosing.doseLevels.0.amount',
      'dosing.doseLevels.1 changed dosing.doseLevels.1.amount',
    ])
    expect(change?.kind === 'list' && change.items[0]?.parts[0]).toMatchObject({
      before: { value: 1e6, path: 'dosing.doseLevels.0.amount' },
      after: { value: 3e6 },
    })
  })

  it('reads an agent, and a part of the schedule, as one', () => {
    const schedule = { ...NO_DOSING.schedule, infusions: read(3) }
    const changes = compareTrials(
      { dosing: { ...NO_DOSING, agents: [agent({})] } },
      { dosing: { ...NO_DOSING, agents: [agent({ dose: { amount: 30, unit: 'mg/m2' } })], schedule } },
    )
    expect(changes.map(({ field }) => field)).toEqual(['dosing.schedule.infusions', 'dosing.agents'])
    expect(itemsOf(changes[1])).toEqual(['dosing.agents.0 changed dosing.agents.0'])
  })
})

describe('warnings and conflicts', () => {
  const warning = (code: string, line: number) => ({
    ...{ code, line, field: 'sex', words: 'x', message: 'A remark', start: 1, end: 2, documentId: 'd1' },
  })
  const conflict = (...sexes: string[]) => ({
    field: 'sex',
    values: sexes.map((value, at) => ({ registry: at ? 'Veeva' : 'MedDataX', value, evidence: [] }) as const),
  })

  it('come and go', () => {
    const changes = changesOf(
      bareRecord({ warnings: [warning('a', 1), warning('b', 2)], conflicts: [conflict('ALL', 'MALE')].map(copy) }),
      bareRecord({ warnings: [warning('a', 7), warning('a', 8)], conflicts: [conflict('ALL', 'FEMALE')].map(copy) }),
    )
    expect(changes.map(itemsOf)).toEqual([['warnings.1 removed', 'warnings.1 added'], ['conflicts.0 changed']])
  })

  it('of a warning, the words', () => {
    const [change] = changesOf(
      bareRecord({ warnings: [{ ...warning('a', 1), words: 'one word' }] }),
      bareRecord({ warnings: [{ ...warning('a', 1), words: 'two words' }] }),
    )
    expect(itemsOf(change)).toEqual(['warnings.0 changed warnings.0'])
  })

  it('are settled', () => {
    const [change] = changesOf(bareRecord({ conflicts: [conflict('ALL', 'MALE')].map(copy) }), bareRecord({}))
    expect(itemsOf(change)).toEqual(['conflicts.0 removed'])
  })

  const copy = <T extends { values: readonly unknown[] }>(one: T) => ({ ...one, values: [...one.values] as never })
})

describe('of whatever two records', () => {
  const seeds = seedRecords()
  const COMPARABLE = COMPARED.filter(field => field !== 'criteria' && field !== 'eligibilityCriteria')

  /** One seed's record with some fields of another. */
  const mixed = fc
    .tuple(fc.nat(seeds.length - 1), fc.nat(seeds.length - 1), fc.subarray(COMPARABLE, { maxLength: 8 }))
    .map(([one, other, fields]) => {
      const [before, from] = [seeds[one], seeds[other]] as [TrialRecord, TrialRecord]
      const taken = Object.fromEntries(fields.map(field => [field, from.trial[field]]))
      return { before, after: { ...before, trial: { ...before.trial, ...taken } } }
    })

  const fieldsOf = (changes: readonly Change[]): string[] => [
    ...new Set(changes.map(({ field }) => field.split('.')[0] ?? '')),
  ]

  it('finds nothing between a record and itself', () => {
    for (const record of seeds) {
      const changes = compareRecords(record, structuredClone(record))
      expect(changes.sections).toEqual([])
      expect(countChanges(changes)).toBe(0)
      expect(changes.same).toBeGreaterThan(20)
    }
  })

  it('finds the fields that differ, all of them and no others, both ways', () => {
    fc.assert(
      fc.property(mixed, ({ before, after }) => {
        const differing = COMPARABLE.filter(
          (field: ComparedField) => spell(before.trial[field]) !== spell(after.trial[field]),
        )
        const [there, back] = [changesOf(before, after), changesOf(after, before)].map(fieldsOf)
        expect(there).toEqual(differing)
        expect(back).toEqual(differing)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves the same items, in the same order, where it says nothing of them', () => {
    const lists = (changes: readonly Change[]): ListChange[] =>
      changes.flatMap(change =>
        change.kind === 'list' ? [change, ...change.items.flatMap(({ parts }) => lists(parts))] : [],
      )
    const unnamed = (record: TrialRecord, list: string, paths: readonly (string | undefined)[]): string[] => {
      const value = valueAt(record.trial, list)
      return Array.isArray(value) ? value.filter((_, at) => !paths.includes(`${list}.${at}`)).map(spell) : []
    }
    for (const before of seeds)
      for (const after of seeds)
        for (const { field, items, same } of lists(changesOf(before, after)).filter(
          ({ field }) => !/\.\d+\.|^criteria|^warn/.test(field),
        )) {
          const kept = unnamed(
            before,
            field,
            items.map(item => item.before?.path),
          )
          expect(
            unnamed(
              after,
              field,
              items.map(item => item.after?.path),
            ),
          ).toEqual(kept)
          expect(kept).toHaveLength(same)
        }
  })
})

it('counts fields apart from warnings and conflicts', () => {
  const before = bareRecord({ trial: { briefTitle: 'One', acronym: 'O' } })
  const after = bareRecord({
    trial: { briefTitle: 'Two', acronym: 'T' },
    warnings: [
      { code: 'emptyHeading', field: null, line: 1, words: 'x', message: 'm', start: 0, end: 1, documentId: 'd1' },
    ],
    conflicts: [{ field: 'acronym', values: [] }],
  })
  const changes = compareRecords(before, after)
  expect([countChanges(changes), countFieldChanges(changes.sections)]).toEqual([4, 2])
})
