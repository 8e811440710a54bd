import { IpdSharing, IpdSharingInfoType } from '@/lib/trial/ipd-sharing.ts'
import type { JsonNode } from '@/lib/trial/json-node.ts'
import { ReferenceType } from '@/lib/trial/reference.ts'
import { readCount, readFlag, readMarkup, readText, readWord } from './read-value.ts'
import { findItems, findItemsIn, leaveOut, memberOf, nodeOf, type StudyDraft } from './study-draft.ts'

/** Publications, links, and what is to be had of the study elsewhere: documents, and data of its participants. */
export function readReferences(draft: StudyDraft): void {
  const { findings } = draft
  findings.references = findItems(draft, 'references', (item, path) => {
    const text = textsOf(draft, item, path)
    const citation = text('citation')
    if (!citation) return leaveOut(draft, path, item, 'A reference without its citation was left out.')
    const type = readWord(draft, memberOf(draft, item, 'type', path), `${path}.type`, ReferenceType)
    return { citation, type, pmid: text('pmid'), retractions: readRetractions(draft, item, path) }
  })
  findings.seeAlsoLinks = findItems(draft, 'seeAlsoLinks', (item, path) => {
    const text = textsOf(draft, item, path)
    const url = text('url')
    if (!url) return leaveOut(draft, path, item, 'A link without its address was left out.')
    return { url, label: readMarkup(draft, memberOf(draft, item, 'label', path), `${path}.label`) }
  })
  findings.availIpds = findItems(draft, 'availIpds', (item, path) => {
    const text = textsOf(draft, item, path)
    const comment = readMarkup(draft, memberOf(draft, item, 'comment', path), `${path}.comment`)
    const ipd = { type: text('type'), id: text('id'), url: text('url'), comment }
    return Object.values(ipd).some(found => found) ? ipd : leaveOut(draft, path, item)
  })
  readDocuments(draft)
  readIpdSharing(draft)
}

const textsOf = (draft: StudyDraft, item: JsonNode, path: string) => (key: string) =>
  readText(draft, memberOf(draft, item, key, path), `${path}.${key}`)

function readRetractions(draft: StudyDraft, item: JsonNode, path: string) {
  const field = `${path}.retractions`
  return findItemsIn(draft, item.member('retractions'), field, (one, at) => {
    const text = textsOf(draft, one, at)
    const [pmid, source] = [text('pmid'), text('source')]
    return pmid && source ? { pmid, source } : leaveOut(draft, field, one)
  })
}

function readDocuments(draft: StudyDraft): void {
  const { findings } = draft
  findings.largeDocs = findItems(draft, 'largeDocs', (item, path) => {
    const text = textsOf(draft, item, path)
    const flag = (key: string) => readFlag(draft, memberOf(draft, item, key, path), `${path}.${key}`)
    const label = text('label')
    if (!label) return leaveOut(draft, path, item, 'A document without a label was left out.')
    return {
      label,
      typeAbbrev: text('typeAbbrev'),
      hasProtocol: flag('hasProtocol'),
      hasSap: flag('hasSap'),
      hasIcf: flag('hasIcf'),
      date: text('date'),
      uploadDate: text('uploadDate'),
      filename: text('filename'),
      size: readCount(draft, memberOf(draft, item, 'size', path), `${path}.size`),
    }
  })
  findings.noSap = readFlag(draft, nodeOf(draft, 'noSap'), 'noSap')
}

function readIpdSharing(draft: StudyDraft): void {
  const node = (key: string) => nodeOf(draft, `ipdSharingStatement.${key}`)
  const markup = (key: string) => readMarkup(draft, node(key), `ipdSharingStatement.${key}`)
  const statement = {
    ipdSharing: readWord(draft, node('ipdSharing'), 'ipdSharingStatement.ipdSharing', IpdSharing),
    description: markup('description'),
    infoTypes: findItems(draft, 'ipdSharingStatement.infoTypes', item =>
      readWord(draft, item, 'ipdSharingStatement.infoTypes', IpdSharingInfoType),
    ),
    timeFrame: markup('timeFrame'),
    accessCriteria: markup('accessCriteria'),
    url: readText(draft, node('url'), 'ipdSharingStatement.url'),
  }
  const { infoTypes, ...parts } = statement
  if (infoTypes.length > 0 || Object.values(parts).some(found => found)) draft.findings.ipdSharingStatement = statement
}
