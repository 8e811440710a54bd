import type { FaultList } from './fault-list.ts'
import type { WritableStore } from './open-store.ts'

/**
 * Whether what runs changed leads to what tells trials now: the changes of each registry and trial follow from each other
 * without a gap, the newest one names the text that counts, and each text came by one change, that of its own run.
 */
export function checkChanges(store: WritableStore, faults: FaultList): void {
  checkChains(store, faults)
  checkArrivals(store, faults)
}

type Broken = { trialId: string; registry: string; number: number; after: number | null; current: number | null }

function checkChains(store: WritableStore, faults: FaultList): void {
  const broken = store.prepare<[], Broken>(
    `SELECT t.trialId, c.registry, c.number FROM (
       SELECT trialKey, registry, number, beforeSequence, lag(number, 1, 0) OVER told AS last,
         lag(afterSequence) OVER told AS lastAfter
       FROM run_changes WINDOW told AS (PARTITION BY trialKey, registry ORDER BY number)) c
     JOIN trials t ON t.key = c.trialKey
     WHERE c.number <> c.last + 1 OR c.beforeSequence IS NOT c.lastAfter`,
  )
  for (const { trialId, registry, number } of broken.iterate())
    faults.add('runs', `Change ${number} of what ${registry} tells of ${trialId} does not follow from the one before.`)
  const differing = store.prepare<[], Broken>(
    `SELECT t.trialId, c.registry, c.number, c.afterSequence AS after, d.sequence AS current
     FROM run_changes c JOIN trials t ON t.key = c.trialKey
     LEFT JOIN registry_documents d ON d.trialKey = c.trialKey AND d.registry = c.registry AND d.current
     WHERE d.sequence IS NOT c.afterSequence AND NOT EXISTS (SELECT 1 FROM run_changes n
       WHERE n.trialKey = c.trialKey AND n.registry = c.registry AND n.number > c.number)`,
  )
  for (const { trialId, registry, after, current } of differing.iterate())
    faults.add(
      'runs',
      `By its newest change, ${nameOf(after)} of ${registry} tells ${trialId}, and ${nameOf(current)} counts.`,
    )
}

const nameOf = (sequence: number | null): string => (sequence === null ? 'no text' : `text ${sequence}`)

function checkArrivals(store: WritableStore, faults: FaultList): void {
  const astray = store.prepare<[], { id: string; trialId: string; count: number }>(
    `SELECT d.id, t.trialId, count(c.number) AS count FROM registry_documents d JOIN trials t ON t.key = d.trialKey
     LEFT JOIN run_changes c ON c.trialKey = d.trialKey AND c.registry = d.registry AND c.afterSequence = d.sequence
       AND c.importRunId = d.importRunId
     GROUP BY d.sequence HAVING count(c.number) <> 1`,
  )
  for (const { id, trialId, count } of astray.iterate())
    faults.add('runs', `The text ${id} of ${trialId} came by ${count} changes of its run, where it should be one.`)
  const foreign = store.prepare<[], { trialId: string; importRunId: number }>(
    `SELECT t.trialId, c.importRunId FROM run_changes c JOIN trials t ON t.key = c.trialKey
     LEFT JOIN registry_documents b ON b.sequence = c.beforeSequence
     LEFT JOIN registry_documents a ON a.sequence = c.afterSequence
     WHERE (b.trialKey, b.registry) <> (c.trialKey, c.registry) OR (a.trialKey, a.registry) <> (c.trialKey, c.registry)`,
  )
  for (const { trialId, importRunId } of foreign.iterate())
    faults.add('runs', `Run ${importRunId} changed ${trialId} by a text of another trial or registry.`)
}
