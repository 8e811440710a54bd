import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { checkChanges } from './check-changes.ts'
import { openFaultList } from './fault-list.ts'
import { migrate, readMigrations } from './migrate.ts'

/** The first migration that knows what runs changed. */
const OWN = '20261122140000_run_changes'

it('what former runs changed is told from the documents that they brought', () => {
  const store = new Database(':memory:')
  const all = readMigrations()
  migrate(
    store,
    all.filter(({ name }) => name < OWN),
  )
  store.exec("INSERT INTO import_runs (id, startedAt) VALUES (1, 'a'), (2, 'b'), (3, 'c')")
  const addTrial = store.prepare(
    `INSERT INTO trials (key, trialId, secondaryIds, phases, stdAges, conditions, interventions, countries, registries, targets)
     VALUES (?, ?, '[]', '', '', '[]', '[]', '[]', '[]', '[]')`,
  )
  for (const key of [1, 2]) addTrial.run(key, `NCT0000000${key}`)
  const addText = store.prepare(
    `INSERT INTO registry_documents (sequence, id, trialKey, registry, sha256, parserVersion, importedAt, importRunId, current, text)
     VALUES (?, ?, ?, ?, ?, 1, 'then', ?, ?, '')`,
  )
  const texts: [trialKey: number, registry: string, run: number, current: number][] = [
    [1, 'MedPath', 1, 0],
    [1, 'Veeva', 1, 1],
    [2, 'Veeva', 2, 1],
    [1, 'MedPath', 2, 0],
    [1, 'MedPath', 2, 1],
    [2, 'MedPath', 3, 1],
  ]
  for (const [at, [trialKey, registry, run, current]] of texts.entries())
    addText.run(at + 1, `id${at}`, trialKey, registry, `sha${at}`, run, current)

  expect(migrate(store, all)).toContain(OWN)
  const changes = store
    .prepare(
      `SELECT trialKey, registry, number, importRunId, beforeSequence, afterSequence, isAddition
       FROM run_changes ORDER BY trialKey, registry, number`,
    )
    .raw()
    .all()
  expect(changes).toEqual([
    [1, 'MedPath', 1, 1, null, 1, 1],
    [1, 'MedPath', 2, 2, 1, 4, 0],
    [1, 'MedPath', 3, 2, 4, 5, 0],
    [1, 'Veeva', 1, 1, null, 2, 0],
    [2, 'MedPath', 1, 3, null, 6, 0],
    [2, 'Veeva', 1, 2, null, 3, 1],
  ])
  expect(store.prepare('SELECT DISTINCT kind, startedBy, origin FROM import_runs').raw().all()).toEqual([
    ['import', null, null],
  ])
  const faults = openFaultList()
  checkChanges(store, faults)
  expect(faults.groups()).toEqual([])
  store.close()
})
