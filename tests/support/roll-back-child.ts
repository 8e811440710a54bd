// Rolls back the run that it is told of, and says after each transaction how many trials are done (killed-roll-back.ts).

import { rollBack } from '@/lib/import/roll-back.ts'

await rollBack(Number(process.argv[2]), {
  laterChanges: 'keep',
  onProgress: ({ done }) => process.stdout.write(`${done}\n`),
})
