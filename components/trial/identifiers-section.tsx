import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { FieldList } from './field-list.tsx'
import { MissingFields } from './missing-fields.tsx'
import { RecordTable } from './record-table.tsx'
import { SourcedValue } from './sourced-value.tsx'
import { SubHeading, TrialSection } from './trial-section.tsx'

const IDENTIFIERS_ROOTS = [
  'trialId',
  'nctId',
  'nctIdAliases',
  'orgStudyId',
  'orgStudyIdType',
  'orgStudyIdLink',
  'secondaryIds',
  'briefTitle',
  'organization',
  'leadSponsor',
  'collaborators',
  'responsibleParty',
] as const

const FIELDS = [
  'nctIdAliases',
  'orgStudyId',
  'orgStudyIdType',
  'orgStudyIdLink',
  'leadSponsor.name',
  'leadSponsor.class',
  'organization.fullName',
  'organization.class',
  'responsibleParty.type',
  'responsibleParty.investigatorFullName',
  'responsibleParty.investigatorTitle',
  'responsibleParty.investigatorAffiliation',
  'responsibleParty.oldNameTitle',
  'responsibleParty.oldOrganization',
].map(path => ({ path }))

export function IdentifiersSection({ record }: { record: TrialRecord }) {
  const { secondaryIds, collaborators, relatedTrials } = record.trial
  return (
    <TrialSection id="identifiers" title="Identifiers and sponsors" warned={{ record, roots: IDENTIFIERS_ROOTS }}>
      <FieldList record={record} fields={FIELDS} />
      {secondaryIds.length > 0 && (
        <div>
          <SubHeading>Other identifiers</SubHeading>
          <RecordTable
            caption="Other identifiers"
            count={secondaryIds.length}
            columns={[
              {
                label: 'Identifier',
                className: 'sm:w-1/3',
                cell: at => <SourcedValue record={record} path={`secondaryIds.${at}.id`} />,
              },
              {
                label: 'Kind, in the registry’s words',
                isUsed: secondaryIds.some(({ type }) => type),
                cell: at => <SourcedValue record={record} path={`secondaryIds.${at}.type`} />,
              },
              {
                label: 'Issuer',
                isUsed: secondaryIds.some(({ domain }) => domain),
                cell: at => <SourcedValue record={record} path={`secondaryIds.${at}.domain`} />,
              },
              {
                label: 'Link',
                isUsed: secondaryIds.some(({ link }) => link),
                cell: at => <SourcedValue record={record} path={`secondaryIds.${at}.link`} />,
              },
            ]}
          />
        </div>
      )}
      {collaborators.length > 0 && (
        <div>
          <SubHeading>Collaborators</SubHeading>
          <RecordTable
            caption="Collaborators"
            count={collaborators.length}
            columns={[
              {
                label: 'Name',
                className: 'sm:w-1/3',
                cell: at => <SourcedValue record={record} path={`collaborators.${at}.name`} />,
              },
              {
                label: 'Class',
                isUsed: collaborators.some(sponsor => sponsor.class),
                cell: at => <SourcedValue record={record} path={`collaborators.${at}.class`} />,
              },
            ]}
          />
        </div>
      )}
      <MissingFields
        record={record}
        roots={relatedTrials.length > 0 ? IDENTIFIERS_ROOTS : [...IDENTIFIERS_ROOTS, 'relatedTrials']}
      />
    </TrialSection>
  )
}
