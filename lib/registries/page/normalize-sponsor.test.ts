import { expect, test } from 'vitest'
import { RESPONSIBLE_PARTY_LABELS, SPONSOR_CLASS_LABELS } from '@/lib/trial/sponsor.ts'
import { normalizeResponsiblePartyType, normalizeSponsorClass } from './normalize-sponsor.ts'

test.each([
  ['INDUSTRY', 'INDUSTRY'],
  ['Industry ', 'INDUSTRY'],
  ['Other', 'OTHER'],
  ['NIH', 'NIH'],
  ['Other U.S. Federal agency', 'FED'],
  ['U.S. Fed', 'FED'],
  ['OTHER_GOV', 'OTHER_GOV'],
  ['NETWORK', 'NETWORK'],
  ['INDIV', 'INDIV'],
  ['lead', undefined],
  ['Hospital', undefined],
  ['', undefined],
])('sponsor class of %j is %j', (phrase, value) => expect(normalizeSponsorClass(phrase)).toBe(value))

test.each([
  ['SPONSOR', 'SPONSOR'],
  ['PRINCIPAL_INVESTIGATOR', 'PRINCIPAL_INVESTIGATOR'],
  ['Principal Investigator', 'PRINCIPAL_INVESTIGATOR'],
  ['SPONSOR_INVESTIGATOR', 'SPONSOR_INVESTIGATOR'],
  ['Investigator', undefined],
])('responsible party of %j is %j', (phrase, value) => expect(normalizeResponsiblePartyType(phrase)).toBe(value))

test('our own values and labels are read', () => {
  for (const [value, label] of Object.entries(SPONSOR_CLASS_LABELS)) expect(normalizeSponsorClass(label)).toBe(value)
  for (const [value, label] of Object.entries(RESPONSIBLE_PARTY_LABELS))
    expect(normalizeResponsiblePartyType(label)).toBe(value)
})
