import type { SavedTrial } from './saved.ts'
import { type SavedPlaces, searchForTrials } from './saved-places.ts'

type SavedTrialsProps = {
  trials: readonly SavedTrial[]
  places: SavedPlaces
  onRemove: (trial: SavedTrial) => void
}

const FORMATS = ['csv', 'json', 'ris']

/** The starred trials: to open, to compare, to list, to take along, to let go of. */
export function SavedTrials({ trials, places, onRemove }: SavedTrialsProps) {
  return (
    <section aria-labelledby="saved-trials">
      <h2 id="saved-trials" className="font-semibold text-lg">
        Starred trials{trials.length > 0 && ` (${trials.length})`}
      </h2>
      {trials.length === 0 ? (
        <p className="mt-1 text-muted">None yet: the star beside a trial in the list, or on its page, keeps it here.</p>
      ) : (
        <form action={places.compare} className="mt-2">
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {trials.map(trial => (
              <TrialItem key={trial.trialId} trial={trial} places={places} onRemove={() => onRemove(trial)} />
            ))}
          </ul>
          <TrialLinks trials={trials} places={places} />
        </form>
      )}
    </section>
  )
}

type TrialItemProps = { trial: SavedTrial; places: SavedPlaces; onRemove: () => void }

function TrialItem({ trial: { trialId, title, at }, places, onRemove }: TrialItemProps) {
  return (
    <li className="flex items-baseline gap-3 px-3 py-2">
      <input type="checkbox" name="ids" value={trialId} aria-label={`Compare ${trialId}`} className="translate-y-0.5" />
      <span className="min-w-0 flex-1">
        <a href={`${places.list}/${trialId}`} className="link">
          {title || trialId}
        </a>
        <span className="block text-muted text-xs">
          {trialId} · starred on {at.slice(0, 10)}
        </span>
      </span>
      <button type="button" className="button" aria-label={`Remove ${trialId}`} onClick={onRemove}>
        Remove
      </button>
    </li>
  )
}

function TrialLinks({ trials, places }: Pick<SavedTrialsProps, 'trials' | 'places'>) {
  const trialIds = trials.map(({ trialId }) => trialId)
  const { search, found } = searchForTrials(trialIds, places)
  const addresses = trials.map(({ trialId }) => new URL(`${places.list}/${trialId}`, location.href).href)
  const all = found < trials.length ? `the first ${found}` : 'all'
  return (
    <>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <button type="submit" className="button button-primary">
          Compare ticked
        </button>
        <a href={`${places.list}?${search}`} className="button">
          List {all}
        </a>
        {FORMATS.map(format => (
          <a key={format} href={`${places.listFile}?${search}&format=${format}`} className="button">
            {format.toUpperCase()} of {all}
          </a>
        ))}
      </div>
      <p className="mt-1 text-muted text-xs">
        Tick two to six to compare. The address of the list, or of a comparison, can be sent to others.
      </p>
      <details className="mt-2">
        <summary className="link w-fit">Their addresses</summary>
        <textarea
          readOnly
          aria-label="Addresses of the starred trials"
          rows={Math.min(addresses.length, 12)}
          value={addresses.join('\n')}
          className="field mt-1 w-full font-mono text-xs"
        />
      </details>
    </>
  )
}
