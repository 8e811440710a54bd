import type { Place, Span } from './evidence.ts'
import type { JsonNode } from './json-node.ts'
import { type JsonWords, wordsOfJson } from './json-words.ts'

/** A string of a JSON text, in which places of what it says are found as it stands there, escapes and all. */
export class JsonString {
  readonly #json: string
  readonly #node: JsonNode
  #words: JsonWords | undefined

  constructor(json: string, node: JsonNode) {
    this.#json = json
    this.#node = node
  }

  get path(): string {
    return this.#node.pointer
  }

  /** Where a stretch of the words stands in the JSON; looked up only where somebody asks. */
  placeOf = (span: Span): Place => new PlaceInString(this, span)

  /** The offset in the JSON of an offset in the words. */
  toJson(offset: number): number {
    this.#words ??= wordsOfJson(this.#json.slice(this.#node.start, this.#node.end))
    return this.#node.start + this.#words.toJson(offset)
  }
}

class PlaceInString implements Place {
  readonly #string: JsonString
  readonly #span: Span

  constructor(string: JsonString, span: Span) {
    this.#string = string
    this.#span = span
  }

  get path(): string {
    return this.#string.path
  }

  get start(): number {
    return this.#string.toJson(this.#span.start)
  }

  get end(): number {
    return this.#string.toJson(this.#span.end)
  }
}
