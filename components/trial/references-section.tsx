import { largeDocUrl } from '@/lib/trial/reference.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { ExternalLink } from './external-link.tsx'
import { FieldList } from './field-list.tsx'
import { LongFieldList } from './long-field-list.tsx'
import { MissingFields } from './missing-fields.tsx'
import { type Column, RecordTable } from './record-table.tsx'
import { SourcedValue } from './sourced-value.tsx'
import { SubHeading, TrialSection } from './trial-section.tsx'

const REFERENCES_ROOTS = [
  'references',
  'seeAlsoLinks',
  'availIpds',
  'ipdSharingStatement',
  'largeDocs',
  'noSap',
] as const

const IPD = 'ipdSharingStatement'
const IPD_FIELDS = ['ipdSharing', 'infoTypes'].map(part => ({ path: `${IPD}.${part}` }))
const IPD_PROSE = ['description', 'timeFrame', 'accessCriteria', 'url'].map(part => `${IPD}.${part}`)

/** What is to be read about the study elsewhere: publications, links, its own documents, data of its participants. */
export function ReferencesSection({ record }: { record: TrialRecord }) {
  const { ipdSharingStatement, noSap } = record.trial
  return (
    <TrialSection id="references" title="References and documents" warned={{ record, roots: REFERENCES_ROOTS }}>
      <Table title="References" count={record.trial.references.length} columns={referenceColumns(record)} />
      <Table title="Links" count={record.trial.seeAlsoLinks.length} columns={linkColumns(record)} />
      <Table title="Study documents" count={record.trial.largeDocs.length} columns={documentColumns(record)} />
      {noSap !== null && <FieldList record={record} fields={[{ path: 'noSap' }]} />}
      {ipdSharingStatement && (
        <div className="space-y-2">
          <SubHeading>Participants’ data</SubHeading>
          <FieldList record={record} fields={IPD_FIELDS} />
          <LongFieldList record={record} paths={IPD_PROSE} />
        </div>
      )}
      <Table title="Data and documents elsewhere" count={record.trial.availIpds.length} columns={ipdColumns(record)} />
      <MissingFields record={record} roots={REFERENCES_ROOTS} />
    </TrialSection>
  )
}

function Table({ title, count, columns }: { title: string; count: number; columns: Column[] }) {
  if (count === 0) return null
  return (
    <div>
      <SubHeading aside={<span className="text-muted text-xs">{count}</span>}>{title}</SubHeading>
      <RecordTable caption={title} columns={columns} count={count} />
    </div>
  )
}

const column = (record: TrialRecord, list: string, part: string, label: string, isUsed = true): Column => ({
  label,
  isUsed,
  cell: at => <SourcedValue record={record} path={`${list}.${at}.${part}`} />,
})

function referenceColumns(record: TrialRecord): Column[] {
  const { references } = record.trial
  const of = (part: string, label: string, isUsed?: boolean) => column(record, 'references', part, label, isUsed)
  return [
    of('citation', 'Citation'),
    { ...of('type', 'Kind'), className: 'sm:w-40' },
    {
      label: 'PubMed',
      className: 'sm:w-36',
      isUsed: references.some(({ pmid }) => pmid),
      cell: at => <PubMed record={record} path={`references.${at}.pmid`} pmid={references[at]?.pmid ?? null} />,
    },
    {
      label: 'Taken back',
      isUsed: references.some(({ retractions }) => retractions.length > 0),
      cell: at =>
        references[at]?.retractions.map(({ pmid }, of) => (
          <div key={pmid}>
            <SourcedValue record={record} path={`references.${at}.retractions.${of}.source`} />{' '}
            <PubMed record={record} path={`references.${at}.retractions.${of}.pmid`} pmid={pmid} />
          </div>
        )),
    },
  ]
}

function PubMed({ record, path, pmid }: { record: TrialRecord; path: string; pmid: string | null }) {
  return (
    <>
      <SourcedValue record={record} path={path} />{' '}
      {pmid && /^\d{1,12}$/.test(pmid) && (
        <ExternalLink url={`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`} of={`publication ${pmid}`} />
      )}
    </>
  )
}

function linkColumns(record: TrialRecord): Column[] {
  const { seeAlsoLinks } = record.trial
  return [
    column(
      record,
      'seeAlsoLinks',
      'label',
      'Label',
      seeAlsoLinks.some(({ label }) => label),
    ),
    column(record, 'seeAlsoLinks', 'url', 'Address'),
    {
      label: 'Open',
      cell: at => <ExternalLink url={seeAlsoLinks[at]?.url ?? ''} of={seeAlsoLinks[at]?.label ?? 'link'} />,
    },
  ]
}

function documentColumns(record: TrialRecord): Column[] {
  const { largeDocs, nctId } = record.trial
  const of = (part: 'date' | 'uploadDate' | 'filename' | 'size', label: string) =>
    column(
      record,
      'largeDocs',
      part,
      label,
      largeDocs.some(one => one[part] !== null),
    )
  return [
    column(record, 'largeDocs', 'label', 'Document'),
    of('date', 'Date'),
    of('uploadDate', 'Uploaded'),
    of('size', 'Bytes'),
    of('filename', 'File'),
    {
      label: 'Open',
      isUsed: largeDocs.some(({ filename }) => filename) && nctId !== null,
      cell: at => {
        const { filename, label } = largeDocs[at] ?? {}
        const url = nctId && filename && largeDocUrl(nctId, filename)
        return url ? <ExternalLink url={url} of={label ?? filename} /> : null
      },
    },
  ]
}

function ipdColumns(record: TrialRecord): Column[] {
  const { availIpds } = record.trial
  const of = (part: 'type' | 'id' | 'comment', label: string) =>
    column(
      record,
      'availIpds',
      part,
      label,
      availIpds.some(one => one[part]),
    )
  return [
    of('type', 'Kind'),
    of('id', 'Identifier'),
    of('comment', 'Comment'),
    column(
      record,
      'availIpds',
      'url',
      'Address',
      availIpds.some(({ url }) => url),
    ),
    {
      label: 'Open',
      isUsed: availIpds.some(({ url }) => url),
      cell: at => <ExternalLink url={availIpds[at]?.url ?? ''} of={availIpds[at]?.type ?? 'data'} />,
    },
  ]
}
