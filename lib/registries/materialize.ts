import { z } from 'zod'
import type { Inference, Place } from '@/lib/trial/evidence.ts'
import { Trial } from '@/lib/trial/trial.ts'
import type { Findings, Found } from './contract.ts'

export type Materialized = { trial: Trial; evidence: Record<string, Place[]>; basis: Record<string, Inference> }

/**
 * Turns what was found into a plain trial, with the places and reasons beside it by field path. The schema leads: what
 * was not found becomes null or an empty list. A list of plain values has its evidence under its own path as well.
 */
export function materialize(findings: Findings<Trial>): Materialized {
  const evidence: Record<string, Place[]> = {}
  const basis: Record<string, Inference> = {}

  function walk(shape: Shape, found: unknown, path: string): unknown {
    if (shape.kind === 'leaf') return takeLeaf(found, path)
    if (shape.kind === 'nullable') return found === undefined ? null : walk(shape.inner(), found, path)
    if (shape.kind === 'list') return takeList(shape, (found ?? []) as unknown[], path)
    const parts = (found ?? {}) as Record<string, unknown>
    const value: Record<string, unknown> = {}
    for (const [key, part] of shape.parts()) {
      const inner = parts[key]
      if (inner === undefined && part.kind === 'nullable') value[key] = null
      else if (part.kind === 'list' && (inner as unknown[] | undefined)?.length === 0) value[key] = []
      else value[key] = walk(part, inner, path ? `${path}.${key}` : key)
    }
    return value
  }

  function takeLeaf(found: unknown, path: string): unknown {
    if (found === undefined) throw new Error(`A reading left out ${path}, which its parent cannot do without`)
    const { value, spans, inferred } = found as Found<unknown>
    // A span may be a whole line of a page, with its text and number.
    evidence[path] = spans.map(({ start, end, path: pointer }) =>
      pointer === undefined ? { start, end } : { start, end, path: pointer },
    )
    if (inferred) basis[path] = { basis: 'inferred', reason: inferred }
    return value
  }

  function takeList(shape: ListShape, found: readonly unknown[], path: string): unknown[] {
    const item = shape.item()
    const items = found.map((one, at) => walk(item, one, `${path}.${at}`))
    if (items.length && item.kind === 'leaf') evidence[path] = items.flatMap((_, at) => evidence[`${path}.${at}`] ?? [])
    return items
  }

  return { trial: walk(shapeOf(Trial), findings, '') as Trial, evidence, basis }
}

/** What matters of a schema here. Looked up once: asking a schema what it is costs more than all the rest. */
type Shape = { kind: 'leaf' } | { kind: 'nullable'; inner: () => Shape } | ListShape | ObjectShape
type ListShape = { kind: 'list'; item: () => Shape }
type ObjectShape = { kind: 'object'; parts: () => [string, Shape][] }

const shapes = new WeakMap<z.core.$ZodType, Shape>()

function shapeOf(schema: z.core.$ZodType): Shape {
  const known = shapes.get(schema)
  if (known) return known
  const shape = describe(schema)
  shapes.set(schema, shape)
  return shape
}

function describe(schema: z.core.$ZodType): Shape {
  if (schema instanceof z.ZodNullable) return { kind: 'nullable', inner: once(() => shapeOf(schema.unwrap())) }
  if (schema instanceof z.ZodArray) return { kind: 'list', item: once(() => shapeOf(schema.element)) }
  if (!(schema instanceof z.ZodObject)) return { kind: 'leaf' }
  const parts = (): [string, Shape][] =>
    Object.entries(schema.shape as Record<string, z.core.$ZodType>).map(([key, part]) => [key, shapeOf(part)])
  return { kind: 'object', parts: once(parts) }
}

/** A criterion's shape holds itself, so parts are looked up when they are first asked for. */
function once<T>(look: () => T): () => T {
  let known: { value: T } | undefined
  return () => {
    known ??= { value: look() }
    return known.value
  }
}
