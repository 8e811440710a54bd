import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { closeDesk } from '@/lib/desk/open-desk.ts'
import { chooseDatabaseFile } from '@/lib/store/database-file.ts'

/** Gives each test of a file an import desk of its own, with nothing in it, and takes it away afterwards. */
export function giveEmptyDesk(): void {
  let folder: string
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-'))
    chooseDatabaseFile(path.join(folder, 'registry.db'))
  })
  afterEach(() => {
    closeDesk()
    chooseDatabaseFile(undefined)
    fs.rmSync(folder, { recursive: true, force: true })
  })
}
