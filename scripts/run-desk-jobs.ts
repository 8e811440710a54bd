// Does what is queued at the import desk, and ends when all of it is done. The site starts it (lib/desk/ensure-runner.ts);
// started by hand beside another one, it ends at once.

import { runJobs } from '@/lib/desk/run-jobs.ts'
import { yieldToOthers } from '@/lib/import/yield-to-others.ts'

yieldToOthers()
await runJobs()
