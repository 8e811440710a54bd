import {
  describeCount,
  describeInfusionDay,
  describeInfusionTime,
  describeInterval,
  signedDay,
} from '@/components/dosing/describe-schedule.ts'
import { EvidenceLink } from '@/components/ui/evidence-link.tsx'
import { fieldLabel } from '@/lib/trial/fields.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { InferenceNote } from './inference-note.tsx'
import { NotStated } from './not-stated.tsx'
import { OpenPointNotes } from './open-point-notes.tsx'
import { placeUrl, reasonOf } from './sourced-value.tsx'

/** A part of a dosing with the words for each of its values; none where no text states it. */
type DoseFact = { path: string; values: { path: string; words: string }[] }

export const ScheduleFacts = ({ record }: { record: TrialRecord }) => (
  <DoseFacts record={record} facts={listSchedule(record)} />
)

export const ProductFacts = ({ record }: { record: TrialRecord }) => (
  <DoseFacts record={record} facts={listProduct(record)} />
)

function DoseFacts({ record, facts }: { record: TrialRecord; facts: readonly DoseFact[] }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-x-6 gap-y-2.5">
      {facts.map(({ path, values }) => (
        <div key={path}>
          <dt className="text-muted text-xs">{fieldLabel(path)}</dt>
          <dd>
            {values.length === 0 && <NotStated record={record} />}
            {values.map((value, at) => (
              <span key={value.path}>
                {at > 0 && ', '}
                <EvidenceLink href={placeUrl(record, value.path)}>{value.words}</EvidenceLink>
                <Inferred record={record} path={value.path} />
              </span>
            ))}
            <OpenPointNotes record={record} paths={[path]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Inferred({ record, path }: { record: TrialRecord; path: string }) {
  const reason = reasonOf(record, path)
  return reason ? <InferenceNote reason={reason} /> : null
}

function listSchedule({ trial }: TrialRecord): DoseFact[] {
  const { infusions, days, interval, route, infusionTime, transplantDays } = trial.dosing.schedule
  const facts = [
    single('schedule.infusions', infusions && describeCount(infusions.value)),
    several('schedule.days', days.map(describeInfusionDay)),
    single('schedule.interval', interval && describeInterval(interval.value)),
    single('schedule.route', route?.value),
    single('schedule.infusionTime', infusionTime && describeInfusionTime(infusionTime.value)),
  ]
  const transplant = several(
    'schedule.transplantDays',
    transplantDays.map(({ day }) => `day ${signedDay(day)}`),
  )
  // Most trials have none: that it is not stated would say that it might.
  return transplant.values.length > 0 ? [...facts, transplant] : facts
}

function listProduct({ trial }: TrialRecord): DoseFact[] {
  const { kind, targets, construct, source, donor, expansion } = trial.dosing.product
  return [
    single('product.kind', kind?.value),
    several(
      'product.targets',
      targets.map(({ value }) => value),
    ),
    single('product.construct', construct?.value),
    single('product.source', source?.value),
    single('product.donor', donor?.value),
    single('product.expansion', expansion?.value),
  ]
}

const single = (part: string, words: string | null | undefined): DoseFact => ({
  path: `dosing.${part}`,
  values: words ? [{ path: `dosing.${part}`, words }] : [],
})

const several = (part: string, words: readonly string[]): DoseFact => ({
  path: `dosing.${part}`,
  values: words.map((word, at) => ({ path: `dosing.${part}.${at}`, words: word })),
})
