import { FILTER_TITLES, filterValueLabel } from '@/components/search/filter-labels.ts'
import { withoutControls } from '@/lib/import/format-report.ts'
import { changesNothing, type FilterChange, type RereadingPreview } from '@/lib/records/preview-rereading.ts'
import { formatChanges, type WordMarks } from './format-changes.ts'

/** What reading a trial again would change in what is stored of it, for a terminal. */
export function formatRereading(trialId: string, preview: RereadingPreview, marks: WordMarks): string {
  const told =
    preview.refusal === null ? formatReread(preview, marks) : `    Refused: ${withoutControls(preview.refusal)}`
  return `${trialId}  ${versionsOf(preview)}\n${told}`
}

export type Reread = Extract<RereadingPreview, { refusal: null }>

/** The same without its head, of texts that can be read. */
export function formatReread(preview: Reread, marks: WordMarks): string {
  if (changesNothing(preview)) return '    Lists, filters and warnings tell the same.'
  const { before, after, sections, filters } = preview
  const parts = [
    ...(sections === null ? ['    Its row is of an older form, and is written anew.'] : []),
    ...(sections?.length ? [formatChanges({ before, after, sections }, marks)] : []),
    ...(filters.length > 0 ? ['    Filters', ...filters.map(formatFilter)] : []),
  ]
  return parts.join('\n')
}

/** "MedPath version 11 → 12, Veeva version 3". */
function versionsOf(preview: RereadingPreview): string {
  const texts =
    preview.refusal === null ? preview.texts : preview.texts.map(document => ({ document, today: undefined }))
  return texts
    .map(({ document: { registry, parserVersion }, today }) => {
      const now = today === undefined || today === parserVersion ? '' : ` → ${today}`
      return `${registry} version ${parserVersion}${now}`
    })
    .join(', ')
}

function formatFilter({ filter, gone, came }: FilterChange): string {
  const told = (sign: string, values: readonly string[]) =>
    values.map(value => `${sign} ${filterValueLabel(filter, value)}`)
  return withoutControls(`      ${FILTER_TITLES[filter]}: ${[...told('−', gone), ...told('+', came)].join(', ')}`)
}

export type RereadingTotals = { changed: number; same: number; refused: number }

/** What reading all of them again would come to. */
export function formatRereadings({ changed, same, refused }: RereadingTotals): string {
  const all = changed + same + refused
  if (all === 0) return 'Nothing was written, and nothing is to be read again: today’s readers made all that is stored.'
  const counts = [
    `${changed.toLocaleString('en')} would be listed, filtered or warned of otherwise`,
    `${same.toLocaleString('en')} would tell the same`,
    `${refused.toLocaleString('en')} can no longer be read and would stay as they are`,
  ]
  return `Nothing was written. Of ${all.toLocaleString('en')} ${all === 1 ? 'trial' : 'trials'} to be read again ${counts.join(', ')}. The words that they are searched by would be written anew, and are not compared.`
}

/** For programs: without the records that the changes are between. */
export function rereadToJson({ texts, sections, filters }: Reread) {
  const versions = texts.map(({ document: { id, registry, parserVersion }, today }) => ({
    documentId: id,
    registry,
    parserVersion,
    today,
  }))
  return { texts: versions, sections, filters }
}
