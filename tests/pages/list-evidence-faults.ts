import { z } from 'zod'
import { unescapeMarkdown } from '@/lib/registries/page/unescape.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { interventionName } from '@/lib/trial/intervention.ts'
import { Trial } from '@/lib/trial/trial.ts'

type Leaf = { path: string; value: string | number | boolean; vocabulary: boolean }

/** Every single value of the trial with its path, and whether it is a word of a vocabulary and not of the text. */
function* leavesOf(schema: z.core.$ZodType, value: unknown, path: string): Generator<Leaf> {
  if (value === null || value === undefined) return
  if (schema instanceof z.ZodNullable) yield* leavesOf(schema.unwrap(), value, path)
  else if (schema instanceof z.ZodObject)
    for (const [key, part] of Object.entries(schema.shape as Record<string, z.core.$ZodType>))
      yield* leavesOf(part, (value as Record<string, unknown>)[key], path ? `${path}.${key}` : key)
  else if (schema instanceof z.ZodArray)
    for (const [at, item] of (value as unknown[]).entries()) yield* leavesOf(schema.element, item, `${path}.${at}`)
  else yield { path, value: value as Leaf['value'], vocabulary: schema instanceof z.ZodEnum }
}

/** As one line, without escapes and without the commas of thousands. */
const flat = (text: string): string =>
  unescapeMarkdown(text)
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d),(?=\d{3}\b)/g, '')
    .trim()

/** What stands at a place: of a JSON record with the escapes of its strings undone. */
const wordsAt = (quote: string, path: string | undefined): string =>
  path === undefined ? quote : String(JSON.parse(`"${quote}"`))

/** What the words at a value's place must hold. Empty where only a reader of the vocabulary could tell. */
function wordsOf({ path, value, vocabulary }: Leaf): string {
  if (vocabulary || typeof value === 'boolean') return ''
  if (/^(?:minimumAge|maximumAge)$/.test(path)) return String(value).replace(/\D+$/, '')
  if (path.includes('.interventionNames.')) return flat(interventionName(String(value)))
  return flat(String(value))
}

/** Values without a place, and places that do not hold the value: one line each, none when all is well. */
export function listEvidenceFaults(text: string, { trial, evidence }: DocumentReading): string[] {
  return [...leavesOf(Trial, trial, '')].flatMap(leaf => {
    const spans = evidence[leaf.path] ?? []
    if (spans.length === 0) return leaf.path.endsWith('.text') && leaf.value === '' ? [] : [`${leaf.path}: no evidence`]
    if (spans.some(({ start, end }) => start >= end || end > text.length))
      return [`${leaf.path}: not a place in the text`]
    const quotes = spans.map(({ start, end, path }) => flat(wordsAt(text.slice(start, end), path)))
    const words = wordsOf(leaf)
    const held = quotes.some(quote => quote.includes(words)) || quotes.join(' ').includes(words)
    return held ? [] : [`${leaf.path}: ${JSON.stringify(words)} is not in ${JSON.stringify(quotes)}`]
  })
}

/** The whole lines of the text that a field's evidence begins on. */
export function linesOfEvidence(text: string, { evidence }: DocumentReading, path: string): string[] {
  const lines = (evidence[path] ?? []).map(({ start }) => {
    const from = text.lastIndexOf('\n', start - 1) + 1
    const to = text.indexOf('\n', start)
    return text.slice(from, to < 0 ? undefined : to).trim()
  })
  return [...new Set(lines)]
}
