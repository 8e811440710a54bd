import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { recordOfPage } from '@/tests/dosing/record-of-page.ts'
import { wordsOf } from '@/tests/support/read-tables.ts'
import { seedRecords } from '@/tests/support/seed-records.ts'
import { DocumentPage } from './document-page.tsx'

const FILE = 'seeds/004_6d3979741715a97a.txt'
const record = seedRecords().find(({ trial }) => trial.trialId === 'NCT07256210')
const { text } = recordOfPage(FILE)

function pageOf(field: string): string {
  const [document] = record?.documents ?? []
  if (!record || !document) throw new Error(`${FILE} is no page of NCT07256210`)
  return renderToStaticMarkup(
    <DocumentPage record={record} document={document} text={text} warnings={[]} field={field} at={undefined} />,
  )
}

const marksOf = (html: string): string[] =>
  [...html.matchAll(/<mark[^>]*>(.*?)<\/mark>/g)].map(([, words = '']) => words)

describe('a part of a dosing in the registry text', () => {
  it.each([
    ['doseLevels.0.amount', 'Dose levels, item 1: amount in the MedDataX text 5×10⁶ /kg inferred', ['5х106/kg']],
    ['schedule.days.1', 'Days of infusion, item 2 in the MedDataX text about day +5 (⅓)', ['day +5', 'day +5']],
    [
      'agents.5',
      'busulfan 12 mg/kg/course, oral, days −4, −3, −2 (part 2; or treosulfan)',
      ['busulfan 12 mg/kg/course PO on days -4, -3, -2'],
    ],
    [
      'product.donor',
      'Donor in the MedDataX text haploidentical or matched related; KIR-ligand mismatch preferred',
      ['haploidentical or matched-related', 'KIR-ligand mismatch'],
    ],
  ])('%s is named in words, with all its places marked', (part, words, marks) => {
    const html = pageOf(`dosing.${part}`)
    expect(wordsOf(html)).toContain(words)
    expect(marksOf(html)).toEqual(marks)
  })

  it('that is inferred gives its reason, and so does the level that it is a part of', () => {
    const reason = record?.trial.dosing.doseLevels[0]?.amount.reason ?? 'no reason'
    expect(pageOf('dosing.doseLevels.0.amount')).toContain(reason)
    expect(pageOf('dosing.doseLevels.0')).toContain(reason)
    expect(pageOf('dosing.schedule.infusions')).not.toContain('class="inference')
  })

  it('that no text states marks nothing, and says so', () => {
    const html = pageOf('dosing.doseLevels.0.participants')
    expect(wordsOf(html)).toContain('Dose levels, item 1: participants: not stated. Nothing is marked.')
    expect(marksOf(html)).toEqual([])
  })

  it('that is computed is not said to be read', () => {
    expect(wordsOf(pageOf('dosing.cumulative.0'))).toContain('computed from values that the texts state')
    expect(marksOf(pageOf('dosing.cumulative.0'))).toEqual([])
  })
})
