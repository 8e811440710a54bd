import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getTrial } from '@/lib/records/get-trial.ts'
import { listHistory } from '@/lib/store/list-history.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { recordText } from '@/tests/support/told-texts.ts'
import { importTexts } from './import-texts.ts'
import { rollBack } from './roll-back.ts'

let folder: ReturnType<typeof freshFolder>
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

const TRIAL = 'NCT00000001'
/** A record of a day, or of none; `word` makes it another text. */
function record(day: string | null, word = day ?? 'none'): string {
  const study = JSON.parse(recordText(1))
  const { identificationModule, statusModule } = study.protocolSection
  identificationModule.briefTitle = `Told by ${word}`
  statusModule.lastUpdatePostDateStruct = day === null ? undefined : { date: day, type: 'ACTUAL' }
  return JSON.stringify(study)
}
const NEW = record('2009-08-25')
const OLD = record('2001-01-01')
const ASIDE = expect.stringMatching(
  /later update \(2009-08-25\) tells this trial; this one \(2001-01-01\) was left aside/,
)

/** What is planned of texts, which is what then becomes of them. */
async function offer(...texts: string[]): Promise<[string, string | undefined][]> {
  const run = async (dryRun: boolean) => {
    const offered = texts.map((text, at) => ({ name: `text ${at}`, text }))
    const { documents } = await importTexts(offered, { dryRun })
    return documents.map(({ outcome, note }): [string, string | undefined] => [outcome, note])
  }
  const planned = await run(true)
  expect(await run(false)).toEqual(planned)
  return planned
}

const title = async () => (await getTrial(TRIAL))?.trial.briefTitle
const documents = async () => (await listHistory(TRIAL)).documents.length

describe('an older text of a registry', () => {
  it('leaves the newer one where it is, and says so each time', async () => {
    expect(await offer(NEW)).toEqual([['added', undefined]])
    expect(await offer(OLD)).toEqual([['unchanged', ASIDE]])
    expect(await offer(OLD, NEW)).toEqual([
      ['unchanged', ASIDE],
      ['unchanged', undefined],
    ])
    expect([await title(), await documents()]).toEqual(['Told by 2009-08-25', 1])
  })

  it('leaves one that came before it in the same import', async () => {
    expect(await offer(NEW, OLD)).toEqual([
      ['added', undefined],
      ['unchanged', ASIDE],
    ])
    expect([await title(), await documents()]).toEqual(['Told by 2009-08-25', 1])
  })

  it('counts where either has no day, or both have the same', async () => {
    await offer(NEW)
    for (const text of [record(null), OLD, record('2001-01-01', 'the last one')])
      expect((await offer(text))[0]?.[0]).toBe('updated')
    expect([await title(), await documents()]).toEqual(['Told by the last one', 4])
  })

  it('counts where a month says nothing of the day', async () => {
    await offer(NEW)
    expect(await offer(record('2009-08'))).toEqual([['updated', undefined]])
    expect(await offer(record('2009-08-01'))).toEqual([['updated', undefined]])
    expect((await offer(record('2009-07')))[0]?.[0]).toBe('unchanged')
  })

  it('counts where the stored day is yet to come', async () => {
    await offer(record('2999-01-01'))
    expect(await offer(NEW)).toEqual([['updated', undefined]])
  })

  it('is left aside of a registry’s pages too, where they are dated, and counts where another registry tells', async () => {
    const page = readFileSync('seeds/002_6307dd8478468ba8.txt', 'utf8')
    const [day = ''] = /\d{4}-\d\d-\d\d/.exec(/Last updated.*/i.exec(page)?.[0] ?? '') ?? []
    await offer(page)
    expect((await offer(page.replace(day, '2001-01-01')))[0]).toEqual(['unchanged', expect.stringContaining(day)])
    const record = recordText(1).replaceAll(TRIAL, 'NCT06690827').replace('2024-01-11', '2001-01-01')
    expect((await offer(record))[0]).toEqual(['updated', undefined])
  })

  it('is told by again when the newer one is taken back, and the newer one stays out', async () => {
    await offer(OLD)
    expect(await offer(NEW)).toEqual([['updated', undefined]])
    expect((await rollBack(2, { laterChanges: 'keep' })).totals.updated).toBe(1)
    expect(await title()).toBe('Told by 2001-01-01')
    expect(await offer(NEW)).toEqual([['unchanged', expect.stringMatching(/^Roll-back no\. 3 took this text back/)]])
    expect(await offer(record('2005-05-05'))).toEqual([['updated', undefined]])
  })
})

describe('a stored text that another one took the place of', () => {
  it('is unchanged, and says which run brought the other', async () => {
    await offer(OLD)
    await offer(NEW)
    expect(await offer(OLD)).toEqual([
      ['unchanged', expect.stringContaining('Run no. 2 brought another text in its place')],
    ])
    expect(await offer(NEW)).toEqual([['unchanged', undefined]])
  })

  it('says nothing where the same run brought both', async () => {
    expect((await offer(OLD, NEW)).map(([outcome]) => outcome)).toEqual(['added', 'updated'])
    expect(await offer(OLD, NEW)).toEqual([
      ['unchanged', undefined],
      ['unchanged', undefined],
    ])
  })
})
