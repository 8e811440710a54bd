import { Note } from '@/components/ui/note.tsx'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { ArmsSection } from './arms-section.tsx'
import { DesignSection } from './design-section.tsx'
import { DOSES_ID, DosesSection } from './doses-section.tsx'
import { EligibilitySection } from './eligibility-section.tsx'
import { FactStrip } from './fact-strip.tsx'
import { IdentifiersSection } from './identifiers-section.tsx'
import { isDosed } from './is-dosed.ts'
import { OutcomesSection } from './outcomes-section.tsx'
import { ReferencesSection } from './references-section.tsx'
import { RelatedSection } from './related-section.tsx'
import { type NavItem, SectionNav } from './section-nav.tsx'
import { SitesSection } from './sites-section.tsx'
import { CONFLICTS_ID } from './sourced-value.tsx'
import { SourcesSection } from './sources-section.tsx'
import { SummarySection } from './summary-section.tsx'
import { TrialHead } from './trial-head.tsx'
import { WarningsSection } from './warnings-section.tsx'

type TrialPageProps = {
  record: TrialRecord
  /** Trials ticked for comparison. */
  selected: readonly string[]
  /** Those of the related trials that have a page here. */
  known: ReadonlySet<string>
}

/** Everything known of a trial, in the order in which a researcher reads it. */
export function TrialPage({ record, selected, known }: TrialPageProps) {
  return (
    <>
      <TrialHead record={record} selected={selected} />
      <div className="mt-4 space-y-3">
        <FactStrip record={record} />
        <Reservations record={record} />
      </div>
      <div className="mt-4 grid gap-4 lg:grid-cols-[11rem_minmax(0,1fr)] lg:gap-7">
        <SectionNav items={navItems(record)} />
        <div className="min-w-0 space-y-4">
          <SummarySection record={record} />
          {isDosed(record.trial.dosing) && <DosesSection record={record} />}
          <ArmsSection record={record} />
          <OutcomesSection record={record} />
          <EligibilitySection record={record} />
          <DesignSection record={record} />
          <SitesSection record={record} />
          <IdentifiersSection record={record} />
          <ReferencesSection record={record} />
          {record.trial.relatedTrials.length > 0 && <RelatedSection record={record} known={known} />}
          <WarningsSection record={record} />
          <SourcesSection record={record} />
        </div>
      </div>
    </>
  )
}

/** One line on top that says whether the record was read with reservations, and leads to them. */
function Reservations({ record: { warnings, conflicts } }: { record: TrialRecord }) {
  if (warnings.length === 0 && conflicts.length === 0) return null
  return (
    <div className="w-fit">
      <Note>
        {warnings.length > 0 && (
          <a href="#warnings" className="underline">
            {warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`} of the import
          </a>
        )}
        {warnings.length > 0 && conflicts.length > 0 && ' · '}
        {conflicts.length > 0 && (
          <a href={`#${CONFLICTS_ID}`} className="underline">
            {conflicts.length === 1 ? '1 field' : `${conflicts.length} fields`} told differently by its registries
          </a>
        )}
      </Note>
    </div>
  )
}

function navItems({ trial, warnings }: TrialRecord): NavItem[] {
  const count = (number: number): string | undefined => (number > 0 ? String(number) : undefined)
  const outcomes = trial.primaryOutcomes.length + trial.secondaryOutcomes.length + trial.otherOutcomes.length
  return [
    { id: 'summary', title: 'Summary' },
    ...(isDosed(trial.dosing) ? [{ id: DOSES_ID, title: 'Doses', note: count(trial.dosing.doseLevels.length) }] : []),
    { id: 'arms', title: 'Arms', note: count(trial.armGroups.length) },
    { id: 'outcomes', title: 'Outcomes', note: count(outcomes) },
    { id: 'eligibility', title: 'Eligibility' },
    { id: 'design', title: 'Design and dates' },
    { id: 'sites', title: 'Sites', note: count(trial.locations.length || (trial.locationCount ?? 0)) },
    { id: 'identifiers', title: 'Identifiers' },
    { id: 'references', title: 'References', note: count(trial.references.length) },
    ...(trial.relatedTrials.length > 0
      ? [{ id: 'related', title: 'Related trials', note: count(trial.relatedTrials.length) }]
      : []),
    { id: 'warnings', title: 'Warnings', note: count(warnings.length) },
    { id: 'sources', title: 'Sources' },
  ]
}
