import type { TrialRecord } from '@/lib/trial/trial-record.ts'

type TrialWarning = TrialRecord['warnings'][number]

/** Warnings that say the same of one document, with every place they say it of, in the order of the text. */
export type WarningGroup = {
  documentId: string
  code: string
  message: string
  places: Pick<TrialWarning, 'field' | 'line' | 'words'>[]
}

/** A broken table can warn once a row: the sentence stands once, its places below it. */
export function groupWarnings(warnings: readonly TrialWarning[]): WarningGroup[] {
  const groups = new Map<string, WarningGroup>()
  const ordered = warnings.toSorted((a, b) => a.documentId.localeCompare(b.documentId) || a.start - b.start)
  for (const { documentId, code, message, field, line, words } of ordered) {
    const key = JSON.stringify([documentId, code, message])
    const group = groups.get(key) ?? { documentId, code, message, places: [] }
    group.places.push({ field, line, words })
    groups.set(key, group)
  }
  return [...groups.values()]
}

const TITLES: Record<string, string> = {
  cutOff: 'The page is cut off',
  unknownPhrase: 'A phrase outside the vocabulary',
  unknownSection: 'A part that the layout is not known to have',
  emptySection: 'A heading with nothing under it',
  excerpt: 'A part of the record',
  notSplittable: 'Values run together',
  uncertainSeam: 'Cells run together, cut where it is likely',
  brokenList: 'A list that does not add up',
  lossyField: 'A field that this registry is known to distort',
  unreadable: 'Something that was not understood',
  wrongType: 'A value of another kind than the field has',
  textUnreadable: 'A stored text that can no longer be read',
  moreWarnings: 'More warnings than are listed',
  contradiction: 'Values that contradict each other',
  otherNumbers: 'Numbers of other trials on the page',
}

/** What a kind of warning is called; an unknown one by its code. */
export const warningTitle = (code: string): string => TITLES[code] ?? code
