import { describe, expect, it, test } from 'vitest'
import { InvalidEnvironment, readEnvironment } from './env.ts'

describe('readEnvironment', () => {
  it('has a default for everything', () => {
    expect(readEnvironment({})).toEqual({
      DATABASE_URL: 'file:./data/registry.db',
      PORT: 3000,
      CTGOV_API_URL: 'https://clinicaltrials.gov/api/v2',
      NODE_ENV: 'development',
    })
  })

  it('takes an empty variable for an unset one', () => {
    expect(readEnvironment({ DATABASE_URL: '', PORT: '', NODE_ENV: '' })).toEqual(readEnvironment({}))
  })

  it('honours what is set and ignores the rest', () => {
    const variables = {
      DATABASE_URL: 'file:/srv/x.db',
      PORT: '8080',
      CTGOV_API_URL: 'http://localhost:4000/v2',
      SITE_URL: 'https://registry.example.org',
      NODE_ENV: 'production',
      HOME: '/root',
    }
    expect(readEnvironment(variables)).toEqual({
      DATABASE_URL: 'file:/srv/x.db',
      PORT: 8080,
      CTGOV_API_URL: 'http://localhost:4000/v2',
      SITE_URL: 'https://registry.example.org',
      NODE_ENV: 'production',
    })
  })

  test.each([
    [{ PORT: 'abc' }, 'PORT must be a whole number'],
    [{ PORT: '0' }, 'PORT must be at least 1'],
    [{ PORT: '65536' }, 'PORT must be at most 65535'],
    [{ PORT: '-1' }, 'PORT must be a whole number'],
    [{ PORT: '3000.5' }, 'PORT must be a whole number'],
    [{ DATABASE_URL: 'postgresql://localhost/trials' }, 'DATABASE_URL must be a SQLite file'],
    [{ DATABASE_URL: 'file:' }, 'DATABASE_URL must be a SQLite file'],
    [{ CTGOV_API_URL: 'clinicaltrials.gov' }, 'CTGOV_API_URL must be an address'],
    [{ CTGOV_API_URL: 'file:/etc' }, 'CTGOV_API_URL must be an address'],
    [{ SITE_URL: 'registry.example.org' }, 'SITE_URL must be an address'],
    [{ SITE_URL: 'https://example.org/registry' }, 'SITE_URL must be an address without a path'],
    [{ DATABASE_URL: './registry.db' }, 'DATABASE_URL must be a SQLite file'],
  ])('refuses %o', (variables, sentence) => {
    expect(() => readEnvironment(variables)).toThrow(InvalidEnvironment)
    expect(() => readEnvironment(variables)).toThrow(sentence)
  })
})
