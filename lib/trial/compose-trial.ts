import type { DocumentReading } from './document-reading.ts'
import type { Absence, Evidence, Place } from './evidence.ts'
import { findConflicts } from './find-conflicts.ts'
import { foldText } from './fold-text.ts'
import { lookUpLater } from './look-up-later.ts'
import { REGISTRY_NAMES } from './registry.ts'
import { Trial } from './trial.ts'
import type { ComposedRecord, RegistryDocument } from './trial-record.ts'

/** A stored text with what was read from it: the newest of its registry. */
export type ReadDocument = { document: RegistryDocument; reading: DocumentReading; text: string }

type Field = keyof Trial

/** Fields that are read from one page together, so that a trial never has one page's list beside another's count. */
const TOGETHER: Partial<Record<Field, Field>> = {
  criteria: 'eligibilityCriteria',
  interventions: 'armGroups',
  stdAges: 'minimumAge',
}

/** The part of a compound field that must agree before another registry may complete it. */
const MAIN_PART: Partial<Record<Field, string>> = {
  enrollment: 'count',
  startDate: 'date',
  primaryCompletionDate: 'date',
  completionDate: 'date',
  lastUpdatePostDate: 'date',
  leadSponsor: 'name',
}

const isMissing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/**
 * One trial out of the newest documents of the registries that tell it. Each field comes from the first registry, in
 * the order of `REGISTRY_NAMES`, that carries it; a compound field lacking a part takes it from a later one that
 * agrees on the rest. What two tell differently is listed in `conflicts`.
 */
export function composeTrial(documents: readonly ReadDocument[]): ComposedRecord {
  const [first, ...more] = documents
  return first && more.length === 0 ? recordOf(first) : composeOfSeveral(documents)
}

type LookedUp = 'evidence' | 'absence' | 'basis'

/** What a trial's only document says; where it says it is looked up when somebody asks. */
function recordOf(read: ReadDocument): ComposedRecord {
  const { document, reading } = read
  const warnings = reading.warnings.map(warning => ({ ...warning, documentId: document.id }))
  return lookUpLater<Omit<ComposedRecord, LookedUp>, Pick<ComposedRecord, LookedUp>>(
    { trial: reading.trial, warnings, documents: [document], conflicts: [] },
    { evidence: () => quoteAll(read), absence: () => reading.absence, basis: () => reading.basis },
  )
}

const quoteAll = (read: ReadDocument): ComposedRecord['evidence'] =>
  Object.fromEntries(
    Object.entries(read.reading.evidence).map(([path, places]) => [path, places.map(place => quote(read, place))]),
  )

function composeOfSeveral(documents: readonly ReadDocument[]): ComposedRecord {
  const ordered = documents
    .toSorted((a, b) => rank(a) - rank(b))
    .map(one => ({ ...one, parts: groupByField(one.reading) }))
  const [leading] = ordered
  if (!leading) throw new Error('A trial is composed of at least one document')

  const record: Omit<ComposedRecord, 'conflicts' | 'documents' | 'warnings'> = {
    trial: { ...leading.reading.trial },
    evidence: {},
    absence: {},
    basis: {},
  }
  for (const field of Object.keys(Trial.shape) as Field[]) takeField(record, ordered, field)
  mergeAbsences(record, ordered)
  return {
    ...record,
    warnings: ordered.flatMap(({ document, reading }) =>
      reading.warnings.map(warning => ({ ...warning, documentId: document.id })),
    ),
    documents: ordered.map(({ document }) => document),
    conflicts: findConflicts(ordered.map(({ reading }) => reading)).map(({ field, values }) => ({
      field,
      values: values.map(told => ({ ...told, evidence: evidenceIn(ordered, told.registry, field) })),
    })),
  }
}

const rank = ({ reading }: ReadDocument): number => REGISTRY_NAMES.indexOf(reading.registry)

type Parts = Pick<ComposedRecord, 'trial' | 'evidence' | 'absence' | 'basis'>
type Told = Pick<DocumentReading, 'evidence' | 'absence' | 'basis'>
type Source = ReadDocument & { parts: ReadonlyMap<string, Told> }

/** What a reading says of each field and its parts: looked up once, since a trial has thousands of paths. */
function groupByField({ evidence, absence, basis }: DocumentReading): Map<string, Told> {
  const parts = new Map<string, Told>()
  const partOf = (path: string): Told => {
    const dot = path.indexOf('.')
    const field = dot < 0 ? path : path.slice(0, dot)
    const known = parts.get(field) ?? { evidence: {}, absence: {}, basis: {} }
    parts.set(field, known)
    return known
  }
  for (const [path, places] of Object.entries(evidence)) partOf(path).evidence[path] = places
  for (const [path, kind] of Object.entries(absence)) partOf(path).absence[path] = kind
  for (const [path, why] of Object.entries(basis)) partOf(path).basis[path] = why
  return parts
}

function takeField(record: Parts, documents: readonly Source[], field: Field): void {
  const lead = TOGETHER[field] ?? field
  const carrying = documents.filter(({ reading }) => !isMissing(reading.trial[field]))
  const source = carrying.find(({ reading }) => !isMissing(reading.trial[lead])) ?? carrying[0] ?? documents[0]
  if (!source) return
  const assign = <F extends Field>(key: F, trial: Trial) => {
    record.trial[key] = trial[key]
  }
  assign(field, source.reading.trial)
  copyPaths(record, source, field)
  completeParts(record, documents, source, field)
}

const isAt = (path: string, field: string): boolean => path === field || path.startsWith(`${field}.`)

/** Copies what the source says of a field ("enrollment") or of a part of it ("enrollment.type"). */
function copyPaths(record: Parts, source: Source, field: string): void {
  const told = source.parts.get(field.split('.')[0] ?? field)
  if (!told) return
  for (const [path, places] of Object.entries(told.evidence))
    if (isAt(path, field)) record.evidence[path] = places.map(place => quote(source, place))
  for (const [path, kind] of Object.entries(told.absence)) if (isAt(path, field)) record.absence[path] = kind
  for (const [path, why] of Object.entries(told.basis)) if (isAt(path, field)) record.basis[path] = why
}

const quote = ({ document, text }: ReadDocument, place: Place): Evidence => ({
  documentId: document.id,
  ...place,
  quote: text.slice(place.start, place.end),
})

/** Fills the null parts of a compound field from registries that agree on its main part. */
function completeParts(record: Parts, documents: readonly Source[], source: Source, field: Field): void {
  const main = MAIN_PART[field]
  if (!main) return
  for (const other of documents) {
    const mine = record.trial[field] as Record<string, unknown> | null
    const theirs = other.reading.trial[field] as Record<string, unknown> | null
    if (other === source || !mine || !theirs || foldText(`${mine[main]}`) !== foldText(`${theirs[main]}`)) continue
    for (const [part, value] of Object.entries(theirs)) {
      if (!isMissing(mine[part]) || isMissing(value)) continue
      Object.assign(record.trial, { [field]: { ...mine, [part]: value } })
      copyPaths(record, other, `${field}.${part}`)
      delete record.absence[`${field}.${part}`]
    }
  }
}

/** From the most to the least that can be said of a value that no registry gives. */
const ABSENCE_ORDER: Absence[] = ['unreadable', 'cutOff', 'absentOnPage', 'notProvided']

function mergeAbsences(record: Parts, documents: readonly ReadDocument[]): void {
  if (documents.length < 2) return
  for (const path of Object.keys(record.absence)) {
    if (/\.\d+\./.test(path)) continue
    const kinds = documents.map(({ reading }) => reading.absence[path])
    const strongest = ABSENCE_ORDER.find(kind => kinds.includes(kind))
    if (strongest) record.absence[path] = strongest
  }
}

function evidenceIn(documents: readonly ReadDocument[], registry: string, field: string): Evidence[] {
  const told = documents.find(({ reading }) => reading.registry === registry)
  return told ? (told.reading.evidence[field] ?? []).map(place => quote(told, place)) : []
}
