import { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible'
import { type Desk, openDesk } from '@/lib/desk/open-desk.ts'

/** Wrong passwords that one name, or one browser that has signed in before, may give within the pause. */
export const ATTEMPTS_OF_ONE = 5
/** Those that all names together may give: each costs a hash, whoever asks. */
export const ATTEMPTS_OF_ALL = 50
/** From the first wrong password until attempts count anew, in seconds. */
export const PAUSE = 5 * 60

/** `first` is true once in each pause, for whoever wants to tell of it. */
export type Pause = { seconds: number; first: boolean }

/** By whom attempts are counted: a name, a browser from which the account was signed in to before, a session. */
export type Trier = { kind: 'name' | 'browser' | 'session'; key: string }

type Limiters = { one: RateLimiterSQLite; all: RateLimiterSQLite }
const opened = new WeakMap<Desk, Limiters>()

function limiters(): Limiters {
  const desk = openDesk()
  const made = opened.get(desk) ?? {
    one: makeLimiter(desk, 'one', ATTEMPTS_OF_ONE),
    all: makeLimiter(desk, 'all', ATTEMPTS_OF_ALL),
  }
  opened.set(desk, made)
  return made
}

/** Counted in the database, so that starting the program again gives nobody new attempts. */
const makeLimiter = (desk: Desk, keyPrefix: string, points: number): RateLimiterSQLite =>
  new RateLimiterSQLite({
    storeClient: desk,
    storeType: 'better-sqlite3',
    tableName: 'sign_in_attempts',
    tableCreated: true,
    keyPrefix,
    points,
    duration: PAUSE,
  })

/** All names are counted together under it. */
const ALL = 'names'

/**
 * Counts an attempt before its password is looked at, so that no number of them at once gets more than its share; the
 * pause that there is to wait for where it is one too many. What all names have together, a browser that is known is not
 * counted in.
 */
export async function countAttempt({ kind, key }: Trier): Promise<Pause | undefined> {
  const { one, all } = limiters()
  const ofOne = { limiter: one, key: `${kind}:${key}`, points: ATTEMPTS_OF_ONE }
  const shares = kind === 'name' ? [ofOne, { limiter: all, key: ALL, points: ATTEMPTS_OF_ALL }] : [ofOne]
  for (const share of shares) {
    const pause = await findPause(share)
    if (pause) return pause
  }
  for (const share of shares) {
    const pause = await consume(share)
    if (pause) return pause
  }
  return undefined
}

type Share = { limiter: RateLimiterSQLite; key: string; points: number }

/** Asked before anything is counted: a flood of attempts writes nothing, and leaves no row for each name it makes up. */
async function findPause({ limiter, key, points }: Share): Promise<Pause | undefined> {
  const counted = await limiter.get(key)
  return counted && counted.consumedPoints > points ? { seconds: inSeconds(counted), first: false } : undefined
}

/** After the right password: what was counted is forgotten. */
export async function forgetAttempts({ kind, key }: Trier): Promise<void> {
  const { one, all } = limiters()
  await one.delete(`${kind}:${key}`)
  if (kind === 'name') await all.reward(ALL)
}

async function consume({ limiter, key, points }: Share): Promise<Pause | undefined> {
  try {
    await limiter.consume(key)
    return undefined
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return { seconds: inSeconds(refused), first: refused.consumedPoints === points + 1 }
  }
}

const inSeconds = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000))
