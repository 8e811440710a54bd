import { filled } from '@/lib/registries/page/found.ts'
import type { Line, PageText } from '@/lib/registries/page/lines.ts'
import { findOwnNumbers } from './read-head.ts'
import { isResultsPage } from './read-results-page.ts'
import { splitPage } from './sections.ts'

/** Lines that no other registry's pages have: the record's constants behind this site's labels. */
const CONSTANTS =
  /^(?:Group Type|Intervention Type|Site Status|Sponsor Role|Responsibility Role|Identifier Source:) \w+$/

/**
 * Whether the text is a page of MedDataX: by the head of its pages, by two headings with the site's own sentence below
 * them, or by one of these with the lines that only this site prints. The name of the site does not count.
 */
export function recognize({ lines, json }: PageText): boolean {
  if (json) return false
  if (findOwnNumbers(lines).length > 0 || isResultsPage(lines)) return true
  const borneOut = splitPage(lines).sections.filter(section => section.borneOut).length
  return borneOut >= 2 || (borneOut === 1 && countConstants(lines) >= 1) || countConstants(lines) >= 3
}

const countConstants = (lines: readonly Line[]): number =>
  filled(lines).filter(({ text }) => CONSTANTS.test(text)).length
