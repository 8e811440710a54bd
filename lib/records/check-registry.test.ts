import fs from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { studyOf } from '@/lib/import/containers/testing.ts'
import { importBatch } from '@/lib/import/import-batch.ts'
import { importPaths } from '@/lib/import/import-paths.ts'
import { openImport } from '@/lib/import/import-target.ts'
import { compressText } from '@/lib/store/compress-text.ts'
import { COLUMNS, TRIALS_PER_PAGE } from '@/lib/store/filter-page.ts'
import { openStore, type WritableStore } from '@/lib/store/open-store.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { checkRegistry } from './check-registry.ts'
import { formatCheck } from './format-check.ts'

let folder: ReturnType<typeof freshFolder>
beforeEach(async () => {
  folder = freshFolder()
  await importPaths(['seeds'], { dryRun: false })
})
afterEach(() => folder.remove())

/** As a fault of a disk or of a program would; SQLite's own rules are put aside for it. */
function damage(work: string | ((store: WritableStore) => void)): void {
  const store = new Database(folder.file)
  store.unsafeMode()
  store.pragma('foreign_keys = OFF')
  if (typeof work === 'string') store.exec(work)
  else work(store)
  store.close()
}

const told = (): string[] =>
  checkRegistry().faults.flatMap(({ kind, sentences }) => sentences.map(one => `${kind}: ${one}`))

const compressed = (store: WritableStore, text: string): void => {
  store.prepare('UPDATE registry_documents SET text = ? WHERE trialKey = 1').run(compressText(text))
}

/** Changes a number in the filters' only page, in the column and the slot. */
const setColumn = (column: (typeof COLUMNS)[number], slot: number, value: number) => (store: WritableStore) => {
  const rows = store.prepare<[], Buffer>('SELECT "rows" FROM filter_pages').pluck().get() ?? Buffer.alloc(0)
  rows.writeUInt32LE(value, (3 + COLUMNS.indexOf(column) * TRIALS_PER_PAGE + slot) * 4)
  store.prepare('UPDATE filter_pages SET "rows" = ?').run(rows)
}

/** Flips all bits of a byte in the middle of the page where a table begins. */
function flipByte(table: string, at: number): void {
  const store = new Database(folder.file)
  store.pragma('wal_checkpoint(TRUNCATE)')
  const page = Number(store.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').pluck().get(table))
  const size = Number(store.pragma('page_size', { simple: true }))
  store.close()
  const bytes = fs.readFileSync(folder.file)
  const place = (page - 1) * size + at
  bytes[place] = 0xff ^ (bytes[place] ?? 0)
  fs.writeFileSync(folder.file, bytes)
}

describe('a check of the registry', () => {
  it('finds nothing after an import, and says what it looked at', () => {
    const before = fs.readdirSync(folder.folder)
    const report = checkRegistry()
    expect(report).toMatchObject({
      trials: 5,
      outdated: 0,
      faults: [],
      checked: { trials: 5, documents: 5, words: 5, otherVersion: 0 },
    })
    expect(report.checked.places).toBeGreaterThan(500)
    expect(formatCheck(report)).toMatch(/Read all 5 trials again from 5 stored texts.*\n.* has no fault\.$/)
    expect(checkRegistry({ quick: true }).faults).toEqual([])
    expect(fs.readdirSync(folder.folder)).toEqual(before)
  })

  it('finds nothing where two registries tell a trial, and where a text was superseded', async () => {
    const store = openStore(folder.file)
    const nctId = store
      .prepare<[], string>('SELECT trialId FROM trials WHERE registries = \'["MedPath"]\'')
      .pluck()
      .get()
    store.close()
    for (const briefTitle of ['Rest', 'Rest, with another title']) {
      const record = {
        protocolSection: { identificationModule: { nctId, briefTitle }, designModule: { phases: ['PHASE1'] } },
      }
      fs.writeFileSync(`${folder.folder}/record.json`, JSON.stringify(record))
      await importPaths([`${folder.folder}/record.json`], { dryRun: false })
    }
    expect(checkRegistry()).toMatchObject({ faults: [], checked: { trials: 5, documents: 7, words: 5 } })
  })

  it.each<[string, string | ((store: WritableStore) => void), RegExp]>([
    [
      'a text of another content',
      store => compressed(store, 'Something else'),
      /^documents: .*\(key 1\) is not the one that was stored/,
    ],
    [
      'a text that is no text',
      "UPDATE registry_documents SET text = x'789c00' WHERE trialKey = 1",
      /^documents: .*\(key 1\) cannot be unpacked/,
    ],
    [
      'a hash of another text',
      "UPDATE registry_documents SET sha256 = 'abc' WHERE trialKey = 1",
      /^documents: .*\(key 1\).*its hash is another/,
    ],
    [
      'a text of another registry',
      "UPDATE registry_documents SET registry = 'Veeva' WHERE registry = 'MedPath'",
      /^documents: .* is now read as one of MedPath/,
    ],
    [
      'a text of another trial',
      'UPDATE registry_documents SET trialKey = 2 WHERE trialKey = 1',
      /^documents: The stored .* is now read as one of NCT/,
    ],
    [
      'a text that is gone',
      'DELETE FROM run_changes; DELETE FROM registry_documents WHERE trialKey = 3',
      /^documents: .*\(key 3\) has no text that counts/,
    ],
    [
      'two texts that count',
      'DELETE FROM trials WHERE key = 1; UPDATE registry_documents SET trialKey = 2, registry = (SELECT registry FROM registry_documents WHERE trialKey = 2) WHERE trialKey = 1',
      /^documents: .* has 2 texts of .* that count/,
    ],
    [
      'a change that is gone',
      'DELETE FROM run_changes WHERE trialKey = 2',
      /^runs: The text .* came by 0 changes of its run/,
    ],
    [
      'a change that follows from nothing',
      'UPDATE run_changes SET number = 2 WHERE trialKey = 2',
      /^runs: Change 2 of what .* tells of .* does not follow from the one before/,
    ],
    [
      'a newest change that says something else',
      'INSERT INTO run_changes SELECT trialKey, registry, 2, importRunId, afterSequence, NULL, 0 FROM run_changes WHERE trialKey = 2',
      /^runs: By its newest change, no text of .* tells .*, and text 2 counts/,
    ],
    [
      'a trial that is told by a row that says nothing',
      "UPDATE trials SET registries = '[]' WHERE key = 2",
      /^documents: .*\(key 2\) is told, and its row is empty/,
    ],
    ['a warning that is gone', 'DELETE FROM warnings', /^documents: .* has other warnings stored/],
    [
      'a trial that is gone',
      'DELETE FROM trials WHERE key = 1',
      /^file: Row 1 of registry_documents refers to a row of trials/,
    ],
    [
      'a value in a row',
      'UPDATE trials SET enrollmentCount = enrollmentCount + 1 WHERE key = 2',
      /^trials: .*\(key 2\) has another enrollmentCount/,
    ],
    [
      'a row that the index lacks',
      'DELETE FROM trial_search WHERE rowid = 4',
      /^index: .*\(key 4\) is not in trial_search,/,
    ],
    [
      'other words in the index',
      "DELETE FROM trial_search WHERE rowid = 4; INSERT INTO trial_search (rowid, title) VALUES (4, 'thirst')",
      /^index: trial_search has other words of .*\(key 4\)/,
    ],
    ['filters that are gone', 'DELETE FROM filter_pages', /^filters: .*\(key 5\) is missing in what filters go by/],
    [
      'filters of another revision',
      'UPDATE filter_pages SET revision = revision - 1',
      /^filters: Page 0 is of revision/,
    ],
    [
      'filters that are damaged',
      'UPDATE filter_pages SET "rows" = x\'0102\'',
      /^filters: Page 0 of what filters go by cannot be read/,
    ],
    [
      'another value of a filter',
      "UPDATE filter_terms SET value = value || ' of thirst' WHERE filter = 'sponsor'",
      /^filters: .* by another sponsor/,
    ],
    [
      'another date to sort by',
      setColumn('started', 3, 77),
      /^filters: .*\(key 3\) is filtered or sorted by another started/,
    ],
    [
      'another trial in the filters',
      setColumn('number', 3, 77),
      /^filters: What filters go by has NCT00000077 at key 3, where NCT/,
    ],
  ])('tells of %s', (_, work, expected) => {
    damage(work)
    expect(told()).toContainEqual(expect.stringMatching(expected))
  })

  it('tells of a flipped byte in the head of a page', () => {
    flipByte('trials_trialId_key', 3)
    expect(told().join('\n')).toMatch(/^file: SQLite says: .*|^file: .* could not be checked/m)
  })

  it('tells of a flipped byte in a value', () => {
    flipByte('filter_pages', 4000)
    expect(told().length).toBeGreaterThan(0)
  })

  it('tells of a flipped byte in the full-text index', () => {
    damage("UPDATE trial_search_data SET block = x'00ff' || substr(block, 3) WHERE id > 10")
    expect(told().join('\n')).toMatch(/^(?:file|index): /m)
  })

  it.each([0.5, 0.9])('does not take a file that was cut at %d for a whole one', share => {
    damage(store => store.pragma('wal_checkpoint(TRUNCATE)'))
    fs.truncateSync(folder.file, Math.floor((fs.statSync(folder.file).size * share) / 4096) * 4096)
    expect(checkOrRefuse()).toMatch(/file: |databaseUnreadable/)
  })

  it('refuses what is no database, and none', () => {
    for (const name of fs.readdirSync(folder.folder)) fs.rmSync(`${folder.folder}/${name}`)
    expect(() => checkRegistry()).toThrow(expect.objectContaining({ code: 'databaseMissing' }))
    fs.writeFileSync(folder.file, 'This is a text, and has been one for a long time.'.repeat(100))
    expect(() => checkRegistry()).toThrow(expect.objectContaining({ code: 'databaseUnreadable' }))
  })

  it('counts texts that an older program read, and does not take their rows for wrong', () => {
    damage("UPDATE registry_documents SET parserVersion = 0; UPDATE trials SET briefTitle = 'Older'")
    expect(checkRegistry()).toMatchObject({ outdated: 5, faults: [], checked: { otherVersion: 5, words: 0 } })
  })

  it('goes on while an import holds the store', () => {
    const writer = openStore(folder.file)
    writer.exec('BEGIN IMMEDIATE')
    writer.exec("UPDATE trials SET briefTitle = 'During' WHERE key = 1")
    expect(checkRegistry().faults).toEqual([])
    writer.exec('ROLLBACK')
    writer.close()
  })

  it('counts the trials that an import brings meanwhile', () => {
    const target = openImport()
    const text = JSON.stringify(studyOf(1))
    const report = checkRegistry({ onProgress: () => importBatch([{ name: 'meanwhile', text }], target) })
    target.close()
    expect(report).toMatchObject({ trials: 6, checked: { trials: 5 }, faults: [] })
    expect(formatCheck(report)).toContain('Read 5 of 6 trials again')
  })

  it('tells fifty faults of a kind, and counts the rest', () => {
    damage(`WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 179)
            INSERT INTO trial_search (rowid, title) SELECT i, 'thirst' FROM n`)
    const report = checkRegistry()
    expect(report.faults).toMatchObject([{ kind: 'index', count: 80 }])
    expect(report.faults[0]?.sentences).toHaveLength(50)
    expect(formatCheck(report)).toContain('… and 30 more.')
  })
})

const checkOrRefuse = (): string => {
  try {
    return told().join('\n')
  } catch (error) {
    return error instanceof Error && 'code' in error ? `${error.code}` : `${error}`
  }
}
