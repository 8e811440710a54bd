import { parseArgs } from 'node:util'
import { z } from 'zod'
import { parseTrialId, type TrialId } from '@/lib/trial/trial-id.ts'
import type { SyncQuery } from './sync-query.ts'

export type SyncCall = { query: SyncQuery; dryRun: boolean; full: boolean } | { usage: string }

const USAGE = `Usage:
  npm run sync -- --cond "acute myeloid leukemia" --intr "natural killer"   what a search finds; --term for other words
  npm run sync -- --ids NCT01234567,NCT07654321                             studies by their numbers
  npm run sync -- --all                                                     the whole registry
  --since 2026-01-01   only what was updated from that day on
  --full               everything again, not only what changed since the last run
  --dry-run            says what would happen and writes nothing`

const OPTIONS = {
  cond: { type: 'string' },
  intr: { type: 'string' },
  term: { type: 'string' },
  ids: { type: 'string', multiple: true },
  since: { type: 'string' },
  all: { type: 'boolean' },
  full: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const

/** Reads the arguments of the sync command; what is wrong with them is said in a sentence, with the usage below. */
export function parseSyncArguments(args: readonly string[]): SyncCall {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false })
    const { full = false, 'dry-run': dryRun = false } = values
    const query = values.ids ? askForIds(values.ids, values) : askBySearch(values)
    return typeof query === 'string' ? { usage: `${query}\n${USAGE}` } : { query, dryRun, full }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { usage: `${error.message.split('. ')[0]}.\n${USAGE}` }
  }
}

type SearchValues = { [name in 'cond' | 'intr' | 'term' | 'since']?: string } & { all?: boolean }

function askForIds(lists: readonly string[], others: SearchValues): SyncQuery | string {
  const { cond, intr, term, since, all } = others
  if (cond || intr || term || since || all) return '--ids stands alone: the numbers say which studies are meant.'
  const typed = lists.flatMap(list => list.split(/[\s,]+/)).filter(Boolean)
  if (typed.length === 0) return '--ids names no number.'
  const ids: TrialId[] = []
  for (const one of typed) {
    const id = parseTrialId(one)
    if (!id?.startsWith('NCT')) return `“${one}” is no number of ClinicalTrials.gov: NCT and eight digits.`
    ids.push(id)
  }
  return { ids: [...new Set(ids)] }
}

function askBySearch({ all, since, ...typed }: SearchValues): SyncQuery | string {
  const words = Object.entries({ cond: typed.cond, intr: typed.intr, term: typed.term }).flatMap(([name, value]) => {
    const trimmed = value?.trim()
    return trimmed ? [[name, trimmed] as const] : []
  })
  if (all && words.length > 0) return '--all is the whole registry, without a search.'
  if (!all && words.length === 0 && since === undefined) return 'Nothing to fetch was named.'
  if (since !== undefined && !z.iso.date().safeParse(since).success)
    return `“${since}” is no day: --since takes one as 2026-01-01.`
  const numbers = words.find(([, value]) => /^(?:NCT\d+[\s,]*)+$/i.test(value))
  // The API ignores every filter, the day of the last update included, where a search is nothing but numbers.
  if (numbers) return `--${numbers[0]} holds nothing but numbers. --ids fetches studies by number.`
  return { search: { ...Object.fromEntries(words), ...(since === undefined ? {} : { since }) } }
}
