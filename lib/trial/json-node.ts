import type { Place, Span } from './evidence.ts'

export type JsonKind = 'object' | 'list' | 'text' | 'number' | 'boolean' | 'null'

/**
 * A value of a JSON text with its place in it: UTF-16 offsets, of a string those between its quotation marks. Values are
 * those of `JSON.parse`; where they stand is looked for when it is first asked, in one pass over the object or list
 * around them, so that what nobody asks for costs nothing.
 */
export class JsonNode implements Place {
  readonly kind: JsonKind
  readonly #json: string
  readonly #parsed: unknown
  readonly #parent: JsonNode | undefined
  readonly #key: string | number
  #pointer: string | undefined
  #place: Span | undefined
  #places: ReadonlyMap<string | number, Span> | undefined
  /** Those that were asked for: too few for a map to pay. */
  #members: JsonNode[] | undefined
  #items: readonly JsonNode[] | undefined

  /** `parsed` is what stands in the parent under the key; without a parent, what the text says as a whole. */
  constructor(json: string, parsed: unknown, parent?: JsonNode, key: string | number = '') {
    this.#json = json
    this.#parsed = parsed
    this.#parent = parent
    this.#key = key
    this.kind = kindOf(parsed)
  }

  /** The way to the value: a JSON pointer (RFC 6901). */
  get pointer(): string {
    this.#pointer ??= this.#parent ? `${this.#parent.pointer}/${escapeKey(this.#key)}` : ''
    return this.#pointer
  }

  get path(): string {
    return this.pointer
  }

  get start(): number {
    return this.#find().start
  }

  get end(): number {
    return this.#find().end
  }

  /** The text, number or boolean that stands here; undefined for null, objects and lists. */
  get value(): string | number | boolean | undefined {
    const parsed = this.#parsed
    if (typeof parsed === 'number') return Number.isFinite(parsed) ? parsed : undefined
    return typeof parsed === 'string' || typeof parsed === 'boolean' ? parsed : undefined
  }

  /** The member of an object; of several of one name the last, as JSON.parse has it. */
  member(key: string): JsonNode | undefined {
    if (this.kind !== 'object') return undefined
    for (const known of this.#members ?? NONE) if (known.#key === key) return known
    const object = this.#parsed as Readonly<Record<string, unknown>>
    if (!Object.hasOwn(object, key)) return undefined
    const member = new JsonNode(this.#json, object[key], this, key)
    this.#members ??= []
    this.#members.push(member)
    return member
  }

  /** The names of an object's members, in the order of the text. */
  get keys(): string[] {
    if (this.kind !== 'object') return []
    return [...this.#lookUpPlaces().keys()].map(String)
  }

  /** The items of a list; none of anything else. */
  get items(): readonly JsonNode[] {
    if (this.kind !== 'list') return NONE
    this.#items ??= (this.#parsed as readonly unknown[]).map((item, at) => new JsonNode(this.#json, item, this, at))
    return this.#items
  }

  #find(): Span {
    this.#place ??= this.#parent ? this.#parent.#lookUpPlaces().get(this.#key) : placeOfRoot(this.#json)
    if (!this.#place) throw new Error(`Nothing stands at ${this.pointer}`)
    return this.#place
  }

  #lookUpPlaces(): ReadonlyMap<string | number, Span> {
    this.#places ??= this.kind === 'list' ? scanList(this.#json, this.start) : scanObject(this.#json, this.start)
    return this.#places
  }
}

function placeOfRoot(json: string): Span {
  const start = skipBlanks(json, 0)
  return placeOfValue(json, start, endOfValue(json, start))
}

/** @param end with the quotation marks of a string, as `start` */
function placeOfValue(json: string, start: number, end: number): Span {
  const mark = json.charCodeAt(start) === QUOTE ? 1 : 0
  return { start: start + mark, end: end - mark }
}

/** Where the members stand of the object that begins at an offset. */
function scanObject(json: string, from: number): Map<string, Span> {
  const places = new Map<string, Span>()
  for (let at = skipBlanks(json, from + 1); json.charCodeAt(at) === QUOTE; ) {
    const keyEnd = endOfText(json, at)
    const key = decode(json.slice(at + 1, keyEnd - 1))
    const start = skipBlanks(json, skipBlanks(json, keyEnd) + 1)
    const end = endOfValue(json, start)
    places.set(key, placeOfValue(json, start, end))
    at = skipBlanks(json, skipComma(json, end))
  }
  return places
}

/** Where the items stand of the list that begins at an offset. */
function scanList(json: string, from: number): Map<number, Span> {
  const places = new Map<number, Span>()
  for (let at = skipBlanks(json, from + 1); json.charCodeAt(at) !== CLOSE_LIST; ) {
    const end = endOfValue(json, at)
    places.set(places.size, placeOfValue(json, at, end))
    at = skipBlanks(json, skipComma(json, end))
  }
  return places
}

const NONE: readonly JsonNode[] = []

/** The root of a text that is JSON as a whole; undefined for any other text. */
export function parseJson(text: string): JsonNode | undefined {
  try {
    return new JsonNode(text, JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** What stands at a JSON pointer below a node; undefined where nothing does. */
export function nodeAt(root: JsonNode, pointer: string): JsonNode | undefined {
  let node: JsonNode | undefined = root
  for (const step of pointer.split('/').slice(1)) {
    if (!node) return undefined
    node = node.kind === 'list' ? node.items[Number(step)] : node.member(unescapeKey(step))
  }
  return node
}

const escapeKey = (key: string | number): string =>
  typeof key === 'number' || !/[~/]/.test(key) ? `${key}` : key.replaceAll('~', '~0').replaceAll('/', '~1')

const unescapeKey = (step: string): string =>
  step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step

/** What the words between the quotation marks of a JSON string say. */
const decode = (raw: string): string => (raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw)

const QUOTE = 34
const COMMA = 44
const OPEN_LIST = 91
const BACKSLASH = 92
const CLOSE_LIST = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125

function kindOf(parsed: unknown): JsonKind {
  if (parsed === null) return 'null'
  if (Array.isArray(parsed)) return 'list'
  if (typeof parsed === 'string') return 'text'
  // A number that is too large for one is written as null.
  if (typeof parsed === 'number') return Number.isFinite(parsed) ? 'number' : 'null'
  return typeof parsed === 'boolean' ? 'boolean' : 'object'
}

function skipBlanks(json: string, from: number): number {
  let at = from
  while (at < json.length && json.charCodeAt(at) <= 32) at++
  return at
}

function skipComma(json: string, from: number): number {
  const at = skipBlanks(json, from)
  return json.charCodeAt(at) === COMMA ? at + 1 : at
}

/** The end of a string with its quotation marks. */
function endOfText(json: string, start: number): number {
  let end = json.indexOf('"', start + 1)
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1)
  return end + 1
}

function isEscaped(json: string, at: number): boolean {
  let before = at - 1
  while (json.charCodeAt(before) === BACKSLASH) before--
  return (at - before) % 2 === 0
}

function endOfValue(json: string, start: number): number {
  const first = json.charCodeAt(start)
  if (first === QUOTE) return endOfText(json, start)
  return first === OPEN_OBJECT || first === OPEN_LIST ? endOfContainer(json, start) : endOfScalar(json, start)
}

function endOfContainer(json: string, start: number): number {
  let at = start
  let depth = 0
  do {
    const code = json.charCodeAt(at)
    if (code === QUOTE) at = endOfText(json, at) - 1
    else if (code === OPEN_OBJECT || code === OPEN_LIST) depth++
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth--
    at++
  } while (depth > 0)
  return at
}

/** Of a number, true, false or null. */
function endOfScalar(json: string, start: number): number {
  for (let at = start; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code <= 32 || code === COMMA || code === CLOSE_LIST || code === CLOSE_OBJECT) return at
  }
  return json.length
}
