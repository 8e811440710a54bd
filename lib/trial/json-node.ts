import type { Span } from './evidence.ts'

export type JsonKind = 'object' | 'list' | 'text' | 'number' | 'boolean' | 'null'

/**
 * A value of a JSON text with its place in it: UTF-16 offsets, of a string those between its quotation marks. What is
 * inside an object or a list is looked up when it is first asked for, in one pass over it, so that parts nobody asks
 * for cost one scan. `pointer` is a JSON pointer (RFC 6901).
 */
export class JsonNode implements Span {
  readonly pointer: string
  readonly kind: JsonKind
  readonly start: number
  readonly end: number
  readonly #json: string
  #members: ReadonlyMap<string, JsonNode> | undefined
  #items: readonly JsonNode[] | undefined

  /** `start` and `end` with the quotation marks of a string. The text has been found to be JSON. */
  constructor(json: string, pointer: string, start: number, end: number) {
    this.#json = json
    this.pointer = pointer
    this.kind = kindAt(json, start)
    const mark = this.kind === 'text' ? 1 : 0
    this.start = start + mark
    this.end = end - mark
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
    this.#members ??= new Map(this.#scanObject())
    return this.#members.get(key)
  }

  /** The names of an object's members. */
  get keys(): string[] {
    this.member('')
    return [...(this.#members?.keys() ?? [])]
  }

  /** The items of a list; none of anything else. */
  get items(): readonly JsonNode[] {
    if (this.kind !== 'list') return []
    this.#items ??= [...this.#scanList()]
    return this.#items
  }

  *#scanObject(): Generator<[string, JsonNode]> {
    const json = this.#json
    for (let at = skipBlanks(json, this.start + 1); json[at] === '"'; ) {
      const keyEnd = endOfText(json, at)
      const key = decode(json.slice(at + 1, keyEnd - 1))
      const start = skipBlanks(json, skipBlanks(json, keyEnd) + 1)
      const end = endOfValue(json, start)
      yield [key, new JsonNode(json, `${this.pointer}/${escapeKey(key)}`, start, end)]
      at = skipBlanks(json, skipComma(json, end))
    }
  }

  *#scanList(): Generator<JsonNode> {
    const json = this.#json
    let index = 0
    for (let at = skipBlanks(json, this.start + 1); json[at] !== ']'; index++) {
      const end = endOfValue(json, at)
      yield new JsonNode(json, `${this.pointer}/${index}`, at, end)
      at = skipBlanks(json, skipComma(json, end))
    }
  }
}

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
  return new JsonNode(json, '', start, endOfValue(json, start))
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

const escapeKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')
const unescapeKey = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')

/** What the words between the quotation marks of a JSON string say. */
const decode = (raw: string): string => (raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw)

function kindAt(json: string, at: number): JsonKind {
  switch (json[at]) {
    case '{':
      return 'object'
    case '[':
      return 'list'
    case '"':
      return 'text'
    case 't':
    case 'f':
      return 'boolean'
    case 'n':
      return 'null'
    default:
      return 'number'
  }
}

const QUOTE = 34
const BACKSLASH = 92

function skipBlanks(json: string, from: number): number {
  let at = from
  while (at < json.length && json.charCodeAt(at) <= 32) at++
  return at
}

function skipComma(json: string, from: number): number {
  const at = skipBlanks(json, from)
  return json[at] === ',' ? at + 1 : at
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
  let at = start
  if (json[start] !== '{' && json[start] !== '[') {
    while (at < json.length && !/[\s,\]}]/.test(json.charAt(at))) at++
    return at
  }
  let depth = 0
  do {
    const code = json.charCodeAt(at)
    if (code === QUOTE) at = endOfText(json, at) - 1
    // { and [ differ from } and ] by two.
    else if (code === 123 || code === 91) depth++
    else if (code === 125 || code === 93) depth--
    at++
  } while (depth > 0)
  return at
}
