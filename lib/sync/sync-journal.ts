import type { FetchPosition } from './fetch-studies.ts'

/** A place that a run can go on from: everything before it is stored. */
export type Checkpoint = { position: FetchPosition; newestUpdate: string | null }

/**
 * Keeps apart what was offered for storing and what is stored, which comes later and in the same order, and tells when
 * a page is stored to its last study.
 */
export class SyncJournal {
  readonly #onCheckpoint: (checkpoint: Checkpoint) => void
  readonly #pages: (Checkpoint & { end: number })[] = []
  #offered = 0
  #stored = 0
  #newestUpdate: string | null

  constructor(newestUpdate: string | null, onCheckpoint: (checkpoint: Checkpoint) => void) {
    this.#newestUpdate = newestUpdate
    this.#onCheckpoint = onCheckpoint
  }

  offerStudy(lastUpdate: string | undefined): void {
    this.#offered++
    if (lastUpdate !== undefined && (this.#newestUpdate === null || lastUpdate > this.#newestUpdate))
      this.#newestUpdate = lastUpdate
  }

  endPage(position: FetchPosition): void {
    this.#pages.push({ position, newestUpdate: this.#newestUpdate, end: this.#offered })
    this.#settle()
  }

  storeStudy(): void {
    this.#stored++
    this.#settle()
  }

  /** Whether all that was offered is stored. */
  get isSettled(): boolean {
    return this.#stored === this.#offered
  }

  #settle(): void {
    let page = this.#pages[0]
    while (page && page.end <= this.#stored) {
      this.#pages.shift()
      this.#onCheckpoint({ position: page.position, newestUpdate: page.newestUpdate })
      page = this.#pages[0]
    }
  }
}
