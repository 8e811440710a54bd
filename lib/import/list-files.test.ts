import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listFiles } from './list-files.ts'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'list-files-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

const at = (...names: string[]) => path.join(folder, ...names)
function write(...names: string[]) {
  fs.mkdirSync(path.dirname(at(...names)), { recursive: true })
  fs.writeFileSync(at(...names), '')
}
const list = (...paths: string[]) => [...listFiles(paths)].map(({ file }) => path.relative(folder, file))

test('folders are walked in the order of names, without hidden files and READMEs', () => {
  for (const name of ['b.txt', 'a.txt', '.hidden', 'README.md', 'readme']) write(name)
  write('a', 'z.txt')
  write('.git', 'config')
  expect(list(folder)).toEqual(['a/z.txt', 'a.txt', 'b.txt'])
})

test('what is named itself is listed', () => {
  write('README.md')
  write('.hidden')
  expect(list(at('.hidden'), at('README.md'))).toEqual(['.hidden', 'README.md'])
})

test('a folder that leads back to itself ends', () => {
  write('a.txt')
  fs.symlinkSync(folder, at('round'))
  expect(list(folder)).toEqual(['a.txt'])
})

test.runIf(process.platform === 'linux')('a name that is no text is said to be the reason, in its place', () => {
  for (const name of ['a.txt', 'z.txt']) write(name)
  fs.writeFileSync(Buffer.concat([Buffer.from(at('m-')), Buffer.from('größe.txt', 'latin1')]), '')
  const listed = [...listFiles([folder])]
  expect(listed.map(({ file }) => path.relative(folder, file))).toEqual(['a.txt', 'm-gr\ufffd\ufffde.txt', 'z.txt'])
  expect(listed.map(({ refusal }) => refusal?.message)).toEqual([
    undefined,
    expect.stringMatching(/^The name of this file or folder is not text in UTF-8/),
    undefined,
  ])
})

test('what is neither a file nor a folder is refused, with what to do instead', () => {
  expect([...listFiles(['/dev/null'])]).toEqual([
    {
      file: '/dev/null',
      refusal: expect.objectContaining({ message: expect.stringContaining('name - in its place') }),
    },
  ])
})

test('nothing to import is said, each in its place', () => {
  fs.mkdirSync(at('empty'))
  write('a.txt')
  const listed = [...listFiles([at('gone'), at('empty'), at('a.txt')])]
  expect(listed.map(({ refusal }) => refusal?.code)).toEqual(['fileUnreadable', 'empty', undefined])
})
