import type { Findings } from '@/lib/registries/contract.ts'
import type { Contact } from '@/lib/trial/contact.ts'
import { type JsonNode, nodeAt } from '@/lib/trial/json-node.ts'
import type { Location } from '@/lib/trial/location.ts'
import { OfficialRole } from '@/lib/trial/official.ts'
import { OverallStatus } from '@/lib/trial/status.ts'
import { gatherFromSites, STUDY_POINTERS } from '@/lib/trial/study-pointers.ts'
import { readDegrees, readText, readWord } from './read-value.ts'
import { findItems, leaveOut, memberOf, type StudyDraft } from './study-draft.ts'

/** The sites with what follows from them, and the contacts. */
export function readContactsAndSites(draft: StudyDraft): void {
  const { findings } = draft
  findings.locations = findItems(draft, 'locations', (item, path) => {
    if (item.kind !== 'object') return leaveOut(draft, path, item)
    const text = (key: string) => readText(draft, memberOf(draft, item, key, path), `${path}.${key}`)
    const site = {
      facility: text('facility'),
      status: readWord(draft, memberOf(draft, item, 'status', path), `${path}.status`, OverallStatus),
      city: text('city'),
      state: text('state'),
      zip: text('zip'),
      country: text('country'),
      geoPoint: readGeoPoint(draft, item, `${path}.geoPoint`),
    }
    if (Object.values(site).some(found => found)) return site
    return leaveOut(draft, path, item, 'A site of which nothing is said was left out.')
  })
  const { countries, facilityContacts } = gatherFromSites(draft.root)
  findings.countries = countries.flatMap(node => readText(draft, node, 'countries') ?? [])
  findings.facilityContacts = facilityContacts.flatMap(
    (item, at) => readContact(draft, item, `facilityContacts.${at}`) ?? [],
  )
  warnOfNameless(draft)
  findings.centralContacts = findItems(draft, 'centralContacts', (item, path) => readContact(draft, item, path))
  findings.removedCountries = findItems(draft, 'removedCountries', (item, path) => readText(draft, item, path))
  findings.overallOfficials = findItems(draft, 'overallOfficials', (item, path) => {
    const text = (key: string) => readText(draft, memberOf(draft, item, key, path), `${path}.${key}`)
    const name = text('name')
    if (!name) return leaveOut(draft, path, item, 'An official without a name was left out.')
    const role = readWord(draft, memberOf(draft, item, 'role', path), `${path}.role`, OfficialRole)
    return { name, affiliation: text('affiliation'), role }
  })
}

function readGeoPoint(draft: StudyDraft, site: JsonNode, field: string): Findings<Location>['geoPoint'] {
  const point = memberOf(draft, site, 'geoPoint', field)
  if (!point) return undefined
  const lat = readDegrees(draft, memberOf(draft, point, 'lat', field), field, 90)
  const lon = readDegrees(draft, memberOf(draft, point, 'lon', field), field, 180)
  return lat && lon ? { lat, lon } : undefined
}

const NAMELESS = 'A contact without a name was left out.'

function readContact(draft: StudyDraft, item: JsonNode, path: string): Findings<Contact> | undefined {
  const text = (key: string) => readText(draft, memberOf(draft, item, key, path), `${path}.${key}`)
  const name = text('name')
  if (!name) return leaveOut(draft, path, item, NAMELESS)
  return { name, role: text('role'), phone: text('phone'), phoneExt: text('phoneExt'), email: text('email') }
}

/** Many sites have a contact that is a role and a number alone; the first of them is named. */
function warnOfNameless(draft: StudyDraft): void {
  const sites = nodeAt(draft.root, STUDY_POINTERS.locations)
  const nameless = (sites?.items ?? [])
    .flatMap(site => site.member('contacts')?.items ?? [])
    .filter(one => !one.member('name'))
  const [first] = nameless
  if (!first) return
  const message =
    nameless.length === 1
      ? NAMELESS
      : `${nameless.length} contacts of sites have no name, beginning with this one, and were left out.`
  leaveOut(draft, 'facilityContacts', first, message)
}
