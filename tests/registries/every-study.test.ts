import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/registries/read-document.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import type { Dosing } from '@/lib/trial/dosing.ts'
import { Evidence } from '@/lib/trial/evidence.ts'
import { listReadingFaults } from '@/tests/properties/list-reading-faults.ts'
import { composeStudy } from './compose-study.ts'
import { expectedTrial } from './expected-trial.ts'
import { IGNORED_PLACES, NAMELESS_CONTACT } from './ignored-places.ts'
import { countLostCharacters, listPlaceFaults, listUnreadPlaces } from './list-study-faults.ts'
import { haveStudies, loadStudies } from './load-studies.ts'

const studies = loadStudies().map(text => ({ text, reading: readDocument(text) }))

/** The faults of all studies, each with the number of its trial. */
const faultsOf = (list: (text: string, reading: DocumentReading) => string[]): string[] =>
  studies.flatMap(({ text, reading }) => list(text, reading).map(fault => `${reading.trial.trialId} ${fault}`))

describe.skipIf(!haveStudies)('the real records (skipped where ../shared/clinicaltrials-gov is missing)', () => {
  it('are all there, and all of one registry', () => {
    expect(studies.length).toBe(995)
    expect(new Set(studies.map(({ reading }) => reading.registry))).toEqual(new Set(['ClinicalTrials.gov']))
  })

  it('have every field as it stands in the record', () => {
    for (const { text, reading } of studies) {
      const { criteria: _criteria, ...read } = reading.trial
      expect(read).toEqual(expectedTrial(JSON.parse(text)))
    }
  })

  it('say nothing that is neither carried nor left out for a reason', () => {
    const used = new Set<string>()
    const unread = studies.flatMap(({ text, reading }) =>
      listUnreadPlaces(JSON.parse(text), reading).flatMap(pointer => {
        if (NAMELESS_CONTACT.test(pointer)) return []
        const [prefix] = IGNORED_PLACES.find(([start]) => pointer.startsWith(start)) ?? []
        if (prefix === undefined) return [`${reading.trial.trialId} ${pointer}`]
        used.add(prefix)
        return []
      }),
    )
    expect(unread).toEqual([])
    expect(IGNORED_PLACES.map(([prefix]) => prefix).filter(prefix => !used.has(prefix))).toEqual([])
  })

  it('have a place for every value, and an absence for every missing one', () =>
    expect(faultsOf(listReadingFaults)).toEqual([]))

  it('have places that say the value, word for word', () => expect(faultsOf(listPlaceFaults)).toEqual([]))

  it('lack what stands in no record, and never provide two fields', () => {
    const never = /^(?:locationCount|relatedTrials)$/
    const nameless = new Set(
      studies.flatMap(({ reading }) =>
        reading.warnings.some(({ field }) => field === 'facilityContacts') ? [reading.trial.trialId] : [],
      ),
    )
    const wrong = faultsOf((_, { absence, trial }) =>
      Object.entries(absence).flatMap(([path, kind]) => {
        const unread = path === 'facilityContacts' && nameless.has(trial.trialId)
        const right = never.test(path) ? 'notProvided' : unread ? 'unreadable' : 'absentOnPage'
        return kind === right ? [] : [`${path}: ${kind}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('keep all words of their criteria but short headings', () => {
    const lost = studies.flatMap(({ reading: { trial } }) => {
      const { eligibilityCriteria, criteria, trialId } = trial
      const count = eligibilityCriteria === null ? 0 : countLostCharacters(eligibilityCriteria, criteria)
      // A heading and its colon, for inclusion and for exclusion, some repeated for other groups.
      return count < 0 || count > 150 ? [`${trialId}: ${count}`] : []
    })
    expect(lost).toEqual([])
  })

  it('have exclusion criteria where something stands under such a heading', () => {
    const mixed = studies.flatMap(({ reading: { trial } }) =>
      /^\W*exclusion criteria\W*$\W*\w/im.test(trial.eligibilityCriteria ?? '') && !trial.criteria.exclusion.length
        ? [trial.trialId]
        : [],
    )
    expect(mixed).toEqual([])
  })

  it('have doses whose words are those at their place', () => {
    let dosed = 0
    const wrong = faultsOf((text, reading) => {
      const { dosing } = composeStudy(text, reading).trial
      if (dosing.doseLevels.length) dosed++
      return listEvidence(dosing).flatMap(({ start, end, quote, path }) =>
        quote === text.slice(start, end) && path?.startsWith('/protocolSection/') ? [] : [`${path}: ${quote}`],
      )
    })
    expect(wrong).toEqual([])
    expect(dosed).toBeGreaterThan(20)
  })
})

/** All evidence of a dosing, whatever it is of. */
function listEvidence(dosing: Dosing): Evidence[] {
  const all: Evidence[] = []
  JSON.stringify(dosing, (key, value) => {
    if (key === 'evidence') all.push(...Evidence.array().parse(value))
    return value
  })
  return all
}
