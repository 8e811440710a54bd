import { filled } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { warn } from '@/lib/registries/page/page-draft.ts'
import type { FieldPattern } from '@/lib/trial/fields.ts'
import { type MedPathPage, wholeLines } from './page-context.ts'
import { type SectionName, withoutDash } from './sections.ts'

/** The one line that a label has below it. More lines are warned of and left out. */
export function readScalar(page: MedPathPage, name: SectionName, field: FieldPattern): Line | undefined {
  const section = page.sections.get(name)
  if (!section) return undefined
  const [value, ...more] = filled(wholeLines(page, section, field)).map(withoutDash)
  for (const line of more.slice(0, MAX_EXTRA))
    warn(
      page.draft,
      'unknownSection',
      null,
      line,
      `A line under "${name}" that does not belong there; it was left out.`,
    )
  return value
}

const MAX_EXTRA = 20
