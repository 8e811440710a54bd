// npm test: every check of the project on a fresh copy; ends with "N passed, N failed, N skipped".
import { checkNode } from './setup/check-node.mjs'

checkNode()
const { runChecks } = await import('./setup/run-checks.mjs')
const { runJob } = await import('./setup/run-job.mjs')
await runJob(process.stdout, runChecks)
