import { parse } from 'csv-parse/sync'
import readExcelFile from 'read-excel-file/node'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { getTrials } from '@/lib/records/get-trials.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { comparisonFileUrl } from '@/lib/urls.ts'
import { dosingRecord, level } from '@/tests/support/dosing-samples.ts'
import { GET } from './route.ts'

vi.mock('@/lib/records/get-trials.ts', () => ({ getTrials: vi.fn() }))

const [ONE, OTHER] = ['NCT00000001', 'NCT00000002']
const RECORDS = [
  dosingRecord(ONE, { doseLevels: [level({ amount: 3e7 })] }),
  dosingRecord(OTHER, { doseLevels: [level({ amount: 1e7 })] }),
]

beforeEach(() => {
  vi.mocked(getTrials).mockImplementation(async ids =>
    RECORDS.filter(({ trial }) => (ids as readonly string[]).includes(trial.trialId)),
  )
})

const get = (url: string): Promise<Response> =>
  GET(new Request(`http://localhost${url}`, { headers: { host: 'trials.example', 'x-forwarded-proto': 'https' } }))

describe('GET /compare/export', () => {
  it('answers with a CSV file of a speaking name', async () => {
    const response = await get(comparisonFileUrl([ONE, OTHER], 'csv'))
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="comparison-NCT00000001-NCT00000002.csv"',
      'cache-control': 'no-store',
    })
    const lines: Record<string, string>[] = parse(Buffer.from(await response.arrayBuffer()), {
      bom: true,
      columns: true,
    })
    const levels = lines.filter(({ Field }) => Field === 'Levels')
    expect(levels.map(({ Trial, Number: number, Unit }) => [Trial, number, Unit])).toEqual([
      [ONE, '30000000', 'cells/kg'],
      [OTHER, '10000000', 'cells/kg'],
    ])
    expect(levels[0]?.Link).toBe(
      'https://trials.example/trials/NCT00000001/documents/d1?field=dosing.doseLevels.0.amount#evidence',
    )
  })

  it('answers with a workbook', async () => {
    const response = await get(comparisonFileUrl([ONE, OTHER], 'xlsx', { differing: true }))
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    )
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="comparison-NCT00000001-NCT00000002.xlsx"',
    )
    const sheets = await readExcelFile(Buffer.from(await response.arrayBuffer()))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Comparison', 'Values and sources', 'About'])
    expect(sheets[2]?.data).toContainEqual([
      'Address',
      'https://trials.example/compare?ids=NCT00000001,NCT00000002&diff=1',
    ])
  })

  it.each([
    [`/compare/export?ids=${ONE},${OTHER}`, /format=csv or format=xlsx/],
    [`/compare/export?ids=${ONE},${OTHER}&format=pdf`, /format=csv or format=xlsx/],
    ['/compare/export?format=csv', /at least two trials/],
    [`/compare/export?ids=${ONE},${ONE}&format=csv`, /at least two trials/],
    [`/compare/export?ids=${ONE},NCT00000009&format=csv`, /Not here, so not compared: NCT00000009\./],
    [`/compare/export?ids=${ONE},${OTHER},cmd&format=csv`, /no registry number: cmd\./],
    [
      `/compare/export?ids=${Array.from({ length: 7 }, (_, at) => `NCT0000000${at}`).join(',')}&format=csv`,
      /At most 6 trials .* 7 were given/,
    ],
  ])('refuses %s with a sentence', async (url, sentence) => {
    const response = await get(url)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await response.text()).toMatch(sentence)
  })

  it('says that the store cannot be read', async () => {
    vi.mocked(getTrials).mockRejectedValue(new StoreUnavailable('databaseMissing', 'no file'))
    const response = await get(comparisonFileUrl([ONE, OTHER], 'csv'))
    expect(response.status).toBe(503)
    expect(await response.text()).toMatch(/no registry here yet/)
  })
})
