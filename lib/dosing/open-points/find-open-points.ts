import type { Passage } from '@/lib/dosing/collect-passages.ts'
import type { Dosing, OpenPoint } from '@/lib/trial/dosing.ts'
import type { ComposedRecord } from '@/lib/trial/trial-record.ts'
import { compareAges } from './compare-ages.ts'
import { compareArmsWithLevels } from './compare-arms-with-levels.ts'
import { compareEnrollment } from './compare-enrollment.ts'
import { comparePerformanceScales } from './compare-performance-scales.ts'
import { comparePhases } from './compare-phases.ts'
import { compareSingleArm } from './compare-single-arm.ts'
import { compareSingleDose } from './compare-single-dose.ts'
import { compareTimes } from './compare-times.ts'
import { findBrokenNumbering } from './find-broken-numbering.ts'
import { findEmptyHeadings } from './find-empty-headings.ts'
import { findLostComparators } from './find-lost-comparators.ts'
import { findNegatedExclusions } from './find-negated-exclusions.ts'
import type { PointContext, Rule } from './rule.ts'

/** All that is looked for. None knows a trial; `states` is what the record does where the rule finds something. */
export const RULES: readonly Rule[] = [
  {
    code: 'armsAndLevels',
    states: 'registers fewer groups than it describes dose levels',
    find: compareArmsWithLevels,
  },
  { code: 'singleArm', states: 'calls itself single-arm and registers several groups', find: compareSingleArm },
  { code: 'phase', states: 'names phases in prose that its header does not have', find: comparePhases },
  {
    code: 'enrollment',
    states: 'enrolls another number than its prose plans, or than its levels can need',
    find: compareEnrollment,
  },
  { code: 'ages', states: 'gives one age in the fields, prose or criteria and another elsewhere', find: compareAges },
  { code: 'timing', states: 'tells days, hours or intervals that do not fit each other', find: compareTimes },
  {
    code: 'singleDose',
    states: 'names a part with a single dose, and no number of infusions',
    find: compareSingleDose,
  },
  { code: 'emptyHeading', states: 'has a heading with nothing under it', find: findEmptyHeadings },
  { code: 'lostComparator', states: 'has a limit without its comparator', find: findLostComparators },
  { code: 'numbering', states: 'starts a numbering again, or runs on inside a line', find: findBrokenNumbering },
  {
    code: 'performanceScales',
    states: 'asks for a performance status on two scales that do not match',
    find: comparePerformanceScales,
  },
  { code: 'negatedExclusion', states: 'excludes for the absence of something', find: findNegatedExclusions },
]

/** More points of one rule, or places of one point, say no more to anybody. */
const MOST_POINTS = 20
const MOST_PLACES = 30

/**
 * What the record of a trial that doses cells leaves open or contradicts. Each point quotes the words that do not
 * agree, and names the value that they are about.
 */
export function findOpenPoints(
  record: ComposedRecord,
  dosing: Dosing,
  passages: readonly Passage[],
  criteria: readonly Passage[],
): OpenPoint[] {
  const context: PointContext = { record, dosing, passages, criteria }
  return RULES.flatMap(({ code, find }) =>
    find(context)
      .slice(0, MOST_POINTS)
      .map(point => ({ code, ...point, evidence: point.evidence.slice(0, MOST_PLACES) })),
  )
}
