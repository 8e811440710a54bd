import { expect, it } from 'vitest'
import { splitLines } from '@/lib/registries/page/lines.ts'
import { criteriaHeadingOf } from './criteria-heading.ts'

const headingOf = (text: string): string | undefined => {
  const [line] = splitLines(text)
  const heading = line && criteriaHeadingOf(line)
  return heading && `${heading.side}${heading.kept ? ', kept' : ''}`
}

it.each([
  ['Inclusion Criteria:', 'inclusion'],
  ['EXCLUSION CRITERIA', 'exclusion'],
  ['Exclusion criteria :', 'exclusion'],
  ['Inclusion criteria-', 'inclusion'],
  ['* INCLUSION CRITERIA:', 'inclusion'],
  ['-EXCLUSION CRITERIA:', 'exclusion'],
  ['2. Exclusion Criteria:', 'exclusion'],
  ['Key Inclusion Criteria', 'inclusion'],
  ['List of exclusion criteria:', 'exclusion'],
  ['Non-Inclusion Criteria:', 'exclusion, kept'],
  ['Non inclusion criteria', 'exclusion, kept'],
  ['Exclusion Criteria (Non inclusion criteria) :', 'exclusion, kept'],
  ['Inclusion Criteria: Adults with made-up anaemia', 'inclusion, kept'],
  ['Exclusion Criteria: None', 'exclusion, kept'],
  ['Exclusion Criteria- none of these', 'exclusion, kept'],
  [`Exclusion Criteria: ${'Anyone who flew to the moon. '.repeat(20)}`, 'exclusion, kept'],
  ['Exclusion Criteria: people who do not meet the inclusion criteria', 'exclusion, kept'],
  ['Donor Exclusion Criteria:', 'exclusion, kept'],
  ['Part A and Part B Abbreviated Inclusion Criteria:', 'inclusion, kept'],
  ['Exclusion Criteria Umbrella Phase 1b \\&2:', 'exclusion, kept'],
  ['Inclusion criteria for the healthy group', 'inclusion, kept'],
  ['The exclusion criteria for the case group are as follows:', 'exclusion, kept'],
  ['The main exclusion criteria include but are not limited to the following:', 'exclusion, kept'],
  ['People with any of these exclusion criteria will not be eligible:', 'exclusion, kept'],
  ['Other exclusion criteria:', 'exclusion, kept'],
  ['Specific exclusion criteria by cohort:', 'exclusion, kept'],
])('%s heads %s', (text, heading) => expect(headingOf(text)).toBe(heading))

it.each([
  'Other inclusion/exclusion criteria may apply.',
  'Inclusion and exclusion criteria:',
  'Inclusion/Exclusion Criteria',
  'Further inclusion criteria apply.',
  'Exclusion criteria may apply',
  '* Not meeting inclusion criteria',
  'Not meeting the inclusion criteria',
  'There are no exclusion criteria',
  '1. All of the following inclusion criteria:',
  '* Exclusion criteria of the label',
  'Asthma and hay fever are not considered exclusion criteria.',
  'Is able to walk 200 m',
  'Time of inclusion: before week 36',
  '',
  `${'-'.repeat(100_000)} inclusion criteria`,
])('%j is no heading', text => expect(headingOf(text)).toBeUndefined())
