import { describe, expect, it } from 'vitest'
import { FIELD_PATTERNS } from '@/lib/trial/fields.ts'
import { isOfRecordsAlone } from '@/tests/pages/fields-of-records.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'
import { buildComparison } from './build-comparison.ts'
import { COMPARISON } from './comparison-rows.ts'

const one = bareRecord({
  trial: { sex: 'ALL', phases: ['PHASE1'], minimumAge: '18 Years', overallStatus: 'RECRUITING' },
  absence: { maximumAge: 'notProvided', allocation: 'notProvided', 'startDate.date': 'notProvided' },
})
const other = bareRecord({
  trial: { sex: 'ALL', phases: ['PHASE2'], overallStatus: 'COMPLETED' },
  absence: { minimumAge: 'notProvided', maximumAge: 'absentOnPage', allocation: 'notProvided' },
})

/** Of what study records alone give, the table shows what dose arms are weighed by; the rest is on the trial's page. */
const isOfPages = (pattern: string): boolean => !isOfRecordsAlone(pattern)

const rowsOf = (comparison: ReturnType<typeof buildComparison>) =>
  Object.fromEntries(comparison.groups.flatMap(({ rows }) => rows.map(({ path, difference }) => [path, difference])))

describe('the rows of a comparison', () => {
  it('are those that a trial has a value for, each with whether the trials differ', () => {
    expect(rowsOf(buildComparison([one, other]))).toEqual({
      overallStatus: 'differs',
      phases: 'differs',
      sex: 'same',
      minimumAge: 'unknown',
      documents: 'unknown',
    })
    expect(buildComparison([one, other]).counts).toEqual({ differs: 2, same: 1, unknown: 1 })
  })

  it('name in each group what no trial has', () => {
    const empty = Object.fromEntries(
      buildComparison([one, other]).groups.map(({ title, emptyRows }) => [title, emptyRows.map(({ path }) => path)]),
    )
    expect(empty.Eligibility).toEqual(['maximumAge'])
    expect(empty.Design).toEqual(['allocation', 'startDate'])
  })

  it('are cut down to those that differ, and say which were left out', () => {
    const comparison = buildComparison([one, other], true)
    expect(rowsOf(comparison)).toEqual({ overallStatus: 'differs', phases: 'differs' })
    expect(comparison.leftOut).toEqual(['Sex', 'Minimum age'])
    expect(comparison.groups.map(({ title }) => title)).toEqual(['Design'])
  })

  it('leave out no field of a page but the title, which heads the column, what is too long to compare, and links elsewhere', () => {
    const roots = new Set(COMPARISON.flatMap(({ rows }) => rows.map(({ path }) => path.split('.')[0])))
    const missing = [...new Set(FIELD_PATTERNS.filter(isOfPages).map(pattern => pattern.split('.')[0]))].filter(
      root => !roots.has(root),
    )
    expect(missing.toSorted()).toEqual(['briefTitle', 'detailedDescription', 'eligibilityCriteria', 'relatedTrials'])
  })
})
