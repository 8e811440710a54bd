import { expect, it } from 'vitest'
import { readTransplantDays } from './read-transplant-days.ts'

const read = (text: string) =>
  readTransplantDays([{ field: 'detailedDescription', documentId: 'd1', start: 0, text }]).map(({ day }) => day)

it.each<[string, number[]]>([
  ['They undergo allogeneic CD3-depleted peripheral blood stem cell transplantation on day 0.', [0]],
  ['The haploidentical stem cell transplant (HSCT) will be performed on Day 0.', [0]],
  ['Day 0: infusion of the stem cell graft. NK cells on day +7.', [0]],
  ['Conditioning, then HSCT (day 0), then NK cells on day +10.', [0]],
  ['NK cells are infused on days -1 and +7; day 0 is the day of stem cell transplantation.', [0]],
  ['On day 0 patients receive allogeneic peripheral blood stem cells.', [0]],
  ['CD34+ stem cells are infused on day 0 and again on day 30.', [0]],
])('%s', (text, days) => expect(read(text)).toEqual(days))

it.each([
  'After stem cell transplantation on day 28 chimerism is measured.',
  'NK cells are infused on day 0, and stem cell transplantation may follow.',
  'Mesenchymal stem cells on day 0 and day 7.',
  'Recipients of a stem cell transplant on day 30 or later get NK cells.',
  'Patients with prior HSCT at 90 days.',
  'NK cells on day 0 after HSCT.',
  'On day 7 patients receive NK cells after stem cell transplantation.',
  'Islet transplantation on day 0.',
])('none in %s', text => expect(read(text)).toEqual([]))
