import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { FieldWarnings } from './field-warnings.tsx'
import { listItemPaths } from './list-item-paths.ts'
import { MeshTermsList } from './mesh-terms-list.tsx'
import { MissingFields } from './missing-fields.tsx'
import { OpenPointNotes } from './open-point-notes.tsx'
import { Prose } from './prose.tsx'
import { SourcedValue } from './sourced-value.tsx'
import { SubHeading, TrialSection } from './trial-section.tsx'
import { WordsLink } from './words-link.tsx'

const SUMMARY_ROOTS = [
  'acronym',
  'officialTitle',
  'conditions',
  'keywords',
  'conditionBrowse',
  'briefSummary',
  'detailedDescription',
] as const

export function SummarySection({ record }: { record: TrialRecord }) {
  const { officialTitle, briefSummary, detailedDescription } = record.trial
  return (
    <TrialSection id="summary" title="Summary" warned={{ record, roots: SUMMARY_ROOTS }}>
      {officialTitle && (
        <div>
          <span className="text-muted">Official title </span>
          <SourcedValue record={record} path="officialTitle" />
        </div>
      )}
      <Words record={record} list="conditions" title="Conditions" />
      <Words record={record} list="keywords" title="Keywords" />
      <MeshTermsList record={record} field="conditionBrowse" />
      <div className="grid gap-x-8 gap-y-3.5 xl:grid-cols-[2fr_3fr]">
        {briefSummary && <Told record={record} path="briefSummary" title="Brief summary" text={briefSummary} />}
        {detailedDescription && (
          <Told record={record} path="detailedDescription" title="Detailed description" text={detailedDescription} />
        )}
      </div>
      <OpenPointNotes record={record} paths={SUMMARY_ROOTS} />
      <MissingFields record={record} roots={SUMMARY_ROOTS} />
    </TrialSection>
  )
}

function Words({ record, list, title }: { record: TrialRecord; list: 'conditions' | 'keywords'; title: string }) {
  const { length } = record.trial[list]
  if (length === 0) return null
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <h3 className="font-semibold text-sm">{title}</h3>
      <ul className="flex flex-wrap gap-1.5">
        {listItemPaths(list, length).map(item => (
          <li key={item} className="rounded border border-line bg-sunken px-1.5">
            <SourcedValue record={record} path={item} />
          </li>
        ))}
      </ul>
      <FieldWarnings record={record} paths={[list]} />
    </div>
  )
}

function Told({ record, path, title, text }: { record: TrialRecord; path: string; title: string; text: string }) {
  return (
    <div>
      <SubHeading
        aside={
          <>
            <WordsLink record={record} path={path} of={title} />
            <FieldWarnings record={record} paths={[path]} />
          </>
        }
      >
        {title}
      </SubHeading>
      <Prose text={text} className="max-w-[78ch]" />
    </div>
  )
}
