import { afterEach, beforeEach, expect, it } from 'vitest'
import { getTrial } from '@/lib/records/get-trial.ts'
import { planRollBack } from '@/lib/records/plan-roll-back.ts'
import { queryFor } from '@/lib/search/trial-query.ts'
import { compressText } from '@/lib/store/compress-text.ts'
import { findTrials } from '@/lib/store/find-trials.ts'
import { openStore } from '@/lib/store/open-store.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { importPaths } from './import-paths.ts'
import { reparse } from './reparse.ts'

let folder: ReturnType<typeof freshFolder>
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

const ID = 'NCT07256210'

it('reads again what an older reader read, and nothing else', async () => {
  await importPaths(['seeds'], { dryRun: false })
  const store = openStore()
  const rows = () => store.prepare('SELECT * FROM trials').all()
  const before = rows()
  store.exec(`UPDATE trials SET rowsVersion = 0, conditions = '[]' WHERE trialId = '${ID}'`)
  store.exec("UPDATE registry_documents SET parserVersion = 0 WHERE registry = 'Veeva'")

  const { documents, totals } = await reparse()
  expect(documents.map(({ trialId }) => trialId)).toEqual(['NCT06835140', ID])
  expect(totals).toEqual({ added: 0, updated: 2, unchanged: 0, refused: 0 })
  expect(rows()).toEqual(before)
  expect((await reparse()).documents).toEqual([])
  expect(store.prepare('SELECT kind, origin FROM import_runs').raw().all()).toEqual([
    ['import', 'seeds'],
    ['reparse', 'stored texts that an older reader read'],
  ])
  // No other text tells a trial since, so there is nothing to take back.
  expect(await planRollBack(2)).toMatchObject({ keep: { changed: 0, unchanged: 0 } })
  store.close()
})

it('keeps the reading of a text that is refused now, and names it', async () => {
  await importPaths(['seeds'], { dryRun: false })
  const store = openStore()
  const broken = store.prepare(
    'UPDATE registry_documents SET parserVersion = 0, text = ? WHERE trialKey = (SELECT key FROM trials WHERE trialId = ?)',
  )
  broken.run(compressText('no page at all'), ID)
  store.close()
  const { documents, totals } = await reparse()
  expect(totals).toEqual({ added: 0, updated: 0, unchanged: 0, refused: 1 })
  expect(documents[0]).toMatchObject({ file: `the MedDataX text of ${ID}`, outcome: 'refused' })
  const list = await findTrials(queryFor(ID))
  expect(list.rows[0]?.doseLevels.map(({ amount }) => amount.value)).toEqual([5e6, 1e7, 2e7, 3e7])
  await expect(getTrial(ID)).rejects.toThrow(`The stored MedDataX page of ${ID} can no longer be read`)
})
