export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** A page's number out of an address, from 1; the first one where it is no number. */
export const readPage = (value: string | string[] | undefined): number => readCount(firstOf(value)) || 1

/** A number of a document or a run as it stands in an address; undefined where it is none. */
export const readCount = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined

export const firstOf = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value)?.slice(0, 500) || undefined
