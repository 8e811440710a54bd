import { expect, test } from 'vitest'
import { bareRecord } from '@/tests/support/bare-record.ts'
import { listMissing } from './list-missing.ts'

const arm = (label: string) => ({ label, type: null, description: null, interventionNames: [] })

test('groups what is missing by its kind and names every field', () => {
  const record = bareRecord({
    trial: { armGroups: [arm('A'), arm('B')] },
    absence: {
      'armGroups.0.type': 'notProvided',
      'armGroups.1.type': 'notProvided',
      'armGroups.1.description': 'absentOnPage',
      interventions: 'unreadable',
      phases: 'absentOnPage',
    },
  })
  expect(listMissing(record, ['armGroups', 'interventions'])).toEqual([
    { absence: 'unreadable', names: ['Interventions'] },
    { absence: 'absentOnPage', names: ['Arm groups: description of arm (1 of 2)'] },
    { absence: 'notProvided', names: ['Arm groups: type of arm'] },
  ])
})

test('does not say that a missing date is neither actual nor estimated', () => {
  const record = bareRecord({
    absence: {
      'startDate.date': 'notProvided',
      'startDate.type': 'notProvided',
      'completionDate.type': 'absentOnPage',
    },
  })
  expect(listMissing(record, ['startDate', 'completionDate'])).toEqual([
    { absence: 'absentOnPage', names: ['Completion, actual or estimated'] },
    { absence: 'notProvided', names: ['Start'] },
  ])
})

test('names what is missing as a whole once, and a part of it where the rest is there', () => {
  const whole = bareRecord({
    absence: { 'ipdSharingStatement.ipdSharing': 'absentOnPage', 'ipdSharingStatement.url': 'absentOnPage' },
  })
  expect(listMissing(whole, ['ipdSharingStatement'])).toEqual([
    { absence: 'absentOnPage', names: ['Sharing of participants’ data'] },
  ])
  const part = bareRecord({ absence: { 'ipdSharingStatement.url': 'absentOnPage' } })
  expect(listMissing(part, ['ipdSharingStatement'])).toEqual([
    { absence: 'absentOnPage', names: ['Address for shared data'] },
  ])
})

test('has nothing to say where nothing is missing', () => {
  expect(listMissing(bareRecord({}), ['phases'])).toEqual([])
})
