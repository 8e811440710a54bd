import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { NO_DOSING } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { agent, dosingRecord, read } from '@/tests/support/dosing-samples.ts'
import { seedRecords } from '@/tests/support/seed-records.ts'
import { TreatmentCalendar } from './treatment-calendar.tsx'

const seeds = seedRecords()
const draw = (records: readonly TrialRecord[]): string => renderToStaticMarkup(<TreatmentCalendar records={records} />)

const namesOf = (html: string, trialId = ''): string[] =>
  [...html.matchAll(/class="mark[^>]*><title>([^<]*)</g)]
    .map(([, name = '']) => name)
    .filter(name => name.startsWith(trialId))

/** The rows of a trial in words, without the drawing. */
function rowsOf(html: string, trialId: string): string[] {
  const list = new RegExp(`aria-labelledby="calendar-${trialId}">(.*?)</ul>`).exec(html)?.[1] ?? ''
  return list.split('</li>').flatMap(row => row.replace(/<svg.*<\/svg>|<[^>]+>/g, '').replaceAll('\u00a0', ' ') || [])
}

describe('the calendar of the five trials', () => {
  const html = draw(seeds)

  it('draws no day of a trial whose text states none, and says so', () => {
    expect(namesOf(html, 'NCT06541444')).toEqual([])
    expect(rowsOf(html, 'NCT06541444')).toEqual(['cells: number not stated, weekly · intravenousfirst day not stated'])
    expect(rowsOf(html, 'NCT06835140')[0]).toBe(
      'cells: 3 infusions, every 96–120 hours · intravenousfirst day not stated',
    )
    expect(namesOf(html, 'NCT06835140')).toEqual([
      'NCT06835140, lymphodepletion: fludarabine, days −5 to −3; cyclophosphamide, days −5 to −3',
    ])
  })

  it('draws infusions on their days', () => {
    expect(namesOf(html, 'NCT06690827')).toEqual([
      'NCT06690827, infusion of cells: day 0',
      'NCT06690827, infusion of cells: day +7',
    ])
    // −14 to +28 between 8 and 92 percent: two percent a day.
    expect(html).toMatch(/day \+7<\/title><circle cx="50%"/)
    expect(html).toContain('href="/trials/NCT06690827/documents/d1?field=dosing.schedule.days.1#evidence"')
  })

  it('says that agents are not named', () => {
    expect(rowsOf(html, 'NCT05563545')[1]).toBe('lymphodepletion: agents not named · days −5 to −3')
  })

  it('keeps parts, alternatives and GVHD prophylaxis apart', () => {
    const rows = rowsOf(html, 'NCT07256210')
    expect(rows).toContain('cells: 2 infusions · day −12 (⅔), about day +5 (⅓)')
    expect(rows).toContain('conditioning, part 1: fludarabine, thiotepa · days −14, −13 · intravenous')
    expect(rows).toContain('conditioning, part 1: cyclophosphamide · day −14 · intravenous')
    expect(rows.some(row => /part 2: treosulfan.* or busulfan \(oral\) or total body irradiation/.test(row))).toBe(true)
    expect(rows.filter(row => /tocilizumab|abatacept/.test(row)).every(row => row.startsWith('GVHD prophylaxis'))).toBe(
      true,
    )
    expect(html).toContain('<ellipse class="about"')
    expect(html).toContain('>≈ ⅓</text>')
  })

  it('draws only days that are stated', () => {
    const stated = seeds.flatMap(({ trial }) => [
      ...trial.dosing.schedule.days.map(({ day }) => day),
      ...trial.dosing.schedule.transplantDays.map(({ day }) => day),
    ])
    expect(html.match(/<(?:circle cx="[\d.]+%"|use href="#calendar-triangle")/g)).toHaveLength(stated.length)
  })

  it('has the same in a table', () => {
    const table = /<table.*<\/table>/s.exec(html)?.[0] ?? ''
    expect(table).toContain('40 mg/m²/day')
    expect(table).toContain('about day +5 (⅓)')
    expect(table.match(/GVHD prophylaxis/g)).toHaveLength(2)
  })
})

describe('the calendar of any trials', () => {
  it('has day 0 and the weeks around it, whatever is known', () => {
    const html = draw([dosingRecord('NCT00000001', {})])
    expect([...html.matchAll(/<text x="[\d.]+%" y="17">([^<]+)</g)].map(([, day]) => day)).toEqual([
      '−7',
      'day 0',
      '+7',
      '+14',
    ])
    expect(rowsOf(html, 'NCT00000001')).toEqual(['cellsnot stated'])
    expect(html).not.toContain('class="mark')
  })

  it('draws a bar over days in a row, and says that an agent has none', () => {
    const html = draw([
      dosingRecord('NCT00000001', { agents: [agent({}), agent({ agent: 'IL-2', role: 'cytokine', days: [] })] }),
    ])
    // Day −5.4 to −2.6 of −7 to +14 between 8 and 92 percent.
    expect(html).toContain('<rect x="14.4%" y="7" width="11.2%"')
    expect(rowsOf(html, 'NCT00000001')[2]).toBe('cytokine: IL-2days not stated')
  })

  it('holds a hundred days and more, and six trials', () => {
    const days = [0, 180].map(day => ({ day, about: false, evidence: read(0).evidence }))
    const schedule = { ...NO_DOSING.schedule, infusions: read(2), days }
    const html = draw([1, 2, 3, 4, 5, 6].map(at => dosingRecord(`NCT0000000${at}`, { schedule })))
    expect(namesOf(html)).toHaveLength(12)
    expect(html).not.toMatch(/NaN|Infinity|undefined/)
  })
})
