import { z } from 'zod'
import type { Inference, Place } from '@/lib/trial/evidence.ts'
import { Trial } from '@/lib/trial/trial.ts'
import type { Findings, Found } from './contract.ts'
import { once } from './once.ts'

export type Materialized = { trial: Trial; origins: () => Origins }
export type Origins = { evidence: Record<string, Place[]>; basis: Record<string, Inference> }

/**
 * Turns what was found into a plain trial. The schema leads: what was not found becomes null or an empty list. The
 * places and reasons by field path, which there are hundreds of, are listed when they are asked for.
 */
export const materialize = (findings: Findings<Trial>): Materialized => ({
  trial: takeValue(shapeOf(Trial), findings) as Trial,
  origins: once(() => listOrigins(findings)),
})

function takeValue(shape: Shape, found: unknown): unknown {
  if (shape.kind === 'leaf') {
    if (found === undefined) throw new Error('A reading left out what its parent cannot do without')
    return (found as Found<unknown>).value
  }
  if (shape.kind === 'nullable') return found === undefined ? null : takeValue(shape.inner(), found)
  if (shape.kind === 'list') return takeList(shape.item(), found as readonly unknown[] | undefined)
  const parts = (found ?? {}) as Readonly<Record<string, unknown>>
  const value: Record<string, unknown> = {}
  for (const [key, part] of shape.parts()) value[key] = takeValue(part, parts[key])
  return value
}

const takeList = (item: Shape, found: readonly unknown[] | undefined): unknown[] =>
  found === undefined ? [] : found.map(one => takeValue(item, one))

/** Where each value stands, and why it was taken. A list of plain values has its evidence under its own path as well. */
function listOrigins(findings: Findings<Trial>): Origins {
  const evidence: Origins['evidence'] = {}
  const basis: Origins['basis'] = {}

  function walk(shape: Shape, found: unknown, path: string): void {
    if (found === undefined) return
    if (shape.kind === 'leaf') addLeaf(found as Found<unknown>, path)
    else if (shape.kind === 'nullable') walk(shape.inner(), found, path)
    else if (shape.kind === 'list') addList(shape.item(), found as readonly unknown[], path)
    else
      for (const [key, part] of shape.parts())
        walk(part, (found as Readonly<Record<string, unknown>>)[key], path ? `${path}.${key}` : key)
  }

  function addLeaf({ spans, inferred }: Found<unknown>, path: string): void {
    // A span may be a whole line of a page, with its text and number.
    evidence[path] = spans.map(({ start, end, path: pointer }) =>
      pointer === undefined ? { start, end } : { start, end, path: pointer },
    )
    if (inferred) basis[path] = { basis: 'inferred', reason: inferred }
  }

  function addList(item: Shape, found: readonly unknown[], path: string): void {
    for (const [at, one] of found.entries()) walk(item, one, `${path}.${at}`)
    if (found.length && item.kind === 'leaf') evidence[path] = found.flatMap((_, at) => evidence[`${path}.${at}`] ?? [])
  }

  walk(shapeOf(Trial), findings, '')
  return { evidence, basis }
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

/** A criterion's shape holds itself, so parts are looked up when they are first asked for. */
function describe(schema: z.core.$ZodType): Shape {
  if (schema instanceof z.ZodNullable) return { kind: 'nullable', inner: once(() => shapeOf(schema.unwrap())) }
  if (schema instanceof z.ZodArray) return { kind: 'list', item: once(() => shapeOf(schema.element)) }
  if (!(schema instanceof z.ZodObject)) return { kind: 'leaf' }
  const parts = (): [string, Shape][] =>
    Object.entries(schema.shape as Record<string, z.core.$ZodType>).map(([key, part]) => [key, shapeOf(part)])
  return { kind: 'object', parts: once(parts) }
}
