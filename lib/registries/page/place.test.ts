import { describe, expect, it, test } from 'vitest'
import { isCountryOfFlag, isKnownCountry, splitPlace } from './place.ts'

describe('splitPlace', () => {
  test.each([
    ['Shanghai, Shanghai, China', ['Shanghai', 'Shanghai', 'China']],
    ['Barcelona, Spain', ['Barcelona', 'Spain']],
    ['Seoul, Korea, Republic of', ['Seoul', 'Korea, Republic of']],
    ['Moscow, , Russia', ['Moscow', '', 'Russia']],
    ['Izmir, Turkey (Türkiye)', ['Izmir', 'Turkey (Türkiye)']],
    ['Madrid, Madrid, Comunidad de, Spain', ['Madrid', 'Madrid', 'Comunidad de', 'Spain']],
  ])('%s', (text, parts) => {
    const found = splitPlace(text)
    expect(found.map(part => part.text)).toEqual(parts)
    for (const part of found) expect(text.slice(part.at, part.at + part.text.length)).toBe(part.text)
  })
})

describe('countries', () => {
  it('knows whole names', () => {
    expect(['China', 'South Korea', 'Korea, Republic of', 'Taiwan', 'United Kingdom'].map(isKnownCountry)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    expect(['Chin', 'Taiw', 'Shanghai'].map(isKnownCountry)).toEqual([false, false, false])
  })
  it('tells a flag’s country', () => {
    expect(isCountryOfFlag('China', '🇨🇳')).toBe(true)
    expect(isCountryOfFlag('Chin', '🇨🇳')).toBe(false)
    expect(isCountryOfFlag('Taiwan', '🏳')).toBe(false)
  })
})
