// `npm run admin -- list | reset [NAME] | add NAME [--role ROLE] | role NAME ROLE | remove NAME`: who may use the import
// desk. A password is printed once and kept nowhere. Exits 0; 1 if it was not done; 2 if the call was wrong.

import { runAdminCommand } from '@/lib/auth/run-admin-command.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'

try {
  const { exitCode, text } = await runAdminCommand(process.argv.slice(2))
  if (text) (exitCode === 0 ? process.stdout : process.stderr).write(`${text}\n`)
  process.exitCode = exitCode
} catch (error) {
  if (!(error instanceof StoreUnavailable)) throw error
  process.stderr.write(`${error.sentence} (${error.message})\n`)
  process.exitCode = 1
}
