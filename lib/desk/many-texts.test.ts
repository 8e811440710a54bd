import { afterEach, beforeEach, expect, it } from 'vitest'
import { studyOf } from '@/lib/import/containers/testing.ts'
import { checkRegistry } from '@/lib/records/check-registry.ts'
import { openStore } from '@/lib/store/open-store.ts'
import { writeZip } from '@/tests/support/write-zip.ts'
import { countPrepared } from './count-prepared.ts'
import { getPreparedImport } from './find-prepared.ts'
import { listPreparedDocuments } from './list-prepared-documents.ts'
import { queueApply } from './queue-apply.ts'
import { runJobs } from './run-jobs.ts'
import { freshDesk, prepareFiles } from './testing.ts'

let desk: ReturnType<typeof freshDesk>
beforeEach(() => {
  desk = freshDesk()
})
afterEach(() => desk.remove())

const COUNT = 5000

/** Every so many-th text is bad, in one way after the other. */
const EVERY = 25
const BAD: [string | Uint8Array, string][] = [
  ['', 'empty'],
  ['No page of any registry.', 'not a page of a registry'],
  ['{"protocolSection": {"identificationModule": {"briefTitle": "No number"}}}', 'registry'],
  ['{"protocolSection": {"identificationModule": {"nctId": "NCT0000', 'cut off or damaged'],
  ['NUL \0 in a text', 'NUL'],
  [Buffer.from([0xc3, 0x28, 0x61]), 'UTF-8'],
  [writeZip({ 'a.txt': 'x' }), 'archive within an archive'],
  [`${JSON.stringify(studyOf(1))}${JSON.stringify(studyOf(2))}`, ''],
]

const badAt = (number: number) => (number % EVERY === 0 ? BAD[(number / EVERY) % BAD.length] : undefined)

it('takes 5,000 texts in one archive, and says of each of 200 bad ones what is wrong with it', async () => {
  const numbers = Array.from({ length: COUNT }, (_, at) => at + 1)
  const files = numbers.map(number => [`${number}.json`, badAt(number)?.[0] ?? JSON.stringify(studyOf(number))])
  const id = await prepareFiles({ 'all.zip': writeZip(Object.fromEntries(files)) })
  expect(countPrepared(id)).toMatchObject({ added: 4800, refused: 200, chosen: 4800 })
  const { documents, count } = listPreparedDocuments(id, { outcome: 'refused', size: 1000 })
  expect([count, documents.length]).toEqual([200, 200])
  for (const { name, reason } of documents)
    expect([name, reason]).toEqual([
      name,
      expect.stringContaining(badAt(Number(/(\d+)\.json/.exec(name)?.[1]))?.[1] ?? '-'),
    ])

  queueApply(id, 'ada')
  await runJobs()
  expect(getPreparedImport(id)).toMatchObject({
    prepared: { state: 'applied', importRunId: 1 },
    job: { done: 4800, total: 4800, totals: { added: 4800, updated: 0, unchanged: 0, refused: 0 } },
  })
  const store = openStore()
  expect(store.prepare('SELECT count(*) FROM trials').pluck().get()).toBe(4800)
  store.close()
  expect(checkRegistry({ quick: true }).faults).toEqual([])
}, 120_000)
