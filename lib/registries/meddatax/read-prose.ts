import { filled, foundLine, foundText } from '@/lib/registries/page/found.ts'
import { type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
import { type PageSection, warnIfEmpty } from './sections.ts'

/** A summary or description: all that stands under its heading. */
export function readProse(draft: PageDraft, section: PageSection, field: 'briefSummary' | 'detailedDescription'): void {
  if (warnIfEmpty(draft, section, field)) return
  draft.findings[field] = foundText(draft.text, section.body)
}

/** What the site says of a section, in words that are not known here. */
const TAGLINE = /^.{30,}\.$/

/**
 * The conditions. The site joins them by one blank, and nothing tells where one ends, so their line stays one condition,
 * with a warning where it may be several. Other lines are a section that is not known here.
 */
export function readConditions(draft: PageDraft, section: PageSection): void {
  if (warnIfEmpty(draft, section, 'conditions')) return
  const lines = filled(section.body)
  const told = lines.find(line => lines.length === 1 || !TAGLINE.test(line.text))
  for (const line of lines)
    if (line !== told)
      warn(
        draft,
        'unknownSection',
        'conditions',
        line,
        'This registry gives the conditions on one line. This is another, of a part that is not known here; it was left out.',
      )
  if (!told) {
    draft.unreadable.push('conditions')
    return
  }
  draft.findings.conditions = [foundLine(told)]
  if (/\s/.test(told.text))
    warn(
      draft,
      'notSplittable',
      'conditions',
      told,
      'This registry joins conditions by a blank. The line may hold several, and was kept as it is.',
    )
}
