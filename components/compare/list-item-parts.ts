import { describeValue } from '@/components/trial/describe-value.ts'
import { isMissing, reasonOf } from '@/components/trial/sourced-value.tsx'
import { valueAt } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type { RowKind } from './comparison-rows.ts'

/** By which of its parts an item of a list is known, the first that it has; and the rest, some of them long texts. */
const ITEM_PARTS: Partial<Record<RowKind, { main: readonly string[]; small: readonly string[]; full?: string }>> = {
  arms: { main: ['label'], small: ['type', 'interventionNames'], full: 'description' },
  interventions: { main: ['name'], small: ['type'], full: 'description' },
  outcomes: { main: ['measure'], small: ['timeFrame', 'description'] },
  sites: { main: ['facility', 'city', 'country'], small: ['city', 'state', 'country', 'status'] },
  contacts: { main: ['name'], small: ['role', 'phone', 'phoneExt', 'email'] },
  identifiers: { main: ['id'], small: ['type'] },
  collaborators: { main: ['name'], small: ['class'] },
}

/** An item in words: what it is known by, its short parts, its long text, and why any of them was inferred. */
export type ItemTold = { main: string; small: string[]; full: string; reasons: string[] }

export const hasParts = (kind: RowKind): boolean => kind in ITEM_PARTS

export function tellItem(record: TrialRecord, path: string, kind: RowKind): ItemTold {
  const { main, small, full } = ITEM_PARTS[kind] ?? { main: [], small: [] }
  const at = (part: string) => valueAt(record.trial, `${path}.${part}`)
  const tell = (part: string | undefined) => (part ? describeValue(`${path}.${part}`, at(part)) : '')
  const known = main.find(part => !isMissing(at(part))) ?? main[0]
  const shorts = small.filter(part => part !== known && !isMissing(at(part)))
  const parts = [known, ...shorts, full].filter(part => part !== undefined)
  return {
    main: tell(known),
    small: shorts.map(tell),
    full: tell(full),
    reasons: [...new Set(parts.flatMap(part => reasonOf(record, `${path}.${part}`) ?? []))],
  }
}
