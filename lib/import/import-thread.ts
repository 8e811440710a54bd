// A thread of an import: it reads texts while others save, and saves when it is its turn (import-in-threads.ts).

import { parentPort, workerData } from 'node:worker_threads'
import { chooseDatabaseFile } from '@/lib/store/database-file.ts'
import type { ImportRun } from '@/lib/store/import-run.ts'
import { startGivingWay } from './give-way.ts'
import { prepareBatch } from './import-batch.ts'
import type { ImportedDocument } from './import-report.ts'
import { openImport } from './import-target.ts'
import { type FromThread, type ToThread, unpackBatch } from './thread-messages.ts'

const { file, run }: { file: string; run: ImportRun } = workerData
chooseDatabaseFile(file)
const target = openImport(run)
let save: (() => ImportedDocument[]) | undefined
let tookToPrepare = 0
/** Since the batch was begun: how large batches are goes by work alone. */
let rested = 0
const giveWay = startGivingWay()
const rest = (worked: number): void => {
  rested += giveWay(worked)
}

parentPort?.on('message', (message: ToThread) => {
  const start = performance.now()
  if (message.do === 'prepare') {
    rested = 0
    save = prepareBatch(unpackBatch(message.batch), target, rest)
    tookToPrepare = performance.now() - start - rested
    answer({ done: 'prepare' })
  } else if (message.do === 'save') {
    Object.assign(run, message.run)
    const documents = save?.() ?? []
    save = undefined
    const took = performance.now() - start
    answer({ done: 'save', documents, runId: run.id, took: tookToPrepare + took })
    rest(took)
  } else {
    target.close()
    parentPort?.close()
  }
})

const answer = (message: FromThread): void => parentPort?.postMessage(message)
