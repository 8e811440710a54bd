import type { Line, PageText } from '@/lib/registries/page/lines.ts'
import { type PageDraft, startDraft, warn } from '@/lib/registries/page/page-draft.ts'
import type { FieldPattern } from '@/lib/trial/fields.ts'
import { findCut } from './find-cut.ts'
import { isHalfHeading, type PageSections, type Section, type SectionName, splitSections } from './sections.ts'

/** All that the readers of a page's parts share. */
export type MedPathPage = PageSections & {
  draft: PageDraft
  lines: readonly Line[]
  /** The section that the page ends in without being whole, and its last line if that may be half of one. */
  cut: { section: SectionName | undefined; half: Line | undefined } | undefined
}

/** Cuts a text into a page's sections and finds out whether it ends too early. */
export function openPage({ text, lines }: PageText): MedPathPage {
  const sections = splitSections(lines)
  const cut = findCut(text, sections, lines)
  if (cut?.half && isHalfHeading(cut.half)) dropLine(sections, cut.half)
  return { ...sections, draft: startDraft(text), lines, cut }
}

const dropLine = ({ sections }: PageSections, { index }: Line): void => {
  for (const section of sections.values()) section.body = section.body.filter(line => line.index !== index)
}

/** A section's lines; those of a list without the one that may be cut in half, which is warned of. */
export function wholeLines(page: MedPathPage, section: Section, field: FieldPattern): Line[] {
  const half = page.cut?.half
  const lines = section.body.filter(line => line.index !== half?.index)
  if (half && lines.length < section.body.length)
    warn(page.draft, 'cutOff', field, half, 'The text ends in this line, which may be half of one; it was left out.')
  return lines
}

/** Whether the page ends inside this section. */
export const isCutIn = (page: MedPathPage, name: SectionName): boolean =>
  page.cut !== undefined && page.cut.section === name

/** Whether the record is one of ClinicalTrials.gov; MedPath mangles those of other registers in ways of their own. */
export const isNct = (page: MedPathPage): boolean =>
  page.sections.get('Registration Number')?.body.some(line => /^(?:- )?NCT\d/.test(line.text)) ?? true
