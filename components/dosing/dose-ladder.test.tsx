import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DoseReading } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { dosingRecord, level } from '@/tests/support/dosing-samples.ts'
import { seedRecords } from '@/tests/support/seed-records.ts'
import { DoseLadder } from './dose-ladder.tsx'

const LINKS = { asStated: '/s', perInfusion: '/p', total: '/t', cumulative: '/c' }
const seeds = seedRecords()

const draw = (records: readonly TrialRecord[], reading: DoseReading = 'asStated'): string =>
  renderToStaticMarkup(<DoseLadder records={records} reading={reading} links={LINKS} />)

/** The marks of a drawing by their names, with where each stands. */
function marksOf(html: string): { name: string; at: number; href: string | undefined; looks: string }[] {
  const marks = html.matchAll(/<(?:a href="([^"]*)"|g) class="mark([^"]*)"><title>([^<]*)<\/title>(.*?)<\/(?:a|g)>/g)
  return [...marks].map(([, href, looks = '', name = '', drawn = '']) => ({
    name,
    at: Number(/<use href="#dose-\w+" x="([\d.]+)%"/.exec(drawn)?.[1]),
    href: href?.replaceAll('&amp;', '&'),
    looks: looks.trim(),
  }))
}

const namesOf = (html: string) => marksOf(html).map(({ name }) => name)

describe('the ladder of the five trials', () => {
  it('has one mark for each level, at the place of its amount, which leads to its words', () => {
    const marks = marksOf(draw(seeds))
    expect(marks).toHaveLength(seeds.flatMap(({ trial }) => trial.dosing.doseLevels).length)
    const [first] = marks
    expect(first).toEqual({
      name: 'NCT06541444, Group A (low-dose group): 3×10⁷ NK cells/kg, per infusion (inferred)',
      // log10(30 / 5) of the log10(90 / 5) that stand between 8 and 92 percent.
      at: 60.1,
      href: '/trials/NCT06541444/documents/d1?field=dosing.doseLevels.0.amount#evidence',
      looks: '',
    })
    expect(marks.every(({ href }) => href?.includes('#evidence'))).toBe(true)
  })

  it('tells inferred and conditional levels apart, by looks and in words', () => {
    const marks = marksOf(draw(seeds))
    const conditional = marks.filter(({ looks }) => looks.includes('c'))
    expect(conditional.map(({ name, looks }) => [name, looks])).toEqual([
      [
        'NCT07256210, Level 0, de-escalation level, only under a condition: 5×10⁶ CD3−CD56+ NK cells/kg, total of all infusions; figure inferred',
        'i c',
      ],
    ])
    expect(marks.filter(({ looks }) => looks.includes('i'))).toHaveLength(10)
    expect(draw(seeds)).toContain('hollow: figure inferred (the superscript was lost')
  })

  it('has a heading for each kind of cells and statement, and says why they stand apart', () => {
    const html = draw(seeds)
    expect([...html.matchAll(/<\/svg>([^<]+)<\/p><ul/g)].map(([, heading]) => heading)).toEqual([
      'NK cells · per infusion (inferred)',
      'Modified NK cells · per infusion',
      'CAR-positive cells · per infusion (inferred)',
      'CAR-positive NK cells · not stated whether per infusion or total',
      'CD3−CD56+ NK cells · total of all infusions',
    ])
    expect(html).toContain('neither summed nor ranked')
  })

  it('drops out of the cumulative reading what cannot be computed, with the reason', () => {
    const html = draw(seeds, 'cumulative')
    expect(namesOf(html)).toHaveLength(10)
    expect(namesOf(html)).toContain(
      'NCT06835140, 3rd level, escalation level: 1.2×10⁸ modified NK cells/kg, cumulative: 3 × 4×10⁷ = 1.2×10⁸ cells/kg',
    )
    expect(html).toMatch(/Without a cumulative dose.*NCT06541444<\/b>: the number of infusions is not stated\./)
    expect(html).toMatch(/NCT05563545<\/b>: the number of infusions is not stated; /)
  })

  it('never says of a computed figure that the text states it', () => {
    expect(draw(seeds)).toContain('filled: the text states the figure')
    const html = draw(seeds, 'cumulative')
    expect(html).not.toMatch(/filled: the text states the figure</)
    expect(html).toContain('filled: the text states the figure, or those it was computed from')
  })

  it('shows totals only of the trial that states them', () => {
    expect(namesOf(draw(seeds, 'total')).every(name => name.startsWith('NCT07256210'))).toBe(true)
    expect(namesOf(draw(seeds, 'perInfusion'))).toHaveLength(9)
  })

  it('has the same figures in a table', () => {
    const table = /<table.*<\/table>/s.exec(draw(seeds, 'cumulative'))?.[0] ?? ''
    expect(table.match(/<tr>/g)).toHaveLength(17)
    expect(table).toContain('2 × 5×10⁷ = 1×10⁸ cells/kg; nominal: the text allows a dose to be adjusted')
  })
})

describe('the ladder of any trials', () => {
  const trial = (at: number, ...levels: Parameters<typeof level>[0][]) =>
    dosingRecord(`NCT0000000${at}`, { doseLevels: levels.map(level) })

  it('keeps units on axes of their own', () => {
    const html = draw([trial(1, { unit: 'cells' }), trial(2, { unit: 'cells/kg' }), trial(3, { unit: 'cells/m2' })])
    expect([...html.matchAll(/(Absolute numbers of cells|Cells per [^,<]+), on/g)].map(([, unit]) => unit)).toEqual([
      'Absolute numbers of cells',
      'Cells per kg of body weight',
      'Cells per m² of body surface',
    ])
    expect(marksOf(html).map(({ at }) => at)).toEqual([50, 50, 50])
  })

  it('has a lane for each kind of cells that a trial counts', () => {
    const html = draw([trial(1, { counted: 'NK' }, { counted: 'CD34+' }, { counted: 'NK', amount: 2e7 })])
    expect(html.match(/<li class="lane">/g)).toHaveLength(2)
  })

  it('holds levels of 10⁵ and 10¹¹, one level alone, and six trials', () => {
    expect(marksOf(draw([trial(1, { amount: 1e5 }, { amount: 1e11 })])).map(({ at }) => at)).toEqual([8, 92])
    expect(marksOf(draw([trial(1, { amount: 3e7 })])).map(({ at }) => at)).toEqual([50])
    const six = [1, 2, 3, 4, 5, 6].map(at => trial(at, { amount: at * 1e6 }))
    expect(namesOf(draw(six))).toHaveLength(6)
  })

  it('shows levels of one amount as marks of their own, the figure once', () => {
    const html = draw([trial(1, { label: 'Cohort 1' }, { label: 'Cohort 2' })])
    expect(namesOf(html)).toEqual([
      'NCT00000001, Cohort 1: 1×10⁷ NK cells/kg, per infusion',
      'NCT00000001, Cohort 2: 1×10⁷ NK cells/kg, per infusion',
    ])
    expect(html.match(/<text [^>]*>1×10⁷<\/text>/g)).toHaveLength(1)
  })

  it('draws a range as a bar, also one that begins at nothing', () => {
    const html = draw([trial(1, { amount: 3e6, range: { from: 0, to: 3e6 } })])
    expect(html).toContain('<line class="range" x1="8%" x2="50%"')
  })

  it('says that nothing can be shown', () => {
    const html = draw([trial(1), trial(2)])
    expect(html).toContain('No dose to show.')
    expect(html).toContain('NCT00000001</b>: no dose level is stated.')
    expect(html).not.toContain('<table')
  })

  it('is never at a place that is no number', () => {
    for (const reading of DoseReading.options)
      expect(draw([...seeds, trial(1, { amount: 1 }, { amount: 1e300 })], reading)).not.toMatch(
        /NaN|Infinity|undefined/,
      )
  })
})

it('switches readings by links, and marks the one that is shown', () => {
  const html = draw(seeds, 'total')
  expect(html).toContain('<a href="/t" aria-current="true">Total</a>')
  expect(html).toContain('<a href="/c">Cumulative</a>')
  expect(renderToStaticMarkup(<DoseLadder records={seeds} reading="asStated" />)).not.toContain('<nav')
})
