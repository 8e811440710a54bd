// `npm run restore -- FILE` puts a backup in the place of the database, which is kept under another name. The import desk
// with its accounts and audit stays as it is. Exits 0; 1 if nothing was restored; 2 if the call was wrong.

import { writeAuditLine } from '@/lib/desk/audit.ts'
import { CareRefusal } from '@/lib/store/care-refusal.ts'
import { restoreStore } from '@/lib/store/restore-store.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { drawLine } from './draw-line.ts'
import { fromWhereTyped } from './from-where-typed.ts'

const [typed, ...more] = process.argv.slice(2)
if (typed === undefined || more.length > 0 || typed.startsWith('-')) fail(2, 'Usage: npm run restore -- FILE')
else restore(fromWhereTyped(typed))

function restore(from: string): void {
  const line = drawLine()
  try {
    const { file, aside, trials, documents, migrated } = restoreStore(from, line.draw)
    line.clear()
    const [several, texts] = [trials, documents].map(count => count.toLocaleString('en'))
    const lines = [
      `${file} is now what ${from} holds: ${several} trials, ${texts} texts.`,
      ...(aside === null ? [] : [`What it was before is kept as ${aside}.`]),
      'Accounts and audit of the import desk are as they were; what was prepared there is compared anew before it is applied.',
      ...(migrated > 0 ? ['The backup was of an older program: npm run reparse reads its texts again.'] : []),
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
    writeAuditLine({
      actor: null,
      action: 'restore',
      outcome: 'done',
      detail: `${from}${aside === null ? '' : `; what was there before is ${aside}`}`,
    })
  } catch (error) {
    line.clear()
    if (error instanceof CareRefusal) fail(1, `${error.message} Nothing was changed.`)
    else if (error instanceof StoreUnavailable) fail(1, `${error.sentence} (${error.message})`)
    else throw error
  }
}

function fail(code: number, sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = code
}
