import { describe, expect, it } from 'vitest'
import { queryFor } from '@/lib/search/trial-query.ts'
import { LIST_FORMATS, listFileUrl } from '@/lib/urls.ts'
import { DEFAULT_COLUMNS } from './export-columns.ts'
import { readExport } from './read-export.ts'

const readUrl = (url: string) => readExport(new URL(url, 'http://localhost').searchParams, 'https://trials.example')

function columnsOf(url: string): string[] {
  const read = readUrl(url)
  if ('objection' in read) throw new Error(read.objection)
  return read.columns.map(({ name }) => name)
}

describe('readExport', () => {
  it.each(LIST_FORMATS)('has the columns of the format where none are chosen: %s', format => {
    const url = listFileUrl(queryFor('NK'), format)
    expect(columnsOf(url)).toEqual(DEFAULT_COLUMNS[format])
    expect(columnsOf(`${url}&columns=&columns=,`)).toEqual(DEFAULT_COLUMNS[format])
  })

  it('has those that are chosen, each once, in the order given', () => {
    expect(columnsOf('/trials/export?format=csv&columns=sex,trialId&columns=sex&columns=phases')).toEqual([
      'sex',
      'trialId',
      'phases',
    ])
    expect(columnsOf(listFileUrl(queryFor(), 'json', ['pageUrl', 'trialId']))).toEqual(['pageUrl', 'trialId'])
  })

  it('reads the list’s own parameters as the list does', () => {
    const query = { ...queryFor('car nk'), sort: 'title' as const, order: 'asc' as const, exact: true }
    query.filters.status = ['RECRUITING', 'COMPLETED']
    expect(readUrl(listFileUrl({ ...query, page: 3, ids: ['NCT00000001'] }, 'ris'))).toMatchObject({
      query: { ...query, page: 1, ids: [] },
      format: 'ris',
    })
  })

  it.each([
    ['/trials/export', /^Say which file you want: format=csv or format=json or format=ndjson or format=ris\.$/],
    ['/trials/export?format=xml', /^Say which file you want/],
    ['/trials/export?format=CSV', /^Say which file you want/],
    [
      '/trials/export?format=csv&columns=trialId,nope,Sex',
      /^There is no column nope, Sex\. Columns are: trialId, briefTitle, .*pageUrl\.$/,
    ],
    ['/trials/export?format=csv&columns=__proto__', /^There is no column __proto__\./],
  ])('objects to %s in a sentence', (url, sentence) =>
    expect(readUrl(url)).toEqual({ objection: expect.stringMatching(sentence) }),
  )

  it('repeats no more of what was wrong than fits a sentence', () => {
    const many = Array.from({ length: 500 }, (_, at) => `${at}${'x'.repeat(200)}`).join(',')
    expect(readUrl(`/trials/export?format=csv&columns=${many}`)).toEqual({
      objection: expect.stringMatching(/^.{1,1000}$/),
    })
  })
})
