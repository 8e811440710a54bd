import { useSyncExternalStore } from 'react'
import { NOTHING_SAVED, parseSaved, type Saved } from './saved.ts'

const KEY = 'trial-registry-saved'

let text: string | null = null
let saved = NOTHING_SAVED
const listeners = new Set<() => void>()

/** The same object as long as nothing changed, here or in another tab. */
export function readSaved(): Saved {
  const now = kept()
  if (now !== text) {
    text = now
    saved = (now && parseSaved(now)) || NOTHING_SAVED
  }
  return saved
}

/** Null where nothing is kept, and where the browser is told to keep nothing. */
function kept(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** Keeps what `change` makes of what is kept at the moment. False where the browser does not keep it. */
export function changeSaved(change: (saved: Saved) => Saved): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(change(readSaved())))
  } catch {
    return false
  }
  for (const listener of listeners) listener()
  return true
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  // A page that comes back as it was left has missed what other pages changed meanwhile.
  window.addEventListener('pageshow', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
    window.removeEventListener('pageshow', listener)
  }
}

/** What is saved, in every tab as it is now; undefined until the browser has been asked. */
export const useSaved = (): Saved | undefined => useSyncExternalStore(subscribe, readSaved, () => undefined)
