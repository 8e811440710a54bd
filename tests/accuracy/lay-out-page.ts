import { interventionLabel, interventionName } from '@/lib/trial/intervention.ts'
import type { PracticePage, Truth } from './practice-pages.ts'
import type { Study } from './truth-of-study.ts'

// Lays a record out as the three registries lay theirs out (plain variants), so that the readers can be tried on as
// many trials as there are records. The taglines are ours: a reader must not depend on their wording.

const PHASES: Record<string, string> = {
  EARLY_PHASE1: 'Early Phase 1',
  PHASE1: 'Phase 1',
  PHASE2: 'Phase 2',
  PHASE3: 'Phase 3',
  PHASE4: 'Phase 4',
  NA: 'Not Applicable',
}
const STATUSES: Record<string, [medpath: string, veeva: string]> = {
  RECRUITING: ['Recruiting', 'Enrolling'],
  COMPLETED: ['Completed', 'Completed'],
  ACTIVE_NOT_RECRUITING: ['Active, not recruiting', 'Active, not enrolling'],
  NOT_YET_RECRUITING: ['Not yet recruiting', 'Not yet enrolling'],
  TERMINATED: ['Terminated', 'Terminated'],
  WITHDRAWN: ['Withdrawn', 'Withdrawn'],
  SUSPENDED: ['Suspended', 'Suspended'],
  ENROLLING_BY_INVITATION: ['Enrolling by invitation', 'Invitation-only'],
  UNKNOWN: ['', 'Unknown'],
  NO_LONGER_AVAILABLE: ['', 'No longer available'],
  AVAILABLE: ['', 'Available'],
}

const sections = (parts: (string | string[] | null | undefined | false)[]): string =>
  parts.flatMap(part => (part ? [Array.isArray(part) ? part.join('\n') : part] : [])).join('\n\n')

/** Inclusion and exclusion parts of a record's criteria, without their headings. */
function splitCriteria(text: string): { inclusion: string; exclusion: string } | undefined {
  const match =
    /^\s*(?:key )?inclusion criteria:?\s*\n([\s\S]*?)\n\s*(?:key )?exclusion criteria:?\s*\n([\s\S]*)$/i.exec(text)
  return match ? { inclusion: (match[1] ?? '').trim(), exclusion: (match[2] ?? '').trim() } : undefined
}

function layOutMedPath(study: Study): string {
  const single = study.phases[0]
  const criteria = splitCriteria(study.eligibility)
  const outcomes = (list: Truth['primary_outcomes']) =>
    list.map(o => `${o.measure}${o.timeFrame ?? ''}${o.description ? `\n\n${o.description}\n` : ''}`)
  const rows = study.arms.flatMap(arm => {
    const names = (arm.interventionNames ?? []).map(interventionName)
    return (names.length ? names : ['']).map(name =>
      `${arm.label}${name}${arm.description ?? ''}`.replace(/\s*\n\s*/g, ' '),
    )
  })
  const sites = study.locations.flatMap(site => [
    site.facility ?? '',
    '🏥',
    [site.city, site.state, site.country].filter(Boolean).join(', '),
  ])
  return [
    sections(['MedPath', study.title]),
    '',
    ...(single && study.study_type === 'INTERVENTIONAL' ? [PHASES[single]] : []),
    ...(STATUSES[study.status]?.[0] ? [STATUSES[study.status]?.[0]] : []),
    ...['Conditions', ...study.conditions],
    ...(study.interventions.length ? ['Interventions', ...labels(study)] : []),
    ...['Registration Number', study.nct, 'Lead Sponsor', study.sponsor.name],
    sections([
      'Brief Summary',
      study.summary,
      'Detailed Description',
      study.description ?? 'Not available',
      'Recruitment & Eligibility',
      '',
    ]),
    ...[
      'Status',
      study.status,
      'Sex',
      { ALL: 'All', FEMALE: 'Female', MALE: 'Male' }[study.sex ?? ''] ?? 'Not specified',
    ],
    ...['Target Recruitment', String(study.enrollment ?? 'Not available')],
    ...['Inclusion Criteria', criteria?.inclusion ?? study.eligibility],
    ...(criteria ? ['Exclusion Criteria', criteria.exclusion] : []),
    ...['', 'Study & Design', '', 'Study Type', study.study_type],
    ...['Study Design', study.design?.interventionModel ?? 'Not specified'],
    ...(rows.length ? ['Arm && Interventions', 'GroupInterventionDescription', ...rows] : []),
    ...['Primary Outcome Measures', 'NameTimeMethod', ...outcomes(study.primary_outcomes)],
    ...['Secondary Outcome Measures', 'NameTimeMethod', ...outcomes(study.secondary_outcomes), ''],
    sections(['Trial Locations', study.locations.length > 0 && `Locations (${study.locations.length})`, ...sites]),
    '',
    '© Copyright 2025. All Rights Reserved by MedPath',
  ].join('\n')
}

const labels = (study: Truth): string[] =>
  study.interventions.map(({ type, name }) => interventionLabel(type as Parameters<typeof interventionLabel>[0], name))

const ALLOCATIONS: Record<string, string> = { RANDOMIZED: 'Randomized', NON_RANDOMIZED: 'Non-Randomized', NA: 'N/A' }
const MASKINGS: Record<string, string> = {
  NONE: 'None (Open label)',
  SINGLE: 'Single Blind',
  DOUBLE: 'Double Blind',
  TRIPLE: 'Triple Blind',
  QUADRUPLE: 'Quadruple Blind',
}
const titleCase = (value: string): string =>
  value
    .toLowerCase()
    .split('_')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')

function veevaAges({ min_age: min, max_age: max }: Truth): string {
  const [from, to] = [min, max].map(age => age?.toLowerCase().replace(' years', '').replace(' year', ''))
  if (from && to) return `${from} to ${to}${/\d$/.test(to) ? ' years' : ''} old`
  if (from) return `${from}+${/\d$/.test(from) ? ' years' : ''} old`
  return to ? `Under ${to}${/\d$/.test(to) ? ' years' : ''} old` : 'All ages'
}

function layOutVeeva(study: Study): string {
  const { design } = study
  const criteria = splitCriteria(study.eligibility)
  const phases = study.phases.filter(phase => phase !== 'NA').map(phase => PHASES[phase] ?? phase)
  const status = STATUSES[study.status]?.[1] ?? titleCase(study.status)
  const arms = study.arms.flatMap(arm => [
    arm.label,
    ...(arm.type ? [`${titleCase(arm.type)} group`] : []),
    ...(arm.description ? ['Description:', arm.description] : []),
    ...(arm.interventionNames?.length ? ['Treatment:', ...arm.interventionNames] : []),
  ])
  const k = study.arms.length
  return sections([
    'ClinicalTrials.Veeva',
    'Menu',
    study.title,
    study.sponsor.name.charAt(0),
    study.sponsor.name,
    phases.length ? 'Status and phase' : 'Status',
    [status, ...phases.toReversed()],
    'Conditions',
    study.conditions,
    study.interventions.length > 0 && 'Treatments',
    study.interventions.length > 0 && labels(study),
    'Study type',
    titleCase(study.study_type),
    'Funder types',
    [
      ...new Set(
        [study.sponsor, ...study.collaborators].map(({ class: kind }) =>
          kind === 'INDUSTRY' ? 'Industry' : kind === 'NIH' ? 'NIH' : 'Other',
        ),
      ),
    ],
    'Identifiers',
    [study.nct, ...study.ids.toReversed()],
    'Details and patient eligibility',
    'About',
    study.summary,
    study.description && 'Full description',
    study.description,
    'Enrollment',
    study.enrollment !== null &&
      `${study.enrollment} ${study.enrollment_type === 'ACTUAL' ? '' : 'estimated '}patients`,
    ...['Sex', titleCase(study.sex ?? 'ALL'), 'Ages', veevaAges(study), 'Volunteers'],
    study.healthy ? 'Accepts Healthy Volunteers' : 'No Healthy Volunteers',
    'Inclusion criteria',
    criteria?.inclusion ?? study.eligibility,
    criteria && 'Exclusion criteria',
    criteria?.exclusion,
    'Trial design',
    ...(design?.primaryPurpose ? ['Primary purpose', titleCase(design.primaryPurpose)] : []),
    ...(design?.allocation ? ['Allocation', ALLOCATIONS[design.allocation]] : []),
    ...(design?.interventionModel ? ['Interventional model', `${titleCase(design.interventionModel)} Assignment`] : []),
    ...(design?.maskingInfo?.masking ? ['Masking', MASKINGS[design.maskingInfo.masking]] : []),
    k > 0 && `${study.enrollment} participants in ${k} patient group${k === 1 ? '' : 's'}`,
    k > 0 && arms,
    'Trial contacts and locations',
    String(study.locations.length),
    'Loading...',
    'Data sourced from clinicaltrials.gov',
    'Clinical trials',
    ['Find clinical trialsTrials by location', '© Copyright 2026 Veeva Systems'],
  ])
}

const MASKED: Record<string, string> = {
  PARTICIPANT: 'Participants',
  CARE_PROVIDER: 'Caregivers',
  INVESTIGATOR: 'Investigators',
  OUTCOMES_ASSESSOR: 'Outcome Assessors',
}

function layOutMedDataX(study: Study): string {
  const { design } = study
  const section = (heading: string, ...content: (string | string[] | null | undefined | false)[]) =>
    sections([heading, `Our own line about ${heading.toLowerCase()}, of the length that such a line has.`, ...content])
  const labelled = (label: string, value: string | null | undefined) => (value ? [label, value].join('\n\n') : null)
  const intervention = (i: Truth['interventions'][number]) => [i.name, i.description, `Intervention Type ${i.type}`]
  const byLabel = new Map(study.interventions.map((i, at) => [labels(study)[at], i]))
  const criteria = splitCriteria(study.eligibility)
  return sections([
    study.title,
    `NCT ID: ${study.nct}`,
    study.last_update && `Last Updated: ${study.last_update}`,
    'Study Results',
    study.has_results
      ? null
      : 'Results pending\n\nNothing has been published for this one so far, says the site; look again later.',
    section(
      'Basic Information',
      labelled('Recruitment Status', study.status),
      labelled('Clinical Phase', study.study_type === 'INTERVENTIONAL' ? study.phases.join('/') : null),
      labelled('Total Enrollment', study.enrollment === null ? null : `${study.enrollment} participants`),
      labelled('Study Classification', study.study_type),
      labelled('Study Start Date', study.start?.replace(/^(\d{4}-\d{2})$/, '$1-01')),
      labelled('Study Completion Date', study.completion?.replace(/^(\d{4}-\d{2})$/, '$1-01')),
    ),
    section('Brief Summary', study.summary),
    section('Detailed Description', study.description),
    section('Conditions', study.conditions.join(' ')),
    section(
      'Study Design',
      labelled('Allocation Method', design?.allocation),
      labelled('Intervention Model', design?.interventionModel),
      design?.interventionModelDescription,
      labelled('Primary Study Purpose', design?.primaryPurpose),
      labelled('Blinding Strategy', design?.maskingInfo?.masking),
      design?.maskingInfo?.whoMasked?.map(who => MASKED[who] ?? who).join(' '),
      labelled('Observational Model Type', design?.observationalModel),
      labelled('Study Time Perspective', design?.timePerspective),
    ),
    study.arms.length > 0 &&
      section(
        'Study Groups',
        ...study.arms.flatMap(arm => [
          arm.label,
          arm.description,
          arm.type && `Group Type ${arm.type}`,
          ...(arm.interventionNames ?? []).flatMap(name => {
            const found = byLabel.get(name)
            return found ? [found.name, `Intervention Type ${found.type}`, found.description] : []
          }),
        ]),
      ),
    study.interventions.length > 0 && section('Interventions', ...study.interventions.flatMap(intervention)),
    section(
      'Eligibility Criteria',
      criteria
        ? ['Inclusion Criteria', '', criteria.inclusion, '', 'Exclusion Criteria', '', criteria.exclusion]
        : study.eligibility,
    ),
    labelled('Minimum Eligible Age', study.min_age),
    labelled('Maximum Eligible Age', study.max_age),
    labelled('Eligible Sex', study.sex),
    labelled('Accepts Healthy Volunteers', study.healthy === null ? null : study.healthy ? 'Yes' : 'No'),
    section(
      'Sponsors',
      ...[study.sponsor, ...study.collaborators].flatMap((sponsor, at) => [
        sponsor.name,
        sponsor.class,
        `Sponsor Role ${at ? 'collaborator' : 'lead'}`,
      ]),
    ),
    section('Responsible Party', 'Responsibility Role SPONSOR'),
    study.locations.length > 0 &&
      section(
        'Locations',
        ...study.locations.flatMap(site => [
          site.facility,
          [site.city, site.state ?? '', site.country].join(', '),
          site.status && `Site Status ${site.status}`,
        ]),
      ),
    study.locations.length > 0 &&
      section('Countries', [...new Set(study.locations.map(site => site.country ?? ''))].join(' ')),
    section(
      'Other Identifiers',
      ...study.ids.flatMap((id, at) => [
        id,
        'Identifier Type: -',
        `Identifier Source: ${at ? 'secondary_id' : 'org_study_id'}`,
      ]),
    ),
    section('More Related Trials', 'A trial that is another one\nNCT00000000 COMPLETED PHASE1'),
  ])
}

/** The record's three pages, with the record as their truth. */
export const layOutPages = (study: Study): PracticePage[] =>
  Object.entries({ medpath: layOutMedPath, veeva: layOutVeeva, meddatax: layOutMedDataX }).map(([layout, layOut]) => ({
    layout,
    variant: 'laid out',
    file: `${study.nct}, laid out`,
    text: layOut(study),
    truth: study,
  }))
