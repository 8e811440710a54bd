import fs from 'node:fs'
import path from 'node:path'
import { CareRefusal } from '@/lib/store/care-refusal.ts'
import { giveName, nameCopy, refuseUnlessFree, removeDatabase, syncToDisk } from '@/lib/store/copy-files.ts'
import { inStore } from '@/lib/store/store-fault.ts'
import { deskFile } from './desk-file.ts'
import { openDesk } from './open-desk.ts'

/**
 * Copies the desk's database, accounts and audit among it, as it is at one moment, beside a backup of the registry (`copy.db` has `copy-desk.db`); only
 * who owns it may read the copy. It has its name only when it is whole and checked. Undefined where there is no desk yet.
 *
 * @throws {CareRefusal} where a file has that name already, or the copy is not whole
 * @throws {StoreUnavailable} where the desk cannot be read, or the disk is full
 */
export function backupDesk(backup: string): string | undefined {
  if (!fs.existsSync(deskFile())) return undefined
  const target = deskFile(backup)
  refuseUnlessFree(target)
  const copy = nameCopy(target)
  try {
    // SQLite writes into an empty file as well, and leaves its rights as they are.
    fs.closeSync(fs.openSync(copy, 'wx', 0o600))
    inStore(() => openDesk().prepare('VACUUM INTO ?').run(copy))
    refuseUnlessWhole(copy)
    syncToDisk(copy)
    giveName(copy, target)
    syncToDisk(path.dirname(target))
    return target
  } finally {
    removeDatabase(copy)
  }
}

function refuseUnlessWhole(copy: string): void {
  inStore(() => {
    const desk = openDesk()
    desk.prepare('ATTACH ? AS copied').run(copy)
    try {
      const said = desk.pragma('copied.integrity_check', { simple: true })
      if (said !== 'ok') throw new CareRefusal(`The copy of the import desk is not whole: ${said}.`)
    } finally {
      desk.exec('DETACH copied')
    }
  })
}
