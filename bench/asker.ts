import type { ChildProcess } from 'node:child_process'
import type { TrialQuery } from '@/lib/search/trial-query.ts'
import { forkChild } from './fork-child.ts'

/** Whom to ask: the store, the store with what a page shows of the hits, or the index and the rows by bare SQL. */
export type Question = { of: 'store' | 'page' | 'index' | 'rows'; query: TrialQuery; trialIds: readonly string[] }

/** How long it took in the process that was asked, in milliseconds, and how many bytes of memory that has. */
export type Answer = {
  took: number
  total: number
  trialIds: string[]
  /** Whether there was nothing to ask: no words for the index. */
  isNothing?: boolean
  memory: number
  failure?: string
}

/** How long the process took to answer for the first time, in milliseconds: it connects and loads what it searches in. */
export type Ready = { tookToStart: number }

/**
 * A process that answers queries of a database. One that takes longer than `limit` milliseconds is not waited for: its
 * process is ended, and the next query goes to a new one.
 */
export class Asker {
  readonly #database: string
  readonly #limit: number
  #child: ChildProcess | undefined
  tookToStart = 0

  constructor(database: string, limit: number) {
    this.#database = database
    this.#limit = limit
  }

  /**
   * Undefined where it took too long.
   *
   * @throws {Error} where the query fails
   */
  async ask(of: Question['of'], query: TrialQuery, trialIds: readonly string[] = []): Promise<Answer | undefined> {
    const child = await this.start()
    const answer = await new Promise<Answer | undefined>((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`The asked process ended with ${code}`))
      const timer = setTimeout(() => {
        child.off('exit', ended)
        child.kill('SIGKILL')
        this.#child = undefined
        resolve(undefined)
      }, this.#limit)
      child.once('exit', ended)
      child.once('message', (message: Answer) => {
        clearTimeout(timer)
        child.off('exit', ended)
        resolve(message)
      })
      child.send({ of, query, trialIds } satisfies Question)
    })
    if (answer?.failure) throw new Error(`${query.q || 'All trials'}: ${answer.failure}`)
    return answer
  }

  async start(): Promise<ChildProcess> {
    if (this.#child) return this.#child
    const child = forkChild('ask-child.ts', [this.#database])
    this.#child = child
    const { tookToStart } = await new Promise<Ready>((resolve, reject) => {
      child.once('message', message => resolve(message as Ready))
      child.once('exit', code => reject(new Error(`The asked process ended with ${code} before the first query`)))
    })
    child.removeAllListeners('exit')
    this.tookToStart = tookToStart
    return child
  }

  end(): void {
    this.#child?.kill('SIGTERM')
    this.#child = undefined
  }
}
