'use client'

import { useEffect } from 'react'

/** Keeps each tick on the server as soon as it is set, and counts them. Without it the form's buttons do. */
export function KeepChoice({ formId }: { formId: string }) {
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const onChange = ({ target }: Event): void => {
      if (target instanceof HTMLInputElement && target.name === 'chosen') keep(form, target)
    }
    form.addEventListener('change', onChange)
    return () => form.removeEventListener('change', onChange)
  }, [formId])
  return null
}

/** One after the other, so that the last tick of a text is the one that stands. */
let last: Promise<void> = Promise.resolve()

function keep(form: HTMLFormElement, tick: HTMLInputElement): void {
  count(form, tick.checked ? 1 : -1)
  const body = new URLSearchParams({ shown: tick.value, ...(tick.checked && { chosen: tick.value }) })
  last = last
    .then(() => fetch(form.action, { method: 'POST', body, redirect: 'manual' }))
    .then(({ type, status }) => {
      if (type !== 'opaqueredirect' && status >= 400) throw new Error(String(status))
    })
    .catch(() => {
      const status = form.querySelector('[data-choice-status]')
      if (status) status.textContent = 'The choice could not be kept: reload the page, then choose again.'
    })
}

function count(form: HTMLFormElement, more: number): void {
  const shown = form.querySelector('[data-chosen-count]')
  if (shown) shown.textContent = (Number(shown.textContent?.replaceAll(',', '')) + more).toLocaleString('en')
}
