import type { Clock } from './clock.ts'
import { type Answer, isWebPage, readAnswer } from './read-answer.ts'
import { readBody } from './read-body.ts'
import { readRetryAfter } from './read-retry-after.ts'
import type { StudyRequest } from './study-request.ts'
import { SyncStopped } from './sync-stopped.ts'

/**
 * From the start of a request to that of the next: 48 a minute. The API documents no limit; the site's robots.txt asks
 * for a second between requests, and its users report 50 a minute.
 */
const INTERVAL = 1250
/** The API sends up to 1,000 studies a page; half of that is about 10 MB and arrives on slow lines too. */
const PAGE_SIZE = 500
const SMALLEST_PAGE = 25
const ATTEMPTS = 6
const FIRST_DELAY = 1000
const LONGEST_WAIT = 15 * 60_000
const TIMEOUT = 120_000
const MOST_WORDS = 200
const YEAR = 366 * 86_400_000
/** Of a page of usual size twenty times what one comes to; all of it is held in memory, as bytes and as text. */
const LONGEST_ANSWER = 256 * 2 ** 20

export type ApiOptions = {
  /** The API's base, `https://clinicaltrials.gov/api/v2`. */
  base: string
  clock: Clock
  /** Called with a sentence when a request has to be repeated. */
  onNote?: (note: string) => void
  signal?: AbortSignal
  /** Of an answer with more bytes than these the rest is not fetched. */
  longestAnswer?: number
}

type Attempt =
  | { answer: Answer }
  | { rejected: SyncStopped }
  /** `heard`: the registry answered, if badly. `tooLarge`: the answer was on its way and did not arrive. */
  | { fault: string; heard: boolean; tooLarge: boolean; wait?: number }

/** Every attempt at a request failed. `heard` tells whether the registry answered any of them, if badly. */
export class RequestFailed extends SyncStopped {
  readonly heard: boolean

  constructor(message: string, heard: boolean) {
    super('unreachable', message)
    this.heard = heard
  }
}

/** Asks the API v2 for studies, page by page, at a polite rate, and asks again where an answer fails. */
export class RegistryApi {
  readonly #options: ApiOptions
  readonly #host: string
  #lastRequest = Number.NEGATIVE_INFINITY
  #pageSize = PAGE_SIZE

  constructor(options: ApiOptions) {
    this.#options = options
    this.#host = new URL(options.base).host
  }

  /**
   * A page of the list: the first, or the one that a token names.
   *
   * @throws {SyncStopped} where the API refuses the request, asks to wait too long, or fails again and again
   */
  async ask(request: StudyRequest, token?: string): Promise<Answer> {
    let delay = FIRST_DELAY
    let last: { fault: string; heard: boolean } | undefined
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      await this.#takeTurn()
      const result = await this.#attempt(this.#address(request, token))
      if ('answer' in result) return result.answer
      if ('rejected' in result) throw result.rejected
      last = result
      if (result.tooLarge) this.#pageSize = Math.max(SMALLEST_PAGE, Math.floor(this.#pageSize / 2))
      if (attempt === ATTEMPTS) break
      await this.#wait(Math.max(result.wait ?? 0, delay), result.fault)
      delay *= 2
    }
    throw new RequestFailed(`${this.#host} failed ${ATTEMPTS} times: ${last?.fault}.`, last?.heard ?? false)
  }

  #address(request: StudyRequest, token: string | undefined): URL {
    const address = new URL(`${this.#options.base.replace(/\/+$/, '')}/studies`)
    const parameters = { format: 'json', ...request, pageSize: String(this.#pageSize) }
    for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value)
    if (token === undefined) address.searchParams.set('countTotal', 'true')
    else address.searchParams.set('pageToken', token)
    return address
  }

  async #takeTurn(): Promise<void> {
    const rest = this.#lastRequest + INTERVAL - this.#options.clock.now()
    if (rest > 0) await this.#sleep(rest)
    this.#lastRequest = this.#options.clock.now()
  }

  async #wait(milliseconds: number, fault: string): Promise<void> {
    if (milliseconds > LONGEST_WAIT)
      throw new SyncStopped('waitTooLong', `${this.#host} asks to wait ${this.#howLong(milliseconds)}.`)
    this.#options.onNote?.(`${this.#host}: ${fault}. Asking again in ${Math.ceil(milliseconds / 1000)} s.`)
    await this.#sleep(milliseconds)
  }

  /** Beyond a year no clock may be able to tell the day. */
  #howLong(milliseconds: number): string {
    if (milliseconds > YEAR) return 'for more than a year'
    const until = new Date(this.#options.clock.now() + milliseconds).toISOString().replace(/:\d\d\.\d+Z$/, ' UTC')
    return `until ${until.replace('T', ' ')}`
  }

  async #sleep(milliseconds: number): Promise<void> {
    const { clock, signal } = this.#options
    try {
      await clock.sleep(milliseconds, signal)
    } catch (error) {
      throw signal?.aborted ? interrupted() : error
    }
  }

  async #attempt(address: URL): Promise<Attempt> {
    const { signal, clock, longestAnswer = LONGEST_ANSWER } = this.#options
    const timeout = AbortSignal.timeout(TIMEOUT)
    const headers = { accept: 'application/json', 'user-agent': 'trial-registry-browser' }
    let response: Response | undefined
    try {
      response = await fetch(address, { headers, signal: signal ? AbortSignal.any([signal, timeout]) : timeout })
      const body = await readBody(response, longestAnswer)
      if (!response.ok) return judge(response, body ?? '', this.#host, clock.now())
      if (body === undefined) return { fault: largerThan(longestAnswer), heard: false, tooLarge: true }
      const answer = readAnswer(body, response.headers.get('content-type'))
      return 'fault' in answer ? { fault: answer.fault, heard: true, tooLarge: answer.isCut } : { answer }
    } catch (error) {
      if (signal?.aborted) throw interrupted()
      const fault = response ? 'its answer was cut off' : `no answer (${reasonOf(error)})`
      const late = timeout.aborted
      return { fault: late ? 'no answer within two minutes' : fault, heard: false, tooLarge: late || !!response }
    }
  }
}

function judge({ status, headers }: Response, body: string, host: string, now: number): Attempt {
  const wait = readRetryAfter(headers.get('retry-after'), now)
  const again = (fault: string): Attempt => ({
    fault,
    heard: true,
    tooLarge: false,
    ...(wait === undefined ? {} : { wait }),
  })
  if (status === 429) return again('too many requests (429)')
  if (status >= 500 || status === 408) return again(`an error of its own (${status})`)
  const said = isWebPage(body, headers.get('content-type')) ? 'it answers with a web page' : quote(body)
  return {
    rejected: new SyncStopped('rejected', `${host} does not take the request (${status})${said && `: ${said}`}`),
  }
}

function quote(body: string): string {
  const words = body.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words
}

const largerThan = (bytes: number): string =>
  `its answer is larger than ${(bytes / 2 ** 20).toLocaleString('en', { maximumFractionDigits: 1 })} MB`

const interrupted = () => new SyncStopped('interrupted', 'Stopped as asked.')

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code
  return cause instanceof Error ? cause.message : String(cause)
}
