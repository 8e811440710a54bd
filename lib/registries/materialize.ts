import { z } from 'zod'
import type { Inference, Span } from '@/lib/trial/evidence.ts'
import { Trial } from '@/lib/trial/trial.ts'
import type { Findings, Found } from './contract.ts'

export type Materialized = { trial: Trial; evidence: Record<string, Span[]>; basis: Record<string, Inference> }

/**
 * Turns what was found into a plain trial, with the places and reasons beside it by field path. The schema leads: what
 * was not found becomes null or an empty list. A list of plain values has its evidence under its own path as well.
 */
export function materialize(findings: Findings<Trial>): Materialized {
  const evidence: Record<string, Span[]> = {}
  const basis: Record<string, Inference> = {}

  function walk(schema: z.core.$ZodType, found: unknown, path: string): unknown {
    if (schema instanceof z.ZodNullable) return found === undefined ? null : walk(schema.unwrap(), found, path)
    if (schema instanceof z.ZodObject) {
      const parts = (found ?? {}) as Record<string, unknown>
      return Object.fromEntries(
        shapeOf(schema).map(([key, part]) => [key, walk(part, parts[key], path ? `${path}.${key}` : key)]),
      )
    }
    if (schema instanceof z.ZodArray) {
      const items = ((found ?? []) as unknown[]).map((item, at) => walk(schema.element, item, `${path}.${at}`))
      if (items.length && items.every(item => typeof item !== 'object'))
        evidence[path] = items.flatMap((_, at) => evidence[`${path}.${at}`] ?? [])
      return items
    }
    if (found === undefined) throw new Error(`A reading left out ${path}, which its parent cannot do without`)
    const leaf = found as Found<unknown>
    // A span may be a whole line of a page, with its text and number.
    evidence[path] = leaf.spans.map(({ start, end }) => ({ start, end }))
    if (leaf.inferred) basis[path] = { basis: 'inferred', reason: leaf.inferred }
    return leaf.value
  }

  return { trial: walk(Trial, findings, '') as Trial, evidence, basis }
}

/** A schema builds its shape anew each time it is asked. */
const shapes = new WeakMap<z.ZodObject, [string, z.core.$ZodType][]>()

function shapeOf(schema: z.ZodObject): [string, z.core.$ZodType][] {
  const known = shapes.get(schema)
  if (known) return known
  const entries = Object.entries(schema.shape as Record<string, z.core.$ZodType>)
  shapes.set(schema, entries)
  return entries
}
