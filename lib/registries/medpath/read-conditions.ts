import type { Findings, Found } from '@/lib/registries/contract.ts'
import { filled, foundAt, inferredAt } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { warn } from '@/lib/registries/page/page-draft.ts'
import { unescapeMarkdown } from '@/lib/registries/page/unescape.ts'
import { isNct, type MedPathPage, wholeLines } from './page-context.ts'
import { warnOfLostLetter } from './read-head.ts'
import { withoutDash } from './sections.ts'

/** "…itiesHead…", "(ALL)Lymph…": a small letter or bracket with a capital right behind it, no "McCune" or "DiGeorge". */
const SEAM = /(?:(?<=\p{Ll}{4})|(?<=[)\]]))(?=\p{Lu}\p{Ll}{2}|\p{Lu}{3})/u

/** Reads the conditions, one on a line. Text extractors run them together; then they are cut where a word ends in a capital. */
export function readConditions(page: MedPathPage): void {
  const section = page.sections.get('Conditions')
  if (!section) return
  const lines = filled(wholeLines(page, section, 'conditions')).map(withoutDash)
  if (!lines.length && !page.cut)
    warn(page.draft, 'emptySection', 'conditions', section.heading, 'The heading has nothing under it.')
  const glued = page.bulleted && lines.length === 1
  page.draft.findings.conditions = lines.flatMap((line, at): Findings<string>[] =>
    glued ? cutConditions(page, line) : [oneCondition(page, line, at)],
  )
}

function oneCondition(page: MedPathPage, line: Line, at: number): Found<string> {
  warnOfLostLetter(page, `conditions.${at}`, line)
  if (!isNct(page) && SEAM.test(line.text))
    warn(
      page.draft,
      'notSplittable',
      `conditions.${at}`,
      line,
      'Several conditions seem to be run together here; they were kept as one.',
    )
  return foundAt(unescapeMarkdown(line.text), line)
}

function cutConditions(page: MedPathPage, line: Line): Found<string>[] {
  const parts = line.text.split(new RegExp(SEAM, 'gu'))
  if (parts.length === 1) {
    warn(
      page.draft,
      'notSplittable',
      'conditions',
      line,
      'This form of the page runs conditions together. No border can be seen here, so this was taken as one.',
    )
    return [foundAt(unescapeMarkdown(line.text), line)]
  }
  warn(
    page.draft,
    'uncertainSeam',
    'conditions',
    line,
    'This form of the page runs conditions together. They were cut where a word is followed by a capital with no blank between; others may be hidden in one.',
  )
  let start = line.start
  return parts.map(part => {
    const span = { start, end: start + part.length }
    start = span.end
    return inferredAt(
      unescapeMarkdown(part),
      'cut out of conditions that are run together, where a capital follows with no blank',
      span,
    )
  })
}
