'use client'

import { useEffect } from 'react'

/** Lets files be dropped on their form, says which were chosen, and whether the desk would take them. */
export function DropFiles({ formId }: { formId: string }) {
  useEffect(() => {
    const form = document.getElementById(formId)
    const input = form?.querySelector<HTMLInputElement>('input[type="file"]')
    if (!(form instanceof HTMLFormElement) || !input) return
    form.querySelector('[data-drop-hint]')?.removeAttribute('hidden')
    const listeners = new AbortController()
    const on = <Type extends keyof HTMLElementEventMap>(type: Type, act: (event: HTMLElementEventMap[Type]) => void) =>
      form.addEventListener(type, act, { signal: listeners.signal })
    const over = (event: DragEvent): void => {
      event.preventDefault()
      form.dataset.over = ''
    }
    on('dragenter', over)
    on('dragover', over)
    on('dragleave', event => {
      if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) delete form.dataset.over
    })
    on('drop', event => {
      event.preventDefault()
      delete form.dataset.over
      if (event.dataTransfer?.files.length) input.files = event.dataTransfer.files
      sayChosen(form, input)
    })
    on('change', () => sayChosen(form, input))
    on('submit', event => {
      if (sayChosen(form, input)) sayStatus(form, 'Sending…')
      else event.preventDefault()
    })
    return () => listeners.abort()
  }, [formId])
  return null
}

const MEGABYTE = 1024 ** 2

/** False where the desk would not take them: it need not be sent to be told so. */
function sayChosen(form: HTMLFormElement, input: HTMLInputElement): boolean {
  const files = [...(input.files ?? [])]
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  const [mostBytes, mostFiles] = [Number(form.dataset.mostBytes), Number(form.dataset.mostFiles)]
  const size = `${bytes < MEGABYTE ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / MEGABYTE).toFixed(1)} MB`}`
  if (files.length > mostFiles) {
    sayStatus(form, `${files.length} files are more than the desk takes at once: put them into a zip.`)
    return false
  }
  if (bytes > mostBytes) {
    sayStatus(form, `${size} are more than the desk takes at once.`)
    return false
  }
  sayStatus(form, files.length > 0 ? `${files.length === 1 ? '1 file' : `${files.length} files`}, ${size}` : '')
  return true
}

function sayStatus(form: HTMLFormElement, sentence: string): void {
  const status = form.querySelector('[data-drop-status]')
  if (status) status.textContent = sentence
}
