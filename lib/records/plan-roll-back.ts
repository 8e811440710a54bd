import { Refusal } from '@/lib/registries/refusal.ts'
import { pagesOf, selectRun } from '@/lib/store/list-import-runs.ts'
import type { WritableStore } from '@/lib/store/open-store.ts'
import { findMoves, selectTrialId, type TextMove } from '@/lib/store/plan-return.ts'
import { readDatabase } from '@/lib/store/search-store.ts'
import { selectChangesBehind, type TrialChanges } from '@/lib/store/select-changes.ts'
import { selectTextAt, selectVersionAt } from '@/lib/store/select-text-at.ts'
import { findWayBack } from '@/lib/store/text-lineage.ts'
import {
  type ImportRun,
  LATER_CHANGES,
  type LaterChange,
  type RollBackCounts,
  type RollBackPlan,
} from '@/lib/trial/import-run.ts'
import { RegistryName } from '@/lib/trial/registry.ts'
import { composeStored } from './compose-stored.ts'
import { READER_VERSIONS } from './reader-versions.ts'

export const LATER_PER_PAGE = 100

/** Vanishing trials that are named, and texts of older readers that are read to see whether they still can be. */
const MOST_VANISHING_NAMED = 100
const MOST_READ = 100

/** So few that pages asked for meanwhile need not wait long: while the database reads, the program does nothing else. */
const TRIALS_PER_READ = 500

/**
 * What rolling a run back would come to; null where there is no run of that number. `page` is that of its later changes.
 *
 * @throws {StoreUnavailable} where there is no store to ask
 */
export async function planRollBack(id: number, page = 1): Promise<RollBackPlan | null> {
  const run = await readDatabase(database => selectRun(database, id))
  if (!run) return null
  const planning = startPlan(run, page)
  for (let behind = 0; ; ) {
    const last = await readDatabase(database => {
      const trials = selectChangesBehind(database, id, behind, TRIALS_PER_READ)
      for (const [key, changes] of trials) addTrial(database, planning, key, changes)
      return [...trials.keys()].at(-1)
    })
    if (last === undefined) break
    behind = last
    await letOthersIn()
  }
  planning.plan.pages = pagesOf(planning.plan.laterTotal, LATER_PER_PAGE)
  return planning.plan
}

type Planning = { plan: RollBackPlan; page: number; runs: Map<number, ImportRun | undefined>; read: number }

const noCounts = (): RollBackCounts => ({ changed: 0, vanishing: 0, reappearing: 0, unchanged: 0 })

const startPlan = (run: ImportRun, page: number): Planning => ({
  plan: {
    run,
    keep: noCounts(),
    takeAlong: noCounts(),
    changedLater: 0,
    later: [],
    laterTotal: 0,
    pages: 1,
    vanishing: [],
    unreadable: [],
    unlooked: 0,
  },
  page,
  runs: new Map(),
  read: 0,
})

function addTrial(store: WritableStore, planning: Planning, key: number, changes: TrialChanges): void {
  const { plan } = planning
  const isToldNow = isTold(changes, [])
  const moves = LATER_CHANGES.flatMap(laterChanges => {
    const some = findMoves(changes, plan.run.id, laterChanges)
    const willBeTold = isTold(changes, some)
    count(plan[laterChanges], some, isToldNow, willBeTold)
    const isNamed = laterChanges === 'keep' && some.length > 0 && isToldNow && !willBeTold
    if (isNamed && plan.vanishing.length < MOST_VANISHING_NAMED) plan.vanishing.push(selectTrialId(store, key))
    return some
  })
  addLater(store, planning, key, changes)
  lookAtTexts(store, planning, key, moves)
}

/** Whether a registry tells the trial once these moves are made. */
const isTold = (changes: TrialChanges, moves: readonly TextMove[]): boolean =>
  [...changes].some(([registry, ofRegistry]) => {
    const move = moves.find(one => one.registry === registry)
    return (move ? move.to : (ofRegistry.at(-1)?.after ?? null)) !== null
  })

function count(counts: RollBackCounts, moves: readonly TextMove[], isToldNow: boolean, willBeTold: boolean): void {
  if (moves.length === 0) counts.unchanged++
  else counts.changed++
  if (isToldNow && !willBeTold) counts.vanishing++
  if (!isToldNow && willBeTold) counts.reappearing++
}

function addLater(store: WritableStore, planning: Planning, key: number, changes: TrialChanges): void {
  const { plan, page, runs } = planning
  const later = [...changes].flatMap(([registry, ofRegistry]) =>
    (findWayBack(ofRegistry, plan.run.id)?.later ?? []).map(({ importRunId }) => ({ registry, importRunId })),
  )
  if (later.length > 0) plan.changedLater++
  for (const { registry, importRunId } of later) {
    const at = plan.laterTotal++
    if (at < (page - 1) * LATER_PER_PAGE || at >= page * LATER_PER_PAGE) continue
    const run = runs.get(importRunId) ?? selectRun(store, importRunId)
    runs.set(importRunId, run)
    if (run) plan.later.push(laterChange(selectTrialId(store, key), registry, run))
  }
}

const laterChange = (trialId: string, registry: string, { id, startedAt, kind }: ImportRun): LaterChange => ({
  trialId,
  registry: RegistryName.parse(registry),
  runId: id,
  startedAt,
  kind,
})

/** What today's readers read once they can read again; of what older ones read, some are tried. */
function lookAtTexts(store: WritableStore, planning: Planning, key: number, moves: readonly TextMove[]): void {
  for (const sequence of new Set(moves.flatMap(({ to }) => to ?? []))) {
    const { registry, parserVersion } = selectVersionAt(store, sequence)
    if (parserVersion >= (READER_VERSIONS.parsers[RegistryName.parse(registry)] ?? 0)) continue
    if (planning.read === MOST_READ) {
      planning.plan.unlooked++
      continue
    }
    planning.read++
    const reason = whyUnreadable(store, selectTrialId(store, key), sequence)
    if (reason !== undefined) planning.plan.unreadable.push({ name: selectTrialId(store, key), reason })
  }
}

function whyUnreadable(store: WritableStore, trialId: string, sequence: number): string | undefined {
  try {
    composeStored(trialId, [selectTextAt(store, sequence)])
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

const letOthersIn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
