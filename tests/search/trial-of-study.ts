import { trialWith } from '@/lib/store/testing.ts'
import { ArmGroupType } from '@/lib/trial/arm-group.ts'
import { InterventionType } from '@/lib/trial/intervention.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import type { Study } from '@/tests/accuracy/truth-of-study.ts'

/** A ClinicalTrials.gov study as a trial with all that is searched. */
export function trialOfStudy(study: Study): Trial {
  const [orgStudyId = null, ...others] = study.ids
  const places = study.locations.map(({ facility, city, state, country }) => ({
    facility: facility ?? null,
    city: city ?? null,
    state: state ?? null,
    country: country ?? null,
    status: null,
    zip: null,
    geoPoint: null,
  }))
  return trialWith({
    trialId: study.nct,
    orgStudyId,
    secondaryIds: others.map(id => ({ id, type: null, domain: null, link: null })),
    briefTitle: study.title,
    briefSummary: study.summary,
    detailedDescription: study.description,
    conditions: study.conditions,
    interventions: study.interventions.map(({ name, type, description }) => ({
      name,
      type: InterventionType.safeParse(type).data ?? null,
      description: description ?? null,
      armGroupLabels: [],
      otherNames: [],
    })),
    armGroups: study.arms.map(({ label, type, description, interventionNames }) => ({
      label,
      type: ArmGroupType.safeParse(type).data ?? null,
      description: description ?? null,
      interventionNames: interventionNames ?? [],
    })),
    leadSponsor: { name: study.sponsor.name, class: null },
    collaborators: study.collaborators.map(({ name }) => ({ name, class: null })),
    eligibilityCriteria: study.eligibility || null,
    locations: places,
    countries: [...new Set(places.flatMap(({ country }) => country ?? []))],
  })
}
