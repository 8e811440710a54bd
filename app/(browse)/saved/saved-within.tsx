'use client'

import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { SavedPanel } from '@/components/saved/saved-panel.tsx'
import type { SavedPlaces } from '@/components/saved/saved-places.ts'
import { useSaved } from '@/components/saved/saved-store.ts'

type SavedWithinProps = {
  /** Of the element in the page's text that it belongs into. */
  id: string
  places: SavedPlaces
}

/** What is saved, put into its place as soon as a script runs: the server knows nothing of it. */
export function SavedWithin({ id, places }: SavedWithinProps): ReactNode {
  const place = useSaved() && document.getElementById(id)
  return place ? createPortal(<SavedPanel places={places} />, place) : null
}
