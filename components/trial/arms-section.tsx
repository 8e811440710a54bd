import { ARMS_FIELDS } from '@/lib/trial/compared-fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { listItemPaths } from './list-item-paths.ts'
import { MeshTermsList } from './mesh-terms-list.tsx'
import { MissingFields } from './missing-fields.tsx'
import { OpenPointNotes } from './open-point-notes.tsx'
import { type Column, RecordTable } from './record-table.tsx'
import { isMissing, SourcedValue } from './sourced-value.tsx'
import { SubHeading, TrialSection } from './trial-section.tsx'

export function ArmsSection({ record }: { record: TrialRecord }) {
  const { armGroups, interventions } = record.trial
  return (
    <TrialSection id="arms" title="Arms and interventions" warned={{ record, roots: ARMS_FIELDS }}>
      {armGroups.length > 0 && (
        <div>
          <SubHeading aside={<Count of={armGroups.length} />}>Arm groups</SubHeading>
          <RecordTable caption="Arm groups" columns={armColumns(record)} count={armGroups.length} />
        </div>
      )}
      {interventions.length > 0 && (
        <div>
          <SubHeading aside={<Count of={interventions.length} />}>Interventions</SubHeading>
          <RecordTable caption="Interventions" columns={interventionColumns(record)} count={interventions.length} />
        </div>
      )}
      <MeshTermsList record={record} field="interventionBrowse" />
      <OpenPointNotes record={record} paths={ARMS_FIELDS} />
      <MissingFields record={record} roots={ARMS_FIELDS} />
    </TrialSection>
  )
}

const Count = ({ of }: { of: number }) => <span className="text-muted text-xs">{of}</span>

const armColumns = (record: TrialRecord): Column[] => {
  const { armGroups } = record.trial
  return [
    {
      label: 'Arm',
      className: 'sm:w-1/5',
      cell: at => <SourcedValue record={record} path={`armGroups.${at}.label`} />,
    },
    {
      label: 'Type',
      className: 'sm:w-36',
      isUsed: armGroups.some(({ type }) => type),
      cell: at => <SourcedValue record={record} path={`armGroups.${at}.type`} />,
    },
    {
      label: 'Description',
      isUsed: armGroups.some(({ description }) => description),
      cell: at => <LongValue record={record} path={`armGroups.${at}.description`} />,
    },
    {
      label: 'Interventions',
      className: 'sm:w-1/4',
      isUsed: armGroups.some(({ interventionNames }) => interventionNames.length > 0),
      cell: at => (
        <Names
          record={record}
          path={`armGroups.${at}.interventionNames`}
          values={armGroups[at]?.interventionNames ?? []}
        />
      ),
    },
  ]
}

const interventionColumns = (record: TrialRecord): Column[] => {
  const { interventions } = record.trial
  return [
    {
      label: 'Intervention',
      className: 'sm:w-1/5',
      cell: at => <SourcedValue record={record} path={`interventions.${at}.name`} />,
    },
    {
      label: 'Type',
      className: 'sm:w-36',
      isUsed: interventions.some(({ type }) => type),
      cell: at => <SourcedValue record={record} path={`interventions.${at}.type`} />,
    },
    {
      label: 'Description',
      isUsed: interventions.some(({ description }) => description),
      cell: at => <LongValue record={record} path={`interventions.${at}.description`} />,
    },
    {
      label: 'Other names',
      isUsed: interventions.some(({ otherNames }) => otherNames.length > 0),
      cell: at => (
        <Names record={record} path={`interventions.${at}.otherNames`} values={interventions[at]?.otherNames ?? []} />
      ),
    },
    {
      label: 'Arms',
      className: 'sm:w-1/4',
      isUsed: interventions.some(({ armGroupLabels }) => armGroupLabels.length > 0),
      cell: at => (
        <Names
          record={record}
          path={`interventions.${at}.armGroupLabels`}
          values={interventions[at]?.armGroupLabels ?? []}
        />
      ),
    },
  ]
}

function Names({ record, path, values }: { record: TrialRecord; path: string; values: readonly string[] }) {
  if (isMissing(values)) return <SourcedValue record={record} path={path} />
  return (
    <ul className="max-sm:inline">
      {listItemPaths(path, values.length).map(item => (
        <li key={item} className="max-sm:mr-2 max-sm:inline">
          <SourcedValue record={record} path={item} />
        </li>
      ))}
    </ul>
  )
}

function LongValue({ record, path }: { record: TrialRecord; path: string }) {
  return (
    <span className="whitespace-pre-line">
      <SourcedValue record={record} path={path} />
    </span>
  )
}
