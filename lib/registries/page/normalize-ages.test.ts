import { describe, expect, it } from 'vitest'
import {
  type AgeRange,
  normalizeAge,
  normalizeHealthyVolunteers,
  normalizeSex,
  parseAgeRange,
} from './normalize-ages.ts'

describe('normalizeAge', () => {
  it.each([
    ['18 Years', '18 Years'],
    [' 1  Month ', '1 Month'],
    ['1 Years', '1 Year'],
    ['6 months', '6 Months'],
    ['3 WEEKS', '3 Weeks'],
    ['0 Days', '0 Days'],
    ['30 Minutes', '30 Minutes'],
    ['12 years old', '12 Years'],
    ['18Years', '18 Years'],
  ])('%j', (phrase, age) => expect(normalizeAge(phrase)).toBe(age))

  it.each([
    '',
    'N/A',
    '18',
    'Years',
    '-5 Years',
    '1.5 Years',
    '1,5 Years',
    '18-70 Years',
    '≥18 Years',
    '99999 Years',
    '18 Jahre',
    '18 to 70 years old',
  ])('does not guess at %j', phrase => expect(normalizeAge(phrase)).toBeUndefined())
})

describe('parseAgeRange', () => {
  it.each<[string, AgeRange]>([
    ['18 to 70 years old', { minimumAge: '18 Years', maximumAge: '70 Years' }],
    ['5 months to 7 months old', { minimumAge: '5 Months', maximumAge: '7 Months' }],
    ['1 month to 25 years old', { minimumAge: '1 Month', maximumAge: '25 Years' }],
    ['3 to 5 months', { minimumAge: '3 Months', maximumAge: '5 Months' }],
    ['18 years to 70 years', { minimumAge: '18 Years', maximumAge: '70 Years' }],
    ['18 – 70 years old', { minimumAge: '18 Years', maximumAge: '70 Years' }],
    ['18+ years old ', { minimumAge: '18 Years' }],
    ['6+ months old', { minimumAge: '6 Months' }],
    ['18 Years and older', { minimumAge: '18 Years' }],
    ['Under 21 years old', { maximumAge: '21 Years' }],
    ['Up to 12 Months', { maximumAge: '12 Months' }],
    ['All ages', {}],
  ])('%j', (phrase, range) => expect(parseAgeRange(phrase)).toEqual(range))

  it.each([
    '',
    '18',
    '18 to 70',
    '18+',
    'Adults',
    '70 to 18 years old',
    'over 18 years',
    'between 18 and 70 years old',
    '18 to years old',
  ])('does not guess at %j', phrase => expect(parseAgeRange(phrase)).toBeUndefined())
})

describe('normalizeSex', () => {
  it.each([
    ['All', 'ALL'],
    ['ALL', 'ALL'],
    ['Both', 'ALL'],
    ['female', 'FEMALE'],
    ['Male ', 'MALE'],
    ['Not specified', undefined],
    ['ale', undefined],
    ['', undefined],
  ])('%j is %j', (phrase, sex) => expect(normalizeSex(phrase)).toBe(sex))
})

describe('normalizeHealthyVolunteers', () => {
  it.each([
    ['No Healthy Volunteers', false],
    ['Accepts Healthy Volunteers', true],
    ['No', false],
    ['Yes', true],
    ['NO', false],
    ['false', false],
    ['Healthy Volunteers', undefined],
    ['None', undefined],
    ['', undefined],
  ])('%j is %j', (phrase, accepted) => expect(normalizeHealthyVolunteers(phrase)).toBe(accepted))
})
