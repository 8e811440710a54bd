import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore, type WritableStore } from '@/lib/store/open-store.ts'
import { freshFolder, readingOf, storeForReadings, trialWith } from '@/lib/store/testing.ts'
import { listStoreFaults } from './list-store-faults.ts'
import { stateOfTrials } from './store-state.ts'

let folder: ReturnType<typeof freshFolder>
let store: WritableStore
beforeEach(() => {
  folder = freshFolder()
  store = openStore()
  const { save } = storeForReadings(undefined, store)
  for (const trialId of ['NCT00000001', 'NCT00000002', 'NCT00000003'])
    save(readingOf(trialWith({ trialId, briefTitle: `Rest for ${trialId}`, sex: 'FEMALE' })))
})
afterEach(() => {
  store.close()
  return folder.remove()
})

/** As a program would that forgot something; SQLite's own rules are put aside for it. */
const damage = (sql: string): void => {
  store.unsafeMode()
  store.pragma('foreign_keys = OFF')
  store.exec(sql)
}

describe('the faults of a store', () => {
  it('are none where trials were saved as they should be', () => {
    expect(listStoreFaults(store)).toEqual([])
    expect([...stateOfTrials(store).keys()]).toEqual(['NCT00000001', 'NCT00000002', 'NCT00000003'])
  })

  it.each([
    [
      'a row that the index lacks',
      'DELETE FROM trial_search WHERE rowid = 2',
      /NCT00000002 .* is not in trial_search,/,
    ],
    [
      'a word that nobody wrote',
      "INSERT INTO trial_search(rowid, title) VALUES (9, 'thirst')",
      /trial_search has words of key 9, and no trial/,
    ],
    [
      'a text that is gone',
      'DELETE FROM run_changes; DELETE FROM registry_documents WHERE trialKey = 1',
      /NCT00000001 .* has no text that counts/,
    ],
    ['a trial that is gone', 'DELETE FROM trials WHERE key = 3', /has NCT00000003 at key 3, where none is/],
    ['filters that are gone', 'DELETE FROM filter_pages', /NCT00000003 .* is missing in what filters go by/],
    ['a value without a name', 'DELETE FROM filter_terms', /NCT00000001 .* has a value of a filter that has no name/],
    [
      'a page older than its rows',
      'UPDATE filter_pages SET revision = 1',
      /Page 0 is of revision 1, and its newest trial of 3/,
    ],
    [
      'another trial in the index',
      "DELETE FROM trial_search WHERE rowid = 1; INSERT INTO trial_search(rowid, identifiers) VALUES (1, 'nct00000009')",
      /NCT00000001 .* is not found by its number/,
    ],
    ['a count of words that is wrong', "UPDATE trial_search_docsize SET sz = x'09090909090909' WHERE id = 1", /words/],
  ])('are told: %s', (_, sql, told) => {
    damage(sql)
    expect(listStoreFaults(store).join('\n')).toMatch(told)
  })
})

describe('the state of a trial', () => {
  it.each([
    ['its row', "UPDATE trials SET briefTitle = 'Thirst' WHERE key = 2"],
    ['its text', "UPDATE registry_documents SET text = x'00' WHERE trialKey = 2"],
    ['what it is filtered by', "UPDATE filter_terms SET value = 'MALE' WHERE filter = 'sex'"],
    ['its words', 'DELETE FROM trial_search WHERE rowid = 2'],
  ])('is another with another of %s', (_, sql) => {
    const before = stateOfTrials(store).get('NCT00000002')
    damage(sql)
    expect(stateOfTrials(store).get('NCT00000002')).not.toBe(before)
  })
})
