import fs from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshFolder } from '@/lib/store/testing.ts'
import { checkDesk } from './check-desk.ts'
import { deskFile } from './desk-file.ts'
import { closeDesk, openDesk } from './open-desk.ts'

let folder: ReturnType<typeof freshFolder>
beforeEach(() => {
  folder = freshFolder()
})
afterEach(async () => {
  closeDesk()
  await folder.remove()
})

it('finds nothing where there is no desk, and makes none', () => {
  expect(checkDesk()).toEqual([])
  expect(fs.existsSync(deskFile())).toBe(false)
})

it('finds nothing in a new one', () => {
  openDesk()
  expect(checkDesk()).toEqual([])
})

it('tells of rows that refer to none', () => {
  openDesk().pragma('foreign_keys = OFF')
  openDesk()
    .prepare('INSERT INTO prepared_documents (preparedId, position, name, outcome) VALUES (?, ?, ?, ?)')
    .run('none', 0, 'a.txt', 'added')
  const [found] = checkDesk()
  expect(found?.kind).toBe('desk')
  expect(found?.sentences[0]).toMatch(/^Row 1 of prepared_documents refers to a row of prepared_imports/)
})

it('tells of damage', () => {
  openDesk()
  closeDesk()
  const bytes = fs.readFileSync(deskFile())
  bytes.fill(0xff, 4096, 8192)
  fs.writeFileSync(deskFile(), bytes)
  expect(checkDesk().map(({ kind }) => kind)).toEqual(['desk'])
})
