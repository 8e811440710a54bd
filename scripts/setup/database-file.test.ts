import { resolve } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { databaseFile } from './database-file.mjs'
import { Fault } from './fault.mjs'

const ROOT = resolve('/srv/registry')

describe('databaseFile', () => {
  test.each([
    [undefined, resolve(ROOT, 'data/registry.db')],
    ['', resolve(ROOT, 'data/registry.db')],
    ['file:./x.db', resolve(ROOT, 'x.db')],
    ['file:x.db?mode=ro', resolve(ROOT, 'x.db')],
    ['file:/var/lib/x.db', resolve('/var/lib/x.db')],
  ])('%j is %s', (url, file) => expect(databaseFile(ROOT, url)).toBe(file))

  it('refuses what is no SQLite file', () => {
    expect(() => databaseFile(ROOT, 'postgresql://localhost/trials')).toThrow(Fault)
    expect(() => databaseFile(ROOT, 'file:')).toThrow(Fault)
  })
})
