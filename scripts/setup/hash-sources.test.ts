import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashSources } from './hash-sources.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'))
  mkdirSync(join(root, 'lib', 'trial'), { recursive: true })
  writeFileSync(join(root, 'lib', 'trial', 'a.ts'), 'one')
  writeFileSync(join(root, 'next.config.ts'), 'two')
})
afterEach(() => rmSync(root, { recursive: true }))

const hash = () => hashSources(root, ['lib', 'next.config.ts', 'missing'])

describe('hashSources', () => {
  it('is the same for the same files', () => expect(hash()).toBe(hash()))

  it('changes with a content, a name and a new file', () => {
    const hashes = [hash()]
    writeFileSync(join(root, 'lib', 'trial', 'a.ts'), 'two')
    hashes.push(hash())
    renameSync(join(root, 'lib', 'trial', 'a.ts'), join(root, 'lib', 'trial', 'b.ts'))
    hashes.push(hash())
    writeFileSync(join(root, 'lib', 'c.ts'), '')
    hashes.push(hash())
    expect(new Set(hashes).size).toBe(4)
  })

  it('ignores tests, generated code and hidden files', () => {
    const before = hash()
    mkdirSync(join(root, 'lib', 'generated'))
    writeFileSync(join(root, 'lib', 'generated', 'client.ts'), 'x')
    writeFileSync(join(root, 'lib', 'trial', 'a.test.ts'), 'x')
    writeFileSync(join(root, 'lib', '.DS_Store'), 'x')
    expect(hash()).toBe(before)
  })
})
