import { ChangeTable } from '@/components/history/change-table.tsx'
import { listChangeRows } from '@/components/history/list-change-rows.ts'
import { FILTER_TITLES, filterValueLabel } from '@/components/search/filter-labels.ts'
import { describeTime } from '@/components/trial/describe-time.ts'
import { Note } from '@/components/ui/note.tsx'
import { documentUrl } from '@/lib/urls.ts'
import type { ShownRereading } from './shown-preview.ts'

/** What reading a trial's texts again would change in what lists and filters tell of it, and in its stored warnings. */
export function RereadingChanges({ trialId, rereading }: { trialId: string; rereading: ShownRereading }) {
  if (rereading.refusal !== null) return <Note>{rereading.refusal}</Note>
  const { texts, before, after, sections, filters } = rereading
  return (
    <div className="space-y-3.5">
      <ul>
        {texts.map(({ document: { id, registry, importedAt, parserVersion }, today }) => (
          <li key={id}>
            <a href={documentUrl(trialId, id)}>
              {registry}, imported {describeTime(importedAt)}
            </a>
            :{' '}
            {parserVersion === today
              ? `read by version ${today}, which is today’s`
              : `read by version ${parserVersion}, today’s is ${today}`}
          </li>
        ))}
      </ul>
      {sections === null && (
        <p>What is stored for lists is of an older form, which cannot be compared: it would be written anew.</p>
      )}
      {sections?.length === 0 && filters.length === 0 && (
        <p className="text-muted">Lists, filters and warnings would tell the same: only versions change.</p>
      )}
      {sections?.map(({ title, changes }) => (
        <div key={title}>
          <h3 className="mb-1.5 font-semibold text-sm">{title}</h3>
          <ChangeTable caption={title} rows={listChangeRows({ before, after }, changes)} />
        </div>
      ))}
      {filters.length > 0 && (
        <div>
          <h3 className="mb-1.5 font-semibold text-sm">Filters that would find it otherwise</h3>
          <ul className="space-y-1">
            {filters.map(({ filter, gone, came }) => (
              <li key={filter}>
                <span className="font-medium">{FILTER_TITLES[filter]}:</span>
                {gone.length > 0 && ` no longer by ${gone.map(value => filterValueLabel(filter, value)).join(', ')}`}
                {gone.length > 0 && came.length > 0 && ';'}
                {came.length > 0 && ` by ${came.map(value => filterValueLabel(filter, value)).join(', ')}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
