import { afterAll, beforeAll, expect, test } from 'vitest'
import { getCurrentTexts } from '@/lib/store/get-current-texts.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { freshFolder, readingOf, storeForReadings, trialWith } from '@/lib/store/testing.ts'
import { pageExists } from './page-exists.ts'

let folder: ReturnType<typeof freshFolder>
let documentId = ''
beforeAll(async () => {
  folder = freshFolder()
  const { store, save } = storeForReadings()
  save(readingOf(trialWith({ trialId: 'NCT06541444' })))
  save(readingOf(trialWith({ trialId: 'NCT06835140' })))
  store.close()
  documentId = (await getCurrentTexts(['NCT06541444']))[0]?.texts[0]?.document.id ?? ''
})
afterAll(() => folder.remove())

const exists = (address: string): Promise<boolean> =>
  pageExists(new URL(address.replaceAll('DOCUMENT', documentId), 'http://localhost'))

test.each([
  '/',
  '/trials',
  '/trials?q=%E0%A4%A',
  '/trials/export?format=csv',
  '/trials/NCT06541444',
  '/trials/nct06541444',
  '/trials/NCT06541444?ids=NCT00000000',
  '/trials/NCT06541444/documents/DOCUMENT',
  '/trials/NCT06541444/history',
  '/trials/NCT06541444/history?from=DOCUMENT',
  '/trials/NCT06541444/history?from=DOCUMENT&to=DOCUMENT',
  '/trials/NCT06541444/history?run=1',
  '/compare',
  '/compare?ids=',
  '/compare?ids=NCT06541444,NCT00000000',
  '/compare?ids=nonsense&ids=NCT06541444',
  '/what/Next/answers/by/itself',
])('%s is there', async address => {
  expect(await exists(address)).toBe(true)
})

test.each([
  '/trials/NCT00000000',
  '/trials/nonsense',
  '/trials/%E0%A4%A',
  '/trials/NCT06835140/documents/DOCUMENT',
  '/trials/NCT06541444/documents/nonsense',
  '/trials/NCT06541444/documents/%E0%A4%A',
  '/trials/NCT00000000/history',
  '/trials/nonsense/history',
  '/trials/NCT06541444/history?from=DOCUMENT&to=nonsense',
  '/trials/NCT06835140/history?from=DOCUMENT&to=DOCUMENT',
  '/trials/NCT06541444/history?run=99',
  '/trials/NCT06541444/history?run=x',
  '/compare?ids=NCT00000000',
  '/compare?ids=nonsense',
  '/%E0%A4%A',
  '/unavailable',
])('%s is not there', async address => {
  expect(await exists(address)).toBe(false)
})

test('a store that cannot answer is no missing page', async () => {
  const empty = freshFolder()
  await expect(exists('/trials/NCT06541444')).rejects.toBeInstanceOf(StoreUnavailable)
  await empty.remove()
})
