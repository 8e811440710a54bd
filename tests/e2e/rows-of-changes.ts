import type { Page } from '@playwright/test'
import { expect } from './test.ts'

/** What stands in the rows of a comparison: label, before, after; of a long text, what is marked in it. */
export const changesOf = (page: Page): Promise<string[][]> =>
  page
    .locator('.changes tbody tr')
    .evaluateAll(rows =>
      rows.map(row =>
        [...row.querySelectorAll('th, td')].map(cell =>
          [...cell.querySelectorAll('del, ins')].length > 0
            ? [...cell.querySelectorAll('del, ins')].map(mark => mark.textContent?.trim()).join(' … ')
            : (cell.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
        ),
      ),
    )

/** What the edits of `changedPage` come to: a status, a number, a dose, a criterion; what is quoted of them elsewhere. */
export const expectedChanges = (enrollment: string) => [
  ['Status', 'Recruiting', 'Completed'],
  ['Enrollment', '9', enrollment],
  [expect.stringMatching(/^Dose levels: 1 changed, 2 as they were$/)],
  [expect.stringContaining('changed')],
  ['Amount', '9×10⁷ /kg', '8×10⁷ /kg'],
  ['Arm groups: 1 changed, 2 as they were'],
  ['≠ changed Group C(high-dose group)'],
  ['Description', expect.stringContaining('9×10'), expect.stringContaining('8×10')],
  ['Criteria: 1 changed, 19 as they were'],
  ['≠ changed Inclusion criteria, item 1', '75', '70'],
  ['Warnings: 1 changed, 4 as they were'],
  ['≠ changed Cells run together, cut where it is likely', '9', '8'],
]
