import { describe, expect, it } from 'vitest'
import { type LayoutAccuracy, measureAccuracy } from './measure-accuracy.ts'
import { havePracticePages, readPracticePages } from './practice-pages.ts'

// Thirty real records laid out as the three registries lay them out; `npm run bench:accuracy` prints the figures.
describe.skipIf(!havePracticePages())('accuracy on the practice pages (skipped where ../shared is missing)', () => {
  const pages = havePracticePages() ? readPracticePages() : []
  const measured = measureAccuracy(pages)
  const of = (layout: string, variant: string): LayoutAccuracy => {
    const found = measured.find(accuracy => accuracy.layout === layout && accuracy.variant === variant)
    if (!found) throw new Error(`no ${layout} ${variant} pages`)
    return found
  }

  it.each(['medpath', 'veeva', 'meddatax'])('%s, plain: every scalar ≥ 0.98, every list ≥ 0.95 by item F1', layout => {
    const { refused, fields } = of(layout, 'plain')
    const unnumbered = pages.filter(
      page => page.layout === layout && page.variant === 'plain' && !page.text.includes(page.truth.nct),
    )
    expect(refused).toEqual(unnumbered.map(page => `${page.truth.nct}: noOwnNumber`))
    const below = fields.filter(({ list, share }) => share < (list ? 0.95 : 0.98))
    expect(below.map(({ field, share, examples }) => ({ field, share, examples: examples.slice(0, 5) }))).toEqual([])
  })

  it.each([
    ['medpath', 'bullet'],
    ['meddatax', 'reader'],
  ])('%s, %s: no wrong value without a warning', (layout, variant) => {
    const { fields } = of(layout, variant)
    const wrong = fields.filter(field => field.wrong > 0)
    expect(
      wrong.map(({ field, examples }) => ({ field, examples: examples.filter(e => e.startsWith('wrong')) })),
    ).toEqual([])
  })

  it('veeva, stripped: refused, all of them, for want of a number', () => {
    const { pages: count, refused } = of('veeva', 'stripped')
    expect(refused).toHaveLength(count)
    expect(new Set(refused.map(line => line.replace(/^NCT\d{8}: /, '')))).toEqual(new Set(['noOwnNumber']))
  })
})
