import type { Span } from './evidence.ts'

export type JsonKind = 'object' | 'list' | 'text' | 'number' | 'boolean' | 'null'

/**
 * A value of a JSON text with its place in it: UTF-16 offsets, of a string those between its quotation marks. What is
 * inside an object or a list is looked up when it is first asked for, in one pass over it, so that parts nobody asks
 * for cost one scan.
 */
export class JsonNode implements Span {
  readonly kind: JsonKind
  readonly start: number
  readonly end: number
  readonly #json: string
  readonly #parent: JsonNode | undefined
  readonly #key: string | number
  #pointer: string | undefined
  #members: ReadonlyMap<string, JsonNode> | undefined
  #items: readonly JsonNode[] | undefined

  /** `start` and `end` with the quotation marks of a string. The text has been found to be JSON. */
  constructor(json: string, start: number, end: number, parent?: JsonNode, key: string | number = '') {
    this.#json = json
    this.#parent = parent
    this.#key = key
    this.kind = kindAt(json, start)
    const mark = this.kind === 'text' ? 1 : 0
    this.start = start + mark
    this.end = end - mark
  }

  /** The way to the value: a JSON pointer (RFC 6901). */
  get pointer(): string {
    this.#pointer ??= this.#parent ? `${this.#parent.pointer}/${escapeKey(this.#key)}` : ''
    return this.#pointer
  }

  /** The text, number or boolean that stands here; undefined for null, objects and lists. */
  get value(): string | number | boolean | undefined {
    if (this.kind === 'text') return decode(this.#json.slice(this.start, this.end))
    if (this.kind === 'number') return Number(this.#json.slice(this.start, this.end))
    return this.kind === 'boolean' ? this.#json[this.start] === 't' : undefined
  }

  /** The member of an object; of several of one name the last, as JSON.parse has it. */
  member(key: string): JsonNode | undefined {
    if (this.kind !== 'object') return undefined
    this.#members ??= this.#scanObject()
    return this.#members.get(key)
  }

  /** The names of an object's members. */
  get keys(): string[] {
    this.member('')
    return [...(this.#members?.keys() ?? [])]
  }

  /** The items of a list; none of anything else. */
  get items(): readonly JsonNode[] {
    if (this.kind !== 'list') return NONE
    this.#items ??= this.#scanList()
    return this.#items
  }

  #scanObject(): Map<string, JsonNode> {
    const json = this.#json
    const members = new Map<string, JsonNode>()
    for (let at = skipBlanks(json, this.start + 1); json.charCodeAt(at) === QUOTE; ) {
      const keyEnd = endOfText(json, at)
      const key = decode(json.slice(at + 1, keyEnd - 1))
      const start = skipBlanks(json, skipBlanks(json, keyEnd) + 1)
      const end = endOfValue(json, start)
      members.set(key, new JsonNode(json, start, end, this, key))
      at = skipBlanks(json, skipComma(json, end))
    }
    return members
  }

  #scanList(): JsonNode[] {
    const json = this.#json
    const items: JsonNode[] = []
    for (let at = skipBlanks(json, this.start + 1); json.charCodeAt(at) !== CLOSE_LIST; ) {
      const end = endOfValue(json, at)
      items.push(new JsonNode(json, at, end, this, items.length))
      at = skipBlanks(json, skipComma(json, end))
    }
    return items
  }
}

const NONE: readonly JsonNode[] = []

/** The root of a text that is JSON as a whole; undefined for any other text. */
export function parseJson(text: string): JsonNode | undefined {
  try {
    JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  return rootOfJson(text)
}

/** The root of a text that is known to be JSON. */
export function rootOfJson(json: string): JsonNode {
  const start = skipBlanks(json, 0)
  return new JsonNode(json, start, endOfValue(json, start))
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

function kindAt(json: string, at: number): JsonKind {
  switch (json.charCodeAt(at)) {
    case OPEN_OBJECT:
      return 'object'
    case OPEN_LIST:
      return 'list'
    case QUOTE:
      return 'text'
    case 116: // t
    case 102: // f
      return 'boolean'
    case 110: // n
      return 'null'
    default:
      return 'number'
  }
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
