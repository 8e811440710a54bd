import type { Answer } from './read-answer.ts'
import { type RegistryApi, RequestFailed } from './registry-api.ts'
import type { StudyRequest } from './study-request.ts'
import { SyncStopped } from './sync-stopped.ts'

/** Empty pages in a row that are taken for the API's way of searching, which may answer some. */
const MOST_EMPTY_PAGES = 100

/**
 * How far a list was fetched: the token of the next page (none at the end, and before the start), the studies received
 * up to here, and how many the registry counted.
 */
export type FetchPosition = { token?: string; received: number; total?: number }

/** A page of studies as the registry holds them, how far the list came with it, and where to go on once it is stored. */
export type StudyPage = { studies: unknown[]; reached: FetchPosition; position: FetchPosition }

export const START: FetchPosition = { received: 0 }

/**
 * The pages of one list of studies, from a position on. A token that the API takes no longer is given up, once, and the
 * list begun again.
 *
 * @throws {SyncStopped} where the API does not answer, or its tokens lead in a circle; the pages before are good
 */
export async function* fetchStudies(
  api: RegistryApi,
  request: StudyRequest,
  from: FetchPosition = START,
  onNote?: (note: string) => void,
): AsyncGenerator<StudyPage, void, undefined> {
  let position = from
  let mayBeginAgain = true
  const tokens = new Set<string | undefined>([from.token])
  let emptyPages = 0
  for (;;) {
    let answer: Answer
    try {
      answer = await api.ask(request, position.token)
    } catch (error) {
      const fresh = position !== from
      if (!mayBeginAgain || position.token === undefined || !isAboutToken(error, fresh)) throw error
      onNote?.(`The registry no longer knows the next page; the list begins again. ${error.message}`)
      position = START
      mayBeginAgain = false
      tokens.clear()
      continue
    }
    position = follow(position, answer)
    emptyPages = answer.studies.length === 0 ? emptyPages + 1 : 0
    const circle = position.token !== undefined && tokens.has(position.token)
    // Whoever goes on from behind the last page before a circle would run into it again.
    yield { studies: answer.studies, reached: position, position: circle ? START : position }
    if (circle)
      throw new SyncStopped(
        'repeatedToken',
        'The registry named the same next page twice, so that its list would never end.',
      )
    if (emptyPages > MOST_EMPTY_PAGES || isEndless(position))
      throw new SyncStopped(
        'endless',
        `The registry’s list does not end: it counted ${position.total ?? 'no'} studies and sent ${position.received}.`,
      )
    if (position.token === undefined) return
    tokens.add(position.token)
  }
}

function follow({ received, total: counted }: FetchPosition, answer: Answer): FetchPosition {
  const { nextPageToken: token, studies, totalCount: total = counted } = answer
  return {
    received: received + studies.length,
    ...(token === undefined ? {} : { token }),
    ...(total === undefined ? {} : { total }),
  }
}

/** New studies come in while a list is fetched, and pages may overlap; twice the count has no such reason. */
const isEndless = ({ received, total }: FetchPosition): boolean => total !== undefined && received > 2 * total + 1000

/** A token kept since an earlier run may also be one that the API stumbles over. */
const isAboutToken = (error: unknown, fresh: boolean): error is SyncStopped =>
  error instanceof SyncStopped &&
  (error.code === 'rejected' || (!fresh && error instanceof RequestFailed && error.heard))
