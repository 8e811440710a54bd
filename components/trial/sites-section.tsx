import type { Contact } from '@/lib/trial/contact.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { FieldList } from './field-list.tsx'
import { MissingFields } from './missing-fields.tsx'
import { type Column, RecordTable } from './record-table.tsx'
import { SourcedValue } from './sourced-value.tsx'
import { SubHeading, TrialSection } from './trial-section.tsx'

const SITES_ROOTS = [
  'locations',
  'locationCount',
  'countries',
  'removedCountries',
  'overallOfficials',
  'centralContacts',
  'facilityContacts',
] as const

export function SitesSection({ record }: { record: TrialRecord }) {
  const { locations, overallOfficials, centralContacts, facilityContacts } = record.trial
  return (
    <TrialSection id="sites" title="Sites and contacts" warned={{ record, roots: SITES_ROOTS }}>
      <FieldList
        record={record}
        fields={[{ path: 'locationCount' }, { path: 'countries' }, { path: 'removedCountries' }]}
      />
      {locations.length > 0 && (
        <div>
          <SubHeading aside={<span className="text-muted text-xs">{locations.length}</span>}>Sites</SubHeading>
          <RecordTable caption="Sites" columns={siteColumns(record)} count={locations.length} />
        </div>
      )}
      {overallOfficials.length > 0 && (
        <div>
          <SubHeading aside={<span className="text-muted text-xs">{overallOfficials.length}</span>}>
            Officials
          </SubHeading>
          <RecordTable caption="Officials" columns={officialColumns(record)} count={overallOfficials.length} />
        </div>
      )}
      <Contacts record={record} list="centralContacts" title="Central contacts" contacts={centralContacts} />
      <Contacts record={record} list="facilityContacts" title="Contacts of sites" contacts={facilityContacts} />
      <MissingFields record={record} roots={SITES_ROOTS} />
    </TrialSection>
  )
}

const SITE_PARTS = [
  ['Facility', 'facility'],
  ['City', 'city'],
  ['State or province', 'state'],
  ['Postal code', 'zip'],
  ['Country', 'country'],
  ['Status', 'status'],
] as const

const siteColumns = (record: TrialRecord): Column[] =>
  SITE_PARTS.map(([label, part]) => ({
    label,
    isUsed: record.trial.locations.some(location => location[part]),
    cell: at => <SourcedValue record={record} path={`locations.${at}.${part}`} />,
  }))

const OFFICIAL_PARTS = [
  ['Name', 'name'],
  ['Role', 'role'],
  ['Affiliation', 'affiliation'],
] as const

const officialColumns = (record: TrialRecord): Column[] =>
  OFFICIAL_PARTS.map(([label, part]) => ({
    label,
    isUsed: record.trial.overallOfficials.some(official => official[part]),
    cell: at => <SourcedValue record={record} path={`overallOfficials.${at}.${part}`} />,
  }))

const CONTACT_PARTS = [
  ['Name', 'name'],
  ['Role', 'role'],
  ['Phone', 'phone'],
  ['Extension', 'phoneExt'],
  ['E-mail', 'email'],
] as const

type ContactsProps = {
  record: TrialRecord
  list: 'centralContacts' | 'facilityContacts'
  title: string
  contacts: readonly Contact[]
}

function Contacts({ record, list, title, contacts }: ContactsProps) {
  if (contacts.length === 0) return null
  const columns = CONTACT_PARTS.map(([label, part]) => ({
    label,
    isUsed: contacts.some(contact => contact[part]),
    cell: (at: number) => <SourcedValue record={record} path={`${list}.${at}.${part}`} />,
  }))
  return (
    <div>
      <SubHeading aside={<span className="text-muted text-xs">{contacts.length}</span>}>{title}</SubHeading>
      <RecordTable caption={title} columns={columns} count={contacts.length} />
    </div>
  )
}
