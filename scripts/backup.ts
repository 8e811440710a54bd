// `npm run backup [-- FILE]` copies the database while the site is open and imports go on, and the import desk's along;
// without FILE to a new file beside it, in backups/. Exits 0; 1 if there is no whole copy; 2 if the call was wrong.

import { writeAuditLine } from '@/lib/desk/audit.ts'
import { backupDesk } from '@/lib/desk/backup-desk.ts'
import { backupStore } from '@/lib/store/backup-store.ts'
import { CareRefusal } from '@/lib/store/care-refusal.ts'
import { megabytes } from '@/lib/store/copy-files.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { drawLine, percent } from './draw-line.ts'
import { fromWhereTyped } from './from-where-typed.ts'

const [typed, ...more] = process.argv.slice(2)
if (more.length > 0 || typed?.startsWith('-')) fail(2, 'Usage: npm run backup [-- FILE]')
else await backUp(typed === undefined ? undefined : fromWhereTyped(typed))

async function backUp(file: string | undefined): Promise<void> {
  const line = drawLine()
  try {
    const { bytes, trials, documents, ...made } = await backupStore(file, {
      onStep: line.draw,
      onProgress: (done, all) => line.update(`Copying: ${percent(done, all)}`),
    })
    line.clear()
    const [several, texts] = [trials, documents].map(count => count.toLocaleString('en'))
    process.stdout.write(`${made.file}: ${several} trials, ${texts} texts, ${megabytes(bytes)}; opened and checked.\n`)
    // Before the desk is copied, so that its copy knows of this one.
    writeAuditLine({ actor: null, action: 'backup', outcome: 'done', detail: made.file })
    const desk = backupDesk(made.file)
    if (desk)
      process.stdout.write(`${desk}: accounts and audit of the import desk; npm run restore leaves them alone.\n`)
  } catch (error) {
    line.clear()
    if (error instanceof CareRefusal) fail(1, error.message)
    else if (error instanceof StoreUnavailable) fail(1, `${error.sentence} (${error.message})`)
    else throw error
  }
}

function fail(code: number, sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = code
}
