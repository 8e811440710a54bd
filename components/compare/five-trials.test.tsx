import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { readDosing } from '@/lib/dosing/read-dosing.ts'
import { TrialId } from '@/lib/trial/trial-id.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { recordOfPage } from '@/tests/dosing/record-of-page.ts'
import { ComparisonPage } from './comparison-page.tsx'
import { readComparison } from './read-comparison.ts'

// What an expert reads in the five records stands in the cells of their comparison, from the registries' texts and from
// the same records in our own words.

const FILES = [
  '000_98cc620108e3f339.txt',
  '001_81bdeec3626d834e.txt',
  '002_6307dd8478468ba8.txt',
  '003_38458e90974f405c.txt',
  '004_6d3979741715a97a.txt',
]
const IDS = ['NCT06541444', 'NCT06835140', 'NCT06690827', 'NCT05563545', 'NCT07256210']

const SEEDS = join(import.meta.dirname, '../../seeds')
const ORIGINALS = join(import.meta.dirname, '../../../shared/seeds')

function readRecord(file: string): TrialRecord {
  const { record } = recordOfPage(file)
  return { ...record, trial: { ...record.trial, dosing: readDosing(record) } }
}

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .trim()

/** The texts of a row's cells by the row's name, without what opens to say why. */
function cellsOf(html: string): Record<string, string[]> {
  const table = html
    .slice(html.indexOf('<table class="comparison"'))
    .replace(/<details class="inference"><summary>inferred.*?<\/details>/gs, ' inferred ')
    .replace(/<details.*?<\/details>/gs, '')
  const rows = [...table.matchAll(/<tr[^>]*><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)]
  return Object.fromEntries(
    rows.map(([, head = '', cells = '']) => [
      textOf(head).replace(/ ≠$/, ''),
      [...cells.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = '']) => textOf(cell)),
    ]),
  )
}

/** How many links of a page lead to the words of a field. */
const countLinks = (html: string, trialId: string, field: string): number =>
  html.split(new RegExp(`href="/trials/${trialId}/documents/[^"?]*\\?field=${field.replaceAll('.', '\\.')}#`)).length -
  1

const NONE = 'not stated'

describe.each([
  ['our own words', SEEDS],
  ['the registries’ texts (skipped where ../shared/seeds is missing)', ORIGINALS],
])('from %s', (_, folder) => {
  describe.skipIf(!existsSync(folder))('', () => {
    const found = existsSync(folder) ? FILES.map(file => readRecord(join(folder, file))) : []
    const draw = (params: Record<string, string>) =>
      renderToStaticMarkup(
        <ComparisonPage request={readComparison({ ids: IDS.join(','), ...params })} found={found} origin="" />,
      )
    const html = found.length ? draw({}) : ''
    const cells = cellsOf(html)

    it('stand the trials in the order asked for', () => {
      expect(found.map(({ trial }) => trial.trialId)).toEqual(IDS.map(id => TrialId.parse(id)))
    })

    it('is each dose level with its figure, name, cells and statement', () => {
      expect(cells.Levels).toEqual([
        'NK cells, per infusion (inferred) 3×10⁷ /kg Group A (low-dose group) 6×10⁷ /kg Group B (medium-dose group) 9×10⁷ /kg Group C (high-dose group)',
        expect.stringMatching(
          /^modified NK cells.*, per infusion 1×10⁷ \/kg 1st level · starting level 2×10⁷ \/kg 2nd level · escalation level 4×10⁷ \/kg 3rd level · escalation level 1 arm group registered, 3 dose levels described$/,
        ),
        'CAR-positive cells, per infusion (inferred) 1×10⁷ /kg inferred 1st level 3×10⁷ /kg inferred 2nd level 5×10⁷ /kg inferred 3rd level 1 arm group registered, 3 dose levels described',
        'CAR-positive NK cells, per infusion or total not stated 1×10⁷ /kg inferred 1st level · starting level 2×10⁷ /kg inferred 2nd level · escalation level 3×10⁷ /kg inferred 3rd level · escalation level 1 arm group registered, 3 dose levels described',
        expect.stringMatching(
          /^CD3−CD56\+ NK cells, total of all infusions 5×10⁶ \/kg inferred Level 0 · de-escalation level, only under a condition 1×10⁷ \/kg inferred Level 1 · starting level 2×10⁷ \/kg inferred Level 2 · escalation level 3×10⁷ \/kg inferred Level 3 · escalation level/,
        ),
      ])
    })

    it.each([
      [
        'Counted cells',
        [
          'NK cells',
          'modified NK cells (in the text: “cells”) inferred',
          'CAR-positive cells',
          'CAR-positive NK cells',
          'CD3−CD56+ NK cells (in the text: “NK-cells (CD3-CD56+)”)',
        ],
      ],
      ['Stated as', ['per infusion inferred', 'per infusion', 'per infusion inferred', NONE, 'total of all infusions']],
      ['Participants per level', [NONE, '3 participants', NONE, NONE, NONE]],
      [
        'Number of infusions',
        [NONE, '3 infusions', '2 infusions', expect.stringMatching(/^not stated/), '2 infusions'],
      ],
      [
        'Cumulative dose',
        [
          'not computable: the number of infusions is not stated',
          expect.stringContaining('1.2×10⁸ /kg computed 3rd level 3 × 4×10⁷ = 1.2×10⁸ cells/kg'),
          expect.stringMatching(
            /2×10⁷ \/kg computed 1st level .*6×10⁷ \/kg computed 2nd level .*1×10⁸ \/kg computed 3rd level .*nominal: the text allows a dose to be adjusted · inferred in it: the figure, per infusion$/,
          ),
          'not computable: the number of infusions is not stated; the text does not say whether a dose is per infusion or in total',
          expect.stringMatching(
            /day −12: 3.33×10⁶, about day \+5: 1.67×10⁶.*6.67×10⁶, about day \+5: 3.33×10⁶.*1.33×10⁷, about day \+5: 6.67×10⁶.*2×10⁷, about day \+5: 1×10⁷/,
          ),
        ],
      ],
      [
        'Days of infusion',
        [NONE, expect.stringMatching(/^not stated/), 'day 0 day +7', 'day 0', 'day −12 (⅔) about day +5 (⅓)'],
      ],
      ['Interval', ['weekly', expect.stringMatching(/^every 96–120 hours/), NONE, NONE, NONE]],
      ['Transplant', [NONE, NONE, NONE, NONE, 'day 0']],
      [
        'Lymphodepletion',
        [
          NONE,
          'fludarabine days −5 to −3 cyclophosphamide days −5 to −3',
          NONE,
          'agents not named days −5 to −3',
          NONE,
        ],
      ],
      [
        'Conditioning',
        [
          NONE,
          NONE,
          NONE,
          NONE,
          'part 1 fludarabine 40 mg/m²/day days −14, −13 · intravenous thiotepa 10 mg/kg/course days −14, −13 · intravenous cyclophosphamide 500 mg/m² day −14 · intravenous part 2 fludarabine 40 mg/m²/day days −4, −3 · intravenous treosulfan 42 g/m²/course days −4, −3, −2 · intravenous or busulfan 12 mg/kg/course days −4, −3, −2 · oral or total body irradiation 12 Gy/course days −4, −3, −2',
        ],
      ],
      [
        'GVHD prophylaxis',
        [
          NONE,
          NONE,
          NONE,
          NONE,
          expect.stringMatching(
            /^tocilizumab 8 mg\/kg day −1 abatacept 10 mg\/kg\/day days −1, \+7, \+14, \+28 · intravenous/,
          ),
        ],
      ],
      ['Kind', ['NK', 'modified NK', 'CAR-NK', 'CAR-NK', 'NK']],
      ['Target', [NONE, 'CD16 CD123', 'CD123', 'CD19', NONE]],
      ['Cell source', ['allogeneic', 'donor-derived', NONE, NONE, 'donor-derived']],
      [
        'Donor',
        [
          NONE,
          'healthy donor',
          NONE,
          NONE,
          expect.stringMatching(/^haploidentical or matched related.*KIR-ligand mismatch/),
        ],
      ],
      ['Expansion', [NONE, NONE, NONE, NONE, 'ex vivo with mbIL21']],
    ])('is %s as an expert reads it', (row, texts) => {
      expect(cells[row]).toEqual(texts)
    })

    it('is every open point, once and with its words', () => {
      for (const { trial } of found)
        for (const [at, { message, evidence }] of trial.dosing.openPoints.entries()) {
          const links = countLinks(html, trial.trialId, `dosing.openPoints.${at}`)
          if (evidence.length > 0) expect(links, message).toBe(1)
          expect(textOf(html)).toContain(message)
        }
    })

    it('is every open point among the rows that differ, too', () => {
      const points = (page: string) => page.split('class="open-point"').length - 1
      expect(points(html)).toBe(found.flatMap(({ trial }) => trial.dosing.openPoints).length)
      expect(points(draw({ diff: '1' }))).toBe(points(html))
    })

    it('leads from each amount to its words', () => {
      for (const { trial } of found)
        for (const at of trial.dosing.doseLevels.keys())
          expect(countLinks(html, trial.trialId, `dosing.doseLevels.${at}.amount`)).toBeGreaterThan(0)
    })

    it('quotes each criterion once under what it is about', () => {
      expect(cells['Performance status']?.[4]).toContain('Lansky')
      expect(cells['Marker positivity']?.[1]).toMatch(/^inclusion 3\. .*exclusion 2\. /)
      expect(cells['Marker positivity']?.[0]).toBe('none found under this heading')
      expect(cells.Infections?.[0]).toContain('HBsAg')
      for (const { trial } of found)
        for (const side of ['inclusion', 'exclusion'] as const)
          for (const at of trial.criteria[side].keys()) {
            const field = `criteria.${side}.${at}.text`
            expect(countLinks(html, trial.trialId, field), `${trial.trialId} ${field}`).toBe(1)
          }
    })

    it('switches the ladder in every link, and nothing else', () => {
      const page = draw({ dose: 'cumulative', diff: '1' })
      const ids = IDS.join(',')
      for (const reading of ['', '&amp;dose=perInfusion', '&amp;dose=total', '&amp;dose=cumulative'])
        expect(page).toContain(`href="/compare?ids=${ids}&amp;diff=1${reading}"`)
      expect(page).toContain(`href="/compare?ids=${ids}&amp;dose=cumulative"`)
      expect(page).toContain(`href="/compare/export?ids=${ids}&amp;format=xlsx&amp;diff=1"`)
      expect(textOf(page)).toMatch(/NCT06541444: the number of infusions is not stated/)
    })
  })
})
