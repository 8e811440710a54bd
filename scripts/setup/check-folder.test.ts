import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFolder } from './check-folder.mjs'
import { Fault } from './fault.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('checkFolder', () => {
  it('makes a folder that is missing, and leaves nothing in it', () => {
    checkFolder(join(folder, 'a', 'b'))
    expect(existsSync(join(folder, 'a', 'b'))).toBe(true)
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual([])
  })

  // A file in the way stands for a folder without the right to write: root, as whom containers run, has every right.
  it('says in a sentence that a folder cannot be written to', () => {
    writeFileSync(join(folder, 'file'), '')
    const inTheWay = join(folder, 'file', 'data')
    expect(() => checkFolder(inTheWay)).toThrow(Fault)
    expect(() => checkFolder(inTheWay)).toThrow(`The folder ${inTheWay} cannot be written to (ENOTDIR)`)
  })
})
