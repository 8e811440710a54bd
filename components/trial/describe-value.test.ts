import { expect, test } from 'vitest'
import { describeValue } from './describe-value.ts'

test.each([
  ['overallStatus', 'ACTIVE_NOT_RECRUITING', 'Active, not recruiting'],
  ['phases', ['PHASE1', 'PHASE2'], 'Phase 1/2'],
  ['phases.0', 'PHASE1', 'Phase 1'],
  ['masking', 'NONE', 'None (open label)'],
  ['allocation', 'NA', 'Not applicable'],
  ['whoMasked', ['PARTICIPANT', 'INVESTIGATOR'], 'Participant, Investigator'],
  ['sex', 'ALL', 'All'],
  ['enrollment.count', 0, '0'],
  ['enrollment', { count: 9, type: 'ESTIMATED' }, '9'],
  ['healthyVolunteers', false, 'Not accepted'],
  ['hasResults', true, 'Posted'],
  ['startDate.date', '2024-11', '2024-11'],
  ['leadSponsor', { name: 'A Clinic', class: null }, 'A Clinic'],
  ['armGroups.2.type', 'EXPERIMENTAL', 'Experimental'],
  ['interventions.0', { type: 'DRUG', name: 'NK520' }, 'Drug: NK520'],
  ['conditions', ['AML', 'ALL'], 'AML, ALL'],
  ['countries', ['Korea, Republic of', 'China'], 'Korea, Republic of; China'],
  ['briefTitle', 'ALL', 'ALL'],
  ['briefTitle', 'constructor', 'constructor'],
  ['overallStatus', 'constructor', 'constructor'],
  ['maximumAge', null, ''],
])('%s %j reads %j', (path, value, words) => {
  expect(describeValue(path, value)).toBe(words)
})
