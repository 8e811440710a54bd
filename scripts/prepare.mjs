// Runs before commands that need the dependencies and the generated client. Says what it does on the error
// stream, because the output of such a command may be read by a program.
import { checkNode } from './setup/check-node.mjs'

checkNode()
const { prepareTools } = await import('./setup/prepare-tools.mjs')
const { runJob } = await import('./setup/run-job.mjs')
await runJob(process.stderr, prepareTools)
