import { placeUrl } from '@/components/trial/sourced-value.tsx'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type { PlacedPoint } from './place-open-points.ts'

type OpenPointNotesProps = { record: TrialRecord; points: readonly PlacedPoint[] }

/** What a record leaves open or contradicts about the value above, each leading to its words. */
export function OpenPointNotes({ record, points }: OpenPointNotesProps) {
  const own = points.filter(({ trialId }) => trialId === record.trial.trialId)
  return own.map(({ path, message }) => {
    const href = placeUrl(record, path)
    return (
      <div key={path} className="open-point" role="note">
        {href ? <a href={href}>{message}</a> : message}
      </div>
    )
  })
}
