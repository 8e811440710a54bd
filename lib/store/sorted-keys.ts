import { lendRoom } from './lend-room.ts'

/** Room for keys that are copied on before anybody else asks for room. */
export const borrowKeys = lendRoom(length => new Uint32Array(length))

const flags = lendRoom(length => new Uint8Array(length))

/** Zeros, one for each key, until somebody else asks for some. */
export const borrowFlags = (length: number): Uint8Array => flags(length).subarray(0, length).fill(0)

/** Keys of trials, each once, in ascending order. Never changed once made, so that they may be shared. */
export type SortedKeys = Uint32Array

export const NO_KEYS: SortedKeys = new Uint32Array(0)

/** The place of a key, or the complement (`~`) of the place where it would stand. */
export function placeOf(keys: SortedKeys, key: number, from = 0): number {
  let low = from
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = keys[middle] ?? 0
    if (found === key) return middle
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return ~low
}

export const hasKey = (keys: SortedKeys, key: number): boolean => placeOf(keys, key) >= 0

/** Where the one is so much shorter, each of its keys is looked for in the other. */
const MUCH_SHORTER = 32

export function intersectKeys(one: SortedKeys, other: SortedKeys): SortedKeys {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  return few.length * MUCH_SHORTER < many.length ? keepThose(few, key => hasKey(many, key)) : meet(few, many)
}

function keepThose(keys: SortedKeys, isKept: (key: number) => boolean): SortedKeys {
  const kept = borrowKeys(keys.length)
  let count = 0
  for (const key of keys) if (isKept(key)) kept[count++] = key
  return kept.slice(0, count)
}

function meet(one: SortedKeys, other: SortedKeys): SortedKeys {
  const both = borrowKeys(Math.min(one.length, other.length))
  let count = 0
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const [left = 0, right = 0] = [one[a], other[b]]
    if (left === right) both[count++] = left
    if (left <= right) a++
    if (right <= left) b++
  }
  return both.slice(0, count)
}

export function uniteKeys(one: SortedKeys, other: SortedKeys): SortedKeys {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  if (few.length === 0) return many
  return few.length * MUCH_SHORTER < many.length ? putIn(few, many) : merge(few, many)
}

function merge(one: SortedKeys, other: SortedKeys): SortedKeys {
  const all = borrowKeys(one.length + other.length)
  let count = 0
  let a = 0
  let b = 0
  while (a < one.length && b < other.length) {
    const left = one[a] ?? 0
    const right = other[b] ?? 0
    all[count++] = left <= right ? left : right
    if (left <= right) a++
    if (right <= left) b++
  }
  all.set(one.subarray(a), count)
  count += one.length - a
  all.set(other.subarray(b), count)
  return all.slice(0, count + other.length - b)
}

/** What lies between the places of the few is copied at once. */
function putIn(few: SortedKeys, many: SortedKeys): SortedKeys {
  const all = new Uint32Array(many.length + few.length - countBoth(few, many))
  let count = 0
  let from = 0
  for (const key of few) {
    const place = placeOf(many, key, from)
    const to = place < 0 ? ~place : place
    all.set(many.subarray(from, to), count)
    count += to - from
    all[count++] = key
    from = place < 0 ? to : to + 1
  }
  all.set(many.subarray(from), count)
  return all
}

function countBoth(few: SortedKeys, many: SortedKeys): number {
  let count = 0
  for (const key of few) if (hasKey(many, key)) count++
  return count
}

/** The keys of the one that are not in the other. */
export function subtractKeys(one: SortedKeys, other: SortedKeys): SortedKeys {
  if (one.length === 0 || other.length === 0) return one
  return other.length * MUCH_SHORTER < one.length ? takeOut(other, one) : leaveOut(other, one)
}

function takeOut(few: SortedKeys, many: SortedKeys): SortedKeys {
  const both = countBoth(few, many)
  if (both === 0) return many
  const left = new Uint32Array(many.length - both)
  let count = 0
  let from = 0
  for (const key of few) {
    const place = placeOf(many, key, from)
    if (place < 0) continue
    left.set(many.subarray(from, place), count)
    count += place - from
    from = place + 1
  }
  left.set(many.subarray(from), count)
  return left
}

function leaveOut(unwanted: SortedKeys, keys: SortedKeys): SortedKeys {
  const left = borrowKeys(keys.length)
  let count = 0
  let at = 0
  for (const key of keys) {
    while (at < unwanted.length && (unwanted[at] ?? 0) < key) at++
    if (unwanted[at] !== key) left[count++] = key
  }
  return left.slice(0, count)
}

/**
 * The keys without those that changed, and with those of the changed ones that come: copied once, whatever lies between
 * the ranges in which keys changed.
 */
export function replaceKeys(keys: SortedKeys, changed: SortedKeys, coming: SortedKeys): SortedKeys {
  const all = borrowKeys(keys.length + coming.length)
  let count = 0
  let from = 0
  let next = 0
  let at = 0
  for (const [first, last] of rangesOf(changed)) {
    const start = firstPlace(keys, first, from)
    const end = firstPlace(keys, last + 1, start)
    all.set(keys.subarray(from, start), count)
    count += start - from
    for (from = start; from < end; from++) {
      const key = keys[from] ?? 0
      while (next < coming.length && (coming[next] ?? 0) < key) all[count++] = coming[next++] ?? 0
      while (at < changed.length && (changed[at] ?? 0) < key) at++
      if (changed[at] !== key) all[count++] = key
    }
    while (next < coming.length && (coming[next] ?? 0) <= last) all[count++] = coming[next++] ?? 0
  }
  all.set(keys.subarray(from), count)
  return all.slice(0, count + keys.length - from)
}

/** The place of the first key that is not lower. */
function firstPlace(keys: SortedKeys, key: number, from: number): number {
  const place = placeOf(keys, key, from)
  return place < 0 ? ~place : place
}

/** Keys without those that are not wanted, in whatever order they stand: borrowed, as `borrowKeys` says. */
export function withoutKeys(keys: Uint32Array, unwanted: SortedKeys): Uint32Array {
  const isUnwanted = borrowFlags((unwanted.at(-1) ?? 0) + 1)
  for (const key of unwanted) isUnwanted[key] = 1
  const left = borrowKeys(keys.length)
  let count = 0
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0
    if (isUnwanted[key] !== 1) left[count++] = key
  }
  return left.subarray(0, count)
}

/** Keys from one to another, both of them included. */
export type Range = [from: number, to: number]

/** Ranges in which keys lie, each with its ends: keys less than a page apart are in one. */
export function rangesOf(keys: SortedKeys): Range[] {
  const ranges: Range[] = []
  for (const key of keys) {
    const last = ranges.at(-1)
    if (last && key - last[1] <= NEAR) last[1] = key
    else ranges.push([key, key])
  }
  return ranges
}

const NEAR = 512
