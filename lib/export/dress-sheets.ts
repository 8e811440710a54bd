import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
} from 'write-excel-file/utility'
import type { CellLink, WorkbookFeature, WorkbookPart } from './workbook-part.ts'

// Microsoft, "Excel specifications and limits" and the length that Excel takes of an address.
const MOST_LINKS = 65_530
const LONGEST_URL = 2079

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * Gives the sheets of a workbook what its writer has no option for: links of cells, filters over the headings, and
 * printing at the width of the page (ECMA-376, CT_Worksheet). The parts are the workbook's sheets, in their order.
 */
export function dressSheets(parts: readonly WorkbookPart[]): WorkbookFeature {
  const links = parts.map(part => part.links.filter(({ url }) => url.length <= LONGEST_URL).slice(0, MOST_LINKS))
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
          transform: (xml, _, { sheetIndex }) =>
            [
              '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
              filterMarkup(parts[sheetIndex]),
              linksMarkup(links[sheetIndex] ?? []),
            ].reduce(insertInOrder, xml),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) => (links[sheetIndex] ?? []).map(relationshipMarkup).join(''),
        },
      },
    },
  }
}

const SHEET_ORDER = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? []

const insertInOrder = (xml: string, element: string): string =>
  element ? insertElementMarkupAccordingToOrderOfSiblings(xml, element, SHEET_ORDER, 'worksheet') : xml

function filterMarkup(part: WorkbookPart | undefined): string {
  if (!part?.isFiltered) return ''
  const { data } = part.sheet
  const end = getCellAddress(data.length - 1, (data[0]?.length ?? 1) - 1)
  return `<autoFilter ref="A1:${end}"/>`
}

/** A part after `#` stands in the cell's link, not in the target: so Excel writes it, and so it finds it again. */
function linksMarkup(links: readonly CellLink[]): string {
  if (links.length === 0) return ''
  const each = links.map(({ row, column, url }, at) => {
    const fragment = url.split('#')[1]
    const location = fragment ? ` location="${sanitizeAttributeValue(fragment)}"` : ''
    return `<hyperlink xmlns:r="${RELATIONSHIPS}" ref="${getCellAddress(row, column)}" r:id="${relationshipId(at)}"${location}/>`
  })
  return `<hyperlinks>${each.join('')}</hyperlinks>`
}

const relationshipMarkup = ({ url }: CellLink, at: number): string =>
  `<Relationship Id="${relationshipId(at)}" Type="${HYPERLINK}" Target="${sanitizeAttributeValue(url.split('#')[0] ?? url)}" TargetMode="External"/>`

const relationshipId = (at: number): string => `rId-link-${at + 1}`
