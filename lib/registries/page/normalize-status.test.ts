import { describe, expect, it } from 'vitest'
import { OverallStatus, STATUS_LABELS } from '@/lib/trial/status.ts'
import { normalizeStatus } from './normalize-status.ts'

describe('normalizeStatus', () => {
  it.each<[string, OverallStatus]>([
    ['RECRUITING', 'RECRUITING'],
    ['Recruiting  ', 'RECRUITING'],
    ['Enrolling', 'RECRUITING'],
    ['NOT_YET_RECRUITING', 'NOT_YET_RECRUITING'],
    ['Not yet recruiting', 'NOT_YET_RECRUITING'],
    ['Not yet enrolling', 'NOT_YET_RECRUITING'],
    ['ot yet recruiting', 'NOT_YET_RECRUITING'],
    ['Begins enrollment in 2 months', 'NOT_YET_RECRUITING'],
    ['Begins enrollment this month', 'NOT_YET_RECRUITING'],
    ['Invitation-only', 'ENROLLING_BY_INVITATION'],
    ['Enrolling by invitation', 'ENROLLING_BY_INVITATION'],
    ['Active, not recruiting', 'ACTIVE_NOT_RECRUITING'],
    ['ACTIVE_NOT_RECRUITING', 'ACTIVE_NOT_RECRUITING'],
    ['active not  recruiting', 'ACTIVE_NOT_RECRUITING'],
    ['No longer available', 'NO_LONGER_AVAILABLE'],
    ['Unknown', 'UNKNOWN'],
    ['Unknown status', 'UNKNOWN'],
    ['withdrawn.', 'WITHDRAWN'],
  ])('%s', (phrase, status) => expect(normalizeStatus(phrase)).toBe(status))

  it.each([
    'ot Recruiting', // "Not Recruiting" of another register: which of our statuses it is, nobody can say
    'Not Recruiting',
    'Active',
    'Ongoing',
    'Recruiting soon',
    'Completed Recruiting',
    'Begins enrollment',
    '',
    'constructor',
  ])('does not guess at %j', phrase => expect(normalizeStatus(phrase)).toBeUndefined())

  it('reads every value and the label that we show for it', () => {
    for (const status of OverallStatus.options) {
      expect(normalizeStatus(status)).toBe(status)
      expect(normalizeStatus(STATUS_LABELS[status])).toBe(status)
    }
  })
})
