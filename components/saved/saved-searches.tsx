import { useEffect, useState } from 'react'
import { changeSearch, type SavedSearch } from './saved.ts'
import type { SavedPlaces } from './saved-places.ts'
import { changeSaved } from './saved-store.ts'

type SavedSearchesProps = {
  searches: readonly SavedSearch[]
  places: SavedPlaces
  onRemove: (search: SavedSearch) => void
}

/** The saved searches, each with what it finds now and what it found when it was last looked at. */
export function SavedSearches({ searches, places, onRemove }: SavedSearchesProps) {
  return (
    <section aria-labelledby="saved-searches">
      <h2 id="saved-searches" className="font-semibold text-lg">
        Saved searches{searches.length > 0 && ` (${searches.length})`}
      </h2>
      {searches.length === 0 ? (
        <p className="mt-1 text-muted">None yet: “Save this search” above the list keeps its words and filters here.</p>
      ) : (
        <ul className="mt-2 divide-y divide-line rounded-lg border border-line bg-surface">
          {searches.map(search => (
            <SearchItem key={search.search} search={search} places={places} onRemove={() => onRemove(search)} />
          ))}
        </ul>
      )}
    </section>
  )
}

type SearchItemProps = { search: SavedSearch; places: SavedPlaces; onRemove: () => void }

function SearchItem({ search: { search, name, total, at }, places, onRemove }: SearchItemProps) {
  const now = useTotal(`${places.listApi}?${search}`)
  const keep = (change: Partial<SavedSearch>): void => void changeSaved(saved => changeSearch(saved, search, change))
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-3 py-2">
      <input
        key={name}
        aria-label={`Name of the search ${name}`}
        defaultValue={name}
        maxLength={200}
        onBlur={({ target }) => target.value.trim() && target.value !== name && keep({ name: target.value.trim() })}
        className="field min-w-0 flex-[1_1_14rem]"
      />
      <span className="flex-[1_1_16rem]">
        <strong className="font-semibold">{describeTotal(now, total)}</strong>
        <span className="block text-muted text-xs">
          {total.toLocaleString('en-US')} when last looked at, on {at.slice(0, 10)}
        </span>
      </span>
      <a
        href={search ? `${places.list}?${search}` : places.list}
        aria-label={`Open ${name}`}
        onClick={() => typeof now === 'number' && keep({ total: now, at: new Date().toISOString() })}
        className="button"
      >
        Open
      </a>
      <button type="button" className="button" aria-label={`Remove ${name}`} onClick={onRemove}>
        Remove
      </button>
    </li>
  )
}

/** How many trials the address of the API finds; undefined until it has answered, null where it does not. */
function useTotal(address: string): number | null | undefined {
  const [total, setTotal] = useState<number | null>()
  useEffect(() => {
    const asking = new AbortController()
    fetch(address, { signal: asking.signal })
      .then(async answer => (answer.ok ? Number((await answer.json()).total) : null))
      .then(setTotal, () => asking.signal.aborted || setTotal(null))
    return () => asking.abort()
  }, [address])
  return total
}

function describeTotal(now: number | null | undefined, before: number): string {
  if (now === undefined) return 'Counting …'
  if (now === null) return 'Cannot be counted at the moment'
  const trials = `${now.toLocaleString('en-US')} ${now === 1 ? 'trial' : 'trials'} now`
  if (now === before) return `${trials}, as many as before`
  return `${trials}, ${Math.abs(now - before).toLocaleString('en-US')} ${now > before ? 'more' : 'fewer'}`
}
