import { type FaultGroup, openFaultList } from '@/lib/store/fault-list.ts'
import { inStore } from '@/lib/store/store-fault.ts'
import { peekIntoDesk } from './open-desk.ts'

type Broken = { table: string; rowid: number | null; parent: string }

/**
 * What SQLite finds wrong with the import desk's database; nothing where there is none yet. Writes nothing.
 *
 * @throws {StoreUnavailable} where it is no database
 */
export function checkDesk(): FaultGroup[] {
  const desk = peekIntoDesk()
  if (!desk) return []
  const faults = openFaultList()
  try {
    const look = () => {
      for (const line of desk.prepare<[], string>('PRAGMA integrity_check').pluck().iterate())
        if (line !== 'ok') faults.add('desk', `SQLite says: ${line.trimEnd()}.`)
      for (const { table, rowid, parent } of desk.prepare<[], Broken>('PRAGMA foreign_key_check').iterate())
        faults.add('desk', `Row ${rowid ?? '?'} of ${table} refers to a row of ${parent} that is not there.`)
    }
    inStore(() => faults.during('The import desk’s database', look, 'desk'))
    return faults.groups()
  } finally {
    desk.close()
  }
}
