import type { Row } from 'write-excel-file/node'
import { officialRecordUrl } from '@/lib/trial/trial-id.ts'
import { BASIS_MEANINGS, type ComparisonSheet, type SheetTrial } from './comparison-sheet.ts'
import { CUT_SIGN } from './fit-cell.ts'
import { headingCell, linkCell, textCell } from './workbook-cells.ts'
import type { CellLink, WorkbookPart } from './workbook-part.ts'

type Line = { name: string; text: string; url?: string | undefined }

/** When and from where the comparison was taken, what its words mean, and that the official record rules. */
export function buildAboutSheet(comparison: ComparisonSheet, exportedAt: Date): WorkbookPart {
  const lines = [...originOf(comparison, exportedAt), ...comparison.trials.map(describeTrial), ...RULES, ...BASES]
  const links = lines.flatMap(({ url }, at): CellLink[] => (url ? [{ row: at + 1, column: 1, url }] : []))
  return {
    sheet: {
      sheet: 'About',
      orientation: 'landscape',
      stickyRowsCount: 1,
      columns: [{ width: 24 }, { width: 110 }],
      data: [[headingCell('About this comparison'), headingCell('')], ...lines.map(rowOf)],
    },
    links,
  }
}

const rowOf = ({ name, text, url }: Line): Row => [
  { ...textCell(name), fontWeight: 'bold' },
  url ? linkCell(text) : textCell(text),
]

const originOf = ({ url, onlyDiffering, leftOut }: ComparisonSheet, exportedAt: Date): Line[] => [
  { name: 'Exported', text: describeTime(exportedAt.toISOString()) },
  { name: 'Address', text: url, url },
  {
    name: 'Rows',
    text: onlyDiffering
      ? `Only those in which the trials differ, or about which a record leaves something open. Left out: ${leftOut.join(', ') || 'none'}.`
      : 'All; those in which the trials differ have a ≠.',
  },
]

/** Where the official record has an address of its own, the line leads there. */
const describeTrial = ({ trialId, title, registries }: SheetTrial): Line => ({
  name: trialId,
  text: `${title ?? 'no title'}. Read from ${registries
    .map(({ registry, importedAt }) => `${registry} (imported ${describeTime(importedAt)})`)
    .join(' and ')}.`,
  url: officialRecordUrl(trialId),
})

const describeTime = (iso: string): string => iso.replace(/T(\d\d:\d\d).*$/, ' $1 UTC')

const RULES: readonly Line[] = [
  {
    name: 'The official record rules',
    text: 'The registries’ records are theirs and change. Check each figure in the official record, to which the trials’ lines above lead, before you use it. This is no medical advice.',
  },
  {
    name: 'Doses',
    text: 'A dose may be compared with another only where both count the same cells in the same unit and are stated alike (per infusion, or total). Doses that differ in one of these are neither ranked nor summed here.',
  },
  {
    name: 'Values and sources',
    text: 'Each value on a line of its own. Number and Unit hold its figure, for example 30000000 and cells/kg; Counts says of a dose which cells it counts, and whether it is per infusion or total. Quote holds the registry’s own words, and Link leads to them, marked in the text as it was imported. A ⚠ means that the import warns of the value: Remarks says of what.',
  },
  {
    name: 'Long texts',
    text: `Excel holds 32,767 characters and 254 lines in a cell. A longer text ends in “${CUT_SIGN}”; the CSV of the same comparison has it whole. Characters that no workbook can hold are left out; one that was already broken in the registry text is shown as □.`,
  },
  { name: 'What a basis means', text: 'What the words in the column Basis of “Values and sources” say:' },
]

const BASES: readonly Line[] = Object.entries(BASIS_MEANINGS).map(([name, text]) => ({ name, text }))
