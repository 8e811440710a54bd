import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Facet } from './facet.tsx'

const many = (count: number) => Array.from({ length: count }, (_, at) => ({ value: `Value ${at}`, count: 5000 - at }))

const render = (values: ReturnType<typeof many>, chosen: string[] = []): string =>
  renderToStaticMarkup(<Facet name="condition" values={values} chosen={chosen} />)

const boxes = (html: string): (string | undefined)[] =>
  [...html.matchAll(/type="checkbox"[^>]*value="([^"]*)"/g)].map(([, value]) => value)

const offered = (html: string): (string | undefined)[] =>
  [...html.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value)

describe('the values of a filter', () => {
  it('are boxes with their counts, those past the first folded away', () => {
    const html = render(many(20))
    expect(boxes(html)).toHaveLength(20)
    expect(html).toContain('12 more</summary>')
    expect(html).toContain('>5,000<span class="sr-only"> trials')
  })

  it('are typed where they are many, and offered as one types', () => {
    const html = render(many(100))
    expect(boxes(html)).toEqual(many(8).map(({ value }) => value))
    expect(offered(html)).toEqual(
      many(100)
        .slice(8)
        .map(({ value }) => value),
    )
    expect(html).toContain('aria-label="Another condition"')
  })

  it('begin with those that are set', () => {
    const html = render(many(30), ['Value 20'])
    expect(boxes(html).slice(0, 2)).toEqual(['Value 20', 'Value 0'])
    expect(html.match(/checked=""/g)).toHaveLength(1)
  })

  it('go on with those that have what was typed in them, where nothing is called so', () => {
    const html = render(many(30), ['value 2'])
    expect(boxes(html).slice(0, 4)).toEqual(['value 2', 'Value 2', 'Value 20', 'Value 21'])
  })

  it('are not there where there are none', () => expect(render([])).toBe(''))
})
