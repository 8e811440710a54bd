import type { z } from 'zod'

/** A form of the desk's own has a few short fields, in bytes. */
const LONGEST_FORM = 16 * 1024

/**
 * The fields of a plain form, checked. Undefined for what is no such form, is longer than any of ours, or lacks a field:
 * no page of the desk sends one. No more of it is read than a form may be long.
 */
export async function readFields<T>(request: Request, fields: z.ZodType<T>): Promise<T | undefined> {
  const form = await readForm(request)
  return form && fields.safeParse(Object.fromEntries(form)).data
}

/** The same with fields that may come more than once, unchecked. */
export async function readForm(request: Request): Promise<URLSearchParams | undefined> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') return undefined
  const text = await readShort(request)
  return text === undefined ? undefined : new URLSearchParams(text)
}

async function readShort({ body }: Request): Promise<string | undefined> {
  if (!body) return ''
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    length += part.byteLength
    // Leaving the loop lets go of the rest.
    if (length > LONGEST_FORM) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
