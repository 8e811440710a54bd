'use client'

import { useEffect } from 'react'
import { type Saved, toggleSearch, toggleTrial } from './saved.ts'
import { changeSaved, useSaved } from './saved-store.ts'

/** Lets the stars of a page show what is saved in this browser, and change it. The page has their markup. */
export function KeepSaved() {
  const saved = useSaved()
  useEffect(() => {
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [])
  useEffect(() => {
    if (saved) showSaved(saved)
  }, [saved])
  return null
}

function showSaved({ trials, searches }: Saved): void {
  const trialIds = new Set(trials.map(({ trialId }) => trialId))
  const saved = new Set(searches.map(({ search }) => search))
  for (const star of document.querySelectorAll<HTMLElement>('[data-star]'))
    star.ariaPressed = String(trialIds.has(star.dataset.star ?? ''))
  for (const star of document.querySelectorAll<HTMLElement>('[data-save-search]'))
    star.ariaPressed = String(saved.has(star.dataset.saveSearch ?? ''))
}

function onClick({ target }: Event): void {
  const star = target instanceof Element ? target.closest<HTMLElement>('.star') : null
  if (!star) return
  const at = new Date().toISOString()
  const { star: trialId, saveSearch: search, name = '', total } = star.dataset
  const isKept = changeSaved(saved => {
    if (trialId) return toggleTrial(saved, { trialId, title: titleBeside(star), at })
    return search === undefined ? saved : toggleSearch(saved, { search, name, total: Number(total), at })
  })
  if (!isKept) star.title = 'This browser does not let the page keep anything'
}

/** Of the row that the star stands in, or of the page. */
const titleBeside = (star: Element): string =>
  (star.closest('tr')?.querySelector('th a') ?? document.querySelector('h1'))?.textContent ?? ''
