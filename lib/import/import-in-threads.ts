import { Worker } from 'node:worker_threads'
import { databaseFile } from '@/lib/store/database-file.ts'
import type { ImportRun } from '@/lib/store/import-run.ts'
import { watchReading } from '@/lib/store/sign-reading.ts'
import type { ImportedDocument } from './import-report.ts'
import type { OfferedText } from './import-texts.ts'
import { type FromThread, packBatch, type ToThread } from './thread-messages.ts'

type Post = (message: ToThread, transferred?: ArrayBuffer[]) => void
type Thread = { worker: Worker; post: Post; isReady: boolean }

/** What became of a batch, and how long it took, in milliseconds. */
type OnSaved = (documents: ImportedDocument[], took: number) => void

/**
 * Threads that read batches side by side and save them one at a time, in the order in which they are handed over. Each
 * has the store open for itself, and rests while somebody waits for an answer of it (give-way.ts). `run` is the run that
 * they all save by.
 */
export class ImportThreads {
  readonly #run: ImportRun
  readonly #onSaved: OnSaved
  readonly #threads: Thread[]
  readonly #idle: Thread[]
  /** Those that have a batch, the next to save first. */
  readonly #busy: Thread[] = []
  #failure: { error: unknown } | undefined
  #wake: () => void = () => undefined

  constructor(count: number, run: ImportRun, onSaved: OnSaved) {
    this.#run = run
    watchReading(databaseFile())
    this.#onSaved = onSaved
    this.#threads = Array.from({ length: count }, () => this.#startThread())
    this.#idle = [...this.#threads]
  }

  /** Hands a batch over as soon as a thread is idle. */
  async handOver(batch: readonly OfferedText[]): Promise<void> {
    await this.#until(() => this.#idle.length > 0)
    const thread = this.#idle.shift()
    if (!thread) throw new Error('No thread was idle')
    this.#busy.push(thread)
    const sent = packBatch(batch)
    thread.post({ do: 'prepare', batch: sent }, [sent.records.buffer])
  }

  /** Waits until all that was handed over is saved. */
  drain = (): Promise<void> => this.#until(() => this.#busy.length === 0)

  /** Ends the threads when what was handed over is saved. Where something failed, transactions that go on are undone. */
  async close(): Promise<void> {
    if (!this.#failure) await this.drain()
    if (this.#failure) await Promise.all(this.#threads.map(({ worker }) => worker.terminate()))
    else for (const { post } of this.#threads) post({ do: 'end' })
  }

  async #until(isSo: () => boolean): Promise<void> {
    for (;;) {
      if (this.#failure) throw this.#failure.error
      if (isSo()) return
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
  }

  #startThread(): Thread {
    const worker = new Worker(new URL('./start-thread.mjs', import.meta.url), {
      workerData: { file: databaseFile(), run: this.#run },
    })
    const thread: Thread = { worker, post: (...sent) => worker.postMessage(...sent), isReady: false }
    worker.on('message', (message: FromThread) => this.#hear(thread, message))
    worker.on('error', error => {
      this.#failure ??= { error }
      this.#wake()
    })
    return thread
  }

  #hear(thread: Thread, message: FromThread): void {
    if (message.done === 'prepare') thread.isReady = true
    else {
      this.#run.id = message.runId
      this.#busy.shift()
      this.#idle.push(thread)
      this.#report(message.documents, message.took)
    }
    const [next] = this.#busy
    if (next?.isReady) {
      next.isReady = false
      next.post({ do: 'save', run: this.#run })
    }
    this.#wake()
  }

  #report(documents: ImportedDocument[], took: number): void {
    try {
      this.#onSaved(documents, took)
    } catch (error) {
      this.#failure ??= { error }
    }
  }
}
