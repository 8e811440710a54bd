'use client'

import { useEffect } from 'react'

/**
 * Lets the links of the list carry the ticks that were set since the page was loaded. Without a script the list's form
 * does so by itself, when it is sent; this is for the links to other pages, orders and filters.
 */
export function FollowSelection({ formId }: { formId: string }) {
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const follow = (): void => carrySelection(selectionOf(form))
    const onChange = (event: Event): void => {
      if (event.target instanceof HTMLInputElement && event.target.name === 'ids') follow()
    }
    form.addEventListener('change', onChange)
    form.addEventListener('formdata', leaveOutEmpty)
    // A browser that goes back to the list restores ticks without a word.
    window.addEventListener('pageshow', follow)
    return () => {
      form.removeEventListener('change', onChange)
      form.removeEventListener('formdata', leaveOutEmpty)
      window.removeEventListener('pageshow', follow)
    }
  }, [formId])
  return null
}

/** Fields left empty mean nothing to the list, and need not stand in its address. */
function leaveOutEmpty({ formData }: FormDataEvent): void {
  for (const [name, value] of [...formData]) if (value === '') formData.delete(name)
}

/** Those selected already in the order they were, then those ticked since. */
function selectionOf(form: HTMLFormElement): string[] {
  const ticked = new FormData(form).getAll('ids').map(String)
  const before = (new URLSearchParams(location.search).get('ids') ?? '').split(',')
  return [...new Set([...before.filter(id => ticked.includes(id)), ...ticked])]
}

function carrySelection(ids: readonly string[]): void {
  history.replaceState(history.state, '', withSelection(location.href, ids))
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    'a[href^="/trials"], a[href^="/compare"], a[href^="/saved"]',
  ))
    if (!('keepsNoSelection' in link.dataset)) link.href = withSelection(link.href, ids)
  for (const count of document.querySelectorAll<HTMLElement>('[data-selected-count]')) {
    count.hidden = ids.length === 0
    if (count.firstElementChild) count.firstElementChild.textContent = String(ids.length)
  }
}

function withSelection(href: string, ids: readonly string[]): string {
  const url = new URL(href)
  if (ids.length) url.searchParams.set('ids', ids.join(','))
  else url.searchParams.delete('ids')
  return `${url.pathname}${url.search.replaceAll('%2C', ',')}${url.hash}`
}
