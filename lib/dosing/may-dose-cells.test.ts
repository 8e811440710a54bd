import { expect, it } from 'vitest'
import { mayDoseCells } from './may-dose-cells.ts'

const inSummary = (text: string) => mayDoseCells([{ field: 'briefSummary', text }])

it.each(['Patients receive 1×10⁷ NK cells/kg.', 'A dose of 100 million CAR-T cells is infused.'])(
  'sees that there is something to read: %s',
  text => expect(inSummary(text)).toBe(true),
)

it.each(['', 'Placebo tablets, 100 mg daily.', 'Tumor cells are counted.', 'Aspirin 1,000,000 IU'])(
  'lets go what doses no cells: %s',
  text => expect(inSummary(text)).toBe(false),
)

it('reads on where a product of cells is named, whatever is said of its dose', () => {
  expect(mayDoseCells([{ field: 'interventions.0.name', text: 'NK cells' }])).toBe(true)
  expect(inSummary('NK cells')).toBe(false)
})
