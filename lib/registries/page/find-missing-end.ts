import type { FieldPattern } from '@/lib/trial/fields.ts'
import { filled } from './found.ts'
import type { Line } from './lines.ts'
import { type PageDraft, warn } from './page-draft.ts'
import type { Section } from './split-sections.ts'

/** A layout as far as it matters where a page ends: its sections in order, and the fields each carries in order. */
export type FieldOrder<Name extends string> = {
  sections: readonly Name[]
  fieldsOf: Record<Name, readonly FieldPattern[]>
  /** The fields above the first section. */
  head: readonly FieldPattern[]
}

/**
 * Warns where a cut page ends, and lists what it ends before: all that would stand after its last words, within the
 * last section what stands after the last field found. `within` are the fields of that last section.
 *
 * @param above what stands above the first section
 */
export function findMissingEnd<Name extends string>(
  draft: PageDraft,
  above: readonly Line[],
  sections: readonly Section<Name>[],
  { sections: names, fieldsOf, head }: FieldOrder<Name>,
  message: string,
): { missing: FieldPattern[]; within: readonly FieldPattern[] } {
  const last = sections.at(-1)
  const end = filled(last?.body ?? above).at(-1) ?? last?.heading
  const within = last ? fieldsOf[last.name] : head
  const reached = within.findLastIndex(field => isFound(draft, field))
  if (end) warn(draft, 'cutOff', within[Math.max(0, reached)] ?? null, end, message)
  const below = names.slice(last ? names.indexOf(last.name) + 1 : 0).flatMap(name => fieldsOf[name])
  return { missing: [...within.slice(reached + 1), ...below], within }
}

/** An empty list is what a heading leaves that the page ends at. */
function isFound({ findings }: PageDraft, field: FieldPattern): boolean {
  const found = field
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], findings)
  return found !== undefined && !(Array.isArray(found) && found.length === 0)
}
