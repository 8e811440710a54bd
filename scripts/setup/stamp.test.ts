import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readStamp, writeStamp } from './stamp.mjs'

it('writes a stamp, replaces it and leaves nothing else behind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stamp-'))
  const file = join(folder, 'stamps', 'build')
  expect(readStamp(file)).toBe('')
  writeStamp(file, 'first')
  writeStamp(file, 'second')
  expect(readStamp(file)).toBe('second')
  expect(readdirSync(join(folder, 'stamps'))).toEqual(['build'])
  rmSync(folder, { recursive: true })
})
