'use client'

import { type ReactNode, useState } from 'react'
import { type Saved, toggleSearch, toggleTrial } from './saved.ts'
import { SavedFile } from './saved-file.tsx'
import type { SavedPlaces } from './saved-places.ts'
import { SavedSearches } from './saved-searches.tsx'
import { changeSaved, useSaved } from './saved-store.ts'
import { SavedTrials } from './saved-trials.tsx'

/** What happened last, in a sentence, and how it was before. */
type News = { sentence: string; before?: Saved }

/** The starred trials and saved searches of this browser. */
export function SavedPanel({ places }: { places: SavedPlaces }): ReactNode {
  const saved = useSaved()
  const [news, setNews] = useState<News>({ sentence: '' })
  if (!saved) return null
  const change = (next: Saved, sentence: string): void =>
    setNews(
      changeSaved(() => next)
        ? { sentence, before: saved }
        : { sentence: 'This browser does not let the page keep anything.' },
    )
  const { before } = news
  return (
    <div className="space-y-4">
      <p role="status" className="min-h-6 text-sm">
        {news.sentence}{' '}
        {before && (
          <button type="button" className="link" onClick={() => change(before, 'As it was before.')}>
            Undo
          </button>
        )}
      </p>
      <SavedTrials
        trials={saved.trials}
        places={places}
        onRemove={trial => change(toggleTrial(saved, trial), `${trial.trialId} was removed.`)}
      />
      <SavedSearches
        searches={saved.searches}
        places={places}
        onRemove={search => change(toggleSearch(saved, search), `“${search.name}” was removed.`)}
      />
      <SavedFile saved={saved} onTaken={change} onRefused={sentence => setNews({ sentence })} />
    </div>
  )
}
