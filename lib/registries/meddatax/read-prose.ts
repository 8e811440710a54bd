import { filled, foundLine, foundText } from '@/lib/registries/page/found.ts'
import { type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
import { type PageSection, warnIfEmpty } from './sections.ts'

/** A summary or description: all that stands under its heading. */
export function readProse(draft: PageDraft, section: PageSection, field: 'briefSummary' | 'detailedDescription'): void {
  if (warnIfEmpty(draft, section, field)) return
  draft.findings[field] = foundText(draft.text, section.body)
}

/**
 * The conditions. The site joins them by one blank, and nothing tells where one ends, so a line stays one condition,
 * with a warning where it may be several.
 */
export function readConditions(draft: PageDraft, section: PageSection): void {
  if (warnIfEmpty(draft, section, 'conditions')) return
  const lines = filled(section.body)
  draft.findings.conditions = lines.map(foundLine)
  for (const line of lines)
    if (/\s/.test(line.text))
      warn(
        draft,
        'notSplittable',
        'conditions',
        line,
        'This registry joins conditions by a blank. The line may hold several, and was kept as it is.',
      )
}
