import type Database from 'better-sqlite3'
import { prepareOnce } from './prepare-once.ts'
import { borrowKeys, type SortedKeys } from './sorted-keys.ts'

/**
 * The keys that a statement of one column, `key`, selects, in its order. They come as one text: a row each takes two to
 * three times as long to hand over, and an array of them is garbage as soon as it is read.
 */
export function readKeys<Parameters extends unknown[]>(
  database: Database.Database,
  sql: string,
  ...parameters: Parameters
): Uint32Array {
  const list = prepareOnce<Parameters, Buffer | null>(database, `SELECT CAST(group_concat(key) AS BLOB) FROM (${sql})`)
    .pluck()
    .get(...parameters)
  return list ? parseKeys(list) : new Uint32Array(0)
}

const COMMA = 0x2c
const ZERO = 0x30

/** Numbers in decimal digits with commas between them. */
function parseKeys(list: Uint8Array): SortedKeys {
  const keys = borrowKeys((list.length >> 1) + 1)
  let count = 0
  let key = 0
  for (let at = 0; at < list.length; at++) {
    const byte = list[at] ?? COMMA
    if (byte === COMMA) {
      keys[count++] = key
      key = 0
    } else key = key * 10 + byte - ZERO
  }
  keys[count++] = key
  return keys.slice(0, count)
}
