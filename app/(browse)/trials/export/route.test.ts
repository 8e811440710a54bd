import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { neutralizeFormula } from '@/lib/export/neutralize-formula.ts'
import type { TrialRow } from '@/lib/search/trial-list.ts'
import { queryFor, type TrialQuery } from '@/lib/search/trial-query.ts'
import { findTrials } from '@/lib/store/find-trials.ts'
import { freshFolder, readingOf, storeForReadings } from '@/lib/store/testing.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import { LIST_FORMATS, type ListFormat, listFileUrl } from '@/lib/urls.ts'
import { UGLY_TEXTS } from '@/tests/support/sample-sheet.ts'
import { dosingAt, trialAt } from '@/tests/support/varied-trials.ts'
import { GET } from './route.ts'

const COUNT = 2000

/** A trial with texts that files have broken on wherever a text can stand. */
function uglyTrialAt(at: number): Trial {
  const trial = trialAt(at)
  const ugly = UGLY_TEXTS[at % UGLY_TEXTS.length] ?? ''
  return {
    ...trial,
    briefTitle: trial.briefTitle && `${ugly} ${trial.briefTitle}`,
    officialTitle: ugly,
    briefSummary: `${ugly}\n${trial.briefSummary}`,
    conditions: [...trial.conditions, ugly],
    leadSponsor: trial.leadSponsor && { ...trial.leadSponsor, name: `${ugly}, ${trial.leadSponsor.name}` },
  }
}

let folder: ReturnType<typeof freshFolder>
beforeAll(() => {
  folder = freshFolder()
  const { store, save } = storeForReadings(trialId => ({
    targets: ['CD19'],
    dosing: dosingAt(Number(trialId.slice(3))),
  }))
  store.transaction(() => {
    for (let at = 1; at <= COUNT; at++) save(readingOf(uglyTrialAt(at)))
  })()
  store.close()
}, 120_000)
afterAll(() => folder.remove())

const get = (url: string): Promise<Response> =>
  GET(new Request(`http://localhost${url}`, { headers: { host: 'trials.example', 'x-forwarded-proto': 'https' } }))

const textOf = async (url: string): Promise<string> => {
  const response = await get(url)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer()).toString('utf8')
}

async function listAll(query: TrialQuery): Promise<TrialRow[]> {
  const first = await findTrials(query)
  const rows = [...first.rows]
  for (let page = 2; page <= first.pages; page++) rows.push(...(await findTrials({ ...query, page })).rows)
  return rows
}

const COLUMNS = ['trialId', 'briefTitle', 'leadSponsor', 'conditions', 'enrollment', 'phases', 'officialTitle']

describe('GET /trials/export of 2,000 trials', () => {
  const query: TrialQuery = { ...queryFor('fludarabine OR -fludarabine'), sort: 'enrollment', order: 'asc' }
  let expected: TrialRow[]
  beforeAll(async () => {
    expected = await listAll(query)
    expect(expected).toHaveLength(COUNT)
  }, 60_000)

  it('JSON and NDJSON have the rows of all pages, in their order', async () => {
    const fields = COLUMNS.filter(name => name !== 'officialTitle')
    const rows = expected.map(row => Object.fromEntries(fields.map(name => [name, row[name as keyof TrialRow]])))
    expect(JSON.parse(await textOf(listFileUrl(query, 'json', fields)))).toEqual(rows)
    const lines = (await textOf(listFileUrl(query, 'ndjson', fields))).trimEnd().split('\n')
    expect(lines.map(line => JSON.parse(line))).toEqual(rows)
  })

  it('CSV has the same values', async () => {
    const json: Record<string, unknown>[] = JSON.parse(await textOf(listFileUrl(query, 'json', COLUMNS)))
    const csv = await textOf(listFileUrl(query, 'csv', COLUMNS))
    const lines: Record<string, string>[] = parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' })
    expect(lines).toEqual(
      json.map(row => {
        const sponsor = row.leadSponsor as TrialRow['leadSponsor']
        const enrollment = row.enrollment as TrialRow['enrollment']
        return {
          trialId: row.trialId,
          briefTitle: neutralizeFormula(String(row.briefTitle ?? '')),
          leadSponsor: neutralizeFormula(sponsor?.name ?? ''),
          leadSponsorClass: sponsor?.class ?? '',
          conditions: neutralizeFormula((row.conditions as string[]).join('|')),
          enrollment: String(enrollment?.count ?? ''),
          enrollmentType: '',
          phases: (row.phases as string[]).join('|'),
          officialTitle: neutralizeFormula(String(row.officialTitle)),
        }
      }),
    )
  })

  it('RIS has a well-formed reference a trial, in their order', async () => {
    const references = (await textOf(listFileUrl(query, 'ris'))).split('ER  - \r\n')
    expect(references.pop()).toBe('')
    const numbers = references.map(reference => {
      const lines = reference.split('\r\n')
      expect(lines.pop()).toBe('')
      expect(lines[0]).toBe('TY  - DATA')
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- \S/)
      return lines.filter(line => line.startsWith('AN  - ')).join()
    })
    expect(numbers).toEqual(expected.map(({ trialId }) => `AN  - ${trialId}`))
  })
})

describe('GET /trials/export', () => {
  it.each([
    ['csv', 'text/csv; charset=utf-8; header=present'],
    ['json', 'application/json; charset=utf-8'],
    ['ndjson', 'application/x-ndjson; charset=utf-8'],
    ['ris', 'application/x-research-info-systems; charset=utf-8'],
  ] satisfies [ListFormat, string][])('answers with a file of a speaking name: %s', async (format, type) => {
    const query = queryFor('Thiotépa')
    query.filters.phase = ['PHASE1']
    const response = await get(listFileUrl(query, format))
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': type,
      'content-disposition': expect.stringMatching(
        new RegExp(`^attachment; filename="trials-thiotepa-phase-1-\\d{4}-\\d\\d-\\d\\d\\.${format}"$`),
      ),
      'cache-control': 'no-store',
    })
    await response.body?.cancel()
  })

  it('goes by the words and the filters, and takes neither page nor ticks for one', async () => {
    const query = { ...queryFor('fludarabine'), page: 2, ids: ['NCT00000001'] }
    query.filters.sex = ['FEMALE']
    const found = await listAll({ ...query, page: 1 })
    expect(found.length).toBeGreaterThan(50)
    const url = listFileUrl(query, 'ndjson', ['trialId'])
    for (const address of [url, `${url}&page=2&ids=NCT00000001&nonsense=1`])
      expect((await textOf(address)).trimEnd().split('\n')).toEqual(
        found.map(({ trialId }) => JSON.stringify({ trialId })),
      )
  })

  it('has headings, or an empty array, where nothing is found', async () => {
    const query = queryFor('nothinglikeit')
    expect(await textOf(listFileUrl(query, 'csv', ['trialId']))).toBe('\uFEFF"trialId"\r\n')
    expect(JSON.parse(await textOf(listFileUrl(query, 'json')))).toEqual([])
    expect(await textOf(listFileUrl(query, 'ndjson'))).toBe('')
    expect(await textOf(listFileUrl(query, 'ris'))).toBe('')
  })

  it('leads to the trial’s page by the address that was asked', async () =>
    expect(JSON.parse(await textOf(listFileUrl(queryFor('NCT00000007'), 'json', ['pageUrl'])))).toEqual([
      { pageUrl: 'https://trials.example/trials/NCT00000007' },
    ]))

  it.each([
    ['/trials/export', /format=csv or format=json or format=ndjson or format=ris/],
    ['/trials/export?format=xlsx', /format=csv/],
    ['/trials/export?format=csv&columns=trialId,nope', /no column nope\. Columns are: trialId, briefTitle/],
  ])('refuses %s with a sentence', async (url, sentence) => {
    const response = await get(url)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await response.text()).toMatch(sentence)
  })

  it.each(LIST_FORMATS)('says that there is no store: %s', async format => {
    const other = freshFolder()
    const response = await get(listFileUrl(queryFor(), format))
    expect(response.status).toBe(503)
    expect(await response.text()).toMatch(/no registry here yet/)
    await other.remove()
  })
})
