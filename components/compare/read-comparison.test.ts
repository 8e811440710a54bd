import { describe, expect, it, test } from 'vitest'
import { compareUrl, comparisonFileUrl } from '@/lib/urls.ts'
import { readComparison } from './read-comparison.ts'

describe('the address of a comparison', () => {
  test.each([
    [{ ids: 'NCT00000001,NCT00000002' }, ['NCT00000001', 'NCT00000002']],
    [{ ids: ['NCT00000001', 'NCT00000002'] }, ['NCT00000001', 'NCT00000002']],
    [{ ids: ['NCT00000001,NCT00000002', 'NCT00000003'] }, ['NCT00000001', 'NCT00000002', 'NCT00000003']],
    [{ ids: ' nct00000002  NCT00000001' }, ['NCT00000002', 'NCT00000001']],
    [{ ids: 'NCT00000001,NCT00000001' }, ['NCT00000001']],
    [{ ids: '' }, []],
    [{}, []],
  ])('%j asks for %j', (params, ids) => {
    expect(readComparison(params).ids).toEqual(ids)
  })

  it('names what is no number, once and not at length', () => {
    const { ids, malformed } = readComparison({ ids: `NCT1,NCT00000001,NCT1,<b>,${'x'.repeat(999)}` })
    expect(ids).toEqual(['NCT00000001'])
    expect(malformed).toEqual(['NCT1', '<b>', 'x'.repeat(40)])
  })

  it('shows all rows unless asked for those that differ', () => {
    expect(readComparison({}).onlyDiffering).toBe(false)
    expect(readComparison({ diff: '0' }).onlyDiffering).toBe(false)
    expect(readComparison({ diff: '1' }).onlyDiffering).toBe(true)
    expect(readComparison({ diff: ['1', '0'] }).onlyDiffering).toBe(true)
  })

  test.each([
    [{}, 'asStated'],
    [{ dose: 'cumulative' }, 'cumulative'],
    [{ dose: ['total', 'perInfusion'] }, 'total'],
    [{ dose: 'highest' }, 'asStated'],
    [{ dose: '' }, 'asStated'],
  ])('%j shows doses %s', (params, dose) => {
    expect(readComparison(params).dose).toBe(dose)
  })

  test.each([
    [{}, '/compare?ids=A,B'],
    [{ differing: true }, '/compare?ids=A,B&diff=1'],
    [{ dose: 'asStated' }, '/compare?ids=A,B'],
    [{ dose: 'total', differing: true }, '/compare?ids=A,B&diff=1&dose=total'],
  ] as const)('with %j is %s', (options, url) => {
    expect(compareUrl(['A', 'B'], options)).toBe(url)
  })

  it('has a file beside it in two formats', () => {
    expect(comparisonFileUrl(['A', 'B'], 'csv')).toBe('/compare/export?ids=A,B&format=csv')
    expect(comparisonFileUrl(['A', 'B'], 'xlsx', { differing: true })).toBe(
      '/compare/export?ids=A,B&format=xlsx&diff=1',
    )
  })
})
