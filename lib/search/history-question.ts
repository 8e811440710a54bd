import type { HistoryQuestion } from '@/lib/trial/history.ts'

type SearchParams = URLSearchParams | Record<string, string | string[] | undefined>

/** What an address asks a trial's history for; undefined where it asks for the list of texts alone. */
export function parseHistoryQuestion(params: SearchParams): HistoryQuestion | undefined {
  const [from, to, run] = ['from', 'to', 'run'].map(name => firstOf(params, name))
  if (run !== undefined) return { kind: 'run', run: /^\d{1,9}$/.test(run) ? Number(run) : Number.NaN }
  return from !== undefined && to !== undefined ? { kind: 'documents', from, to } : undefined
}

function firstOf(params: SearchParams, name: string): string | undefined {
  const value = params instanceof URLSearchParams ? params.getAll(name) : params[name]
  return (Array.isArray(value) ? value[0] : value) || undefined
}
