import { Refusal } from '@/lib/registries/refusal.ts'
import { MAX_RECORD_SIZE } from './limits.ts'
import type { Bytes } from './peek-bytes.ts'
import { type Piece, startPiece } from './split-lines.ts'

/** Of JSON, whose structure is in ASCII: no byte of a longer character is one of these. */
const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [...'"\\,[]{}'].map(mark => mark.charCodeAt(0))
const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/**
 * The items of a JSON list, or of the list within a JSON object as an API answers it; of several such after one another
 * too. Items are told apart by brackets and commas alone, so one that is no JSON stays alone with it.
 *
 * @throws {Refusal} where the file ends before the list does, or holds something else beside it
 */
export async function* splitItems(source: Bytes, longest = MAX_RECORD_SIZE): AsyncGenerator<Piece> {
  const scanner = new ItemScanner(longest)
  for await (const bytes of source) yield* scanner.scan(bytes)
  scanner.end()
}

class ItemScanner {
  readonly #longest: number
  #number = 1
  #item = startPiece(0)
  /** How many brackets are open, and how many must be for what stands in them to be an item; 0 while there is no list. */
  #depth = 0
  #itemDepth = 0
  #listSeen = false
  #inText = false
  #escaped = false

  constructor(longest: number) {
    this.#longest = longest
    this.#item = startPiece(longest)
  }

  *scan(bytes: Buffer): Generator<Piece> {
    let from = 0
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (this.#inText) {
        if (this.#escaped) this.#escaped = false
        else if (byte === BACKSLASH) this.#escaped = true
        else if (byte === QUOTE) this.#inText = false
        continue
      }
      if (byte === QUOTE) this.#inText = true
      else if (byte === OPEN || byte === OPEN_LIST) {
        if (this.#open(byte)) from = at + 1
      } else if (byte === COMMA && this.#isBetweenItems()) {
        yield* this.#closeItem(bytes.subarray(from, at))
        from = at + 1
      } else if (byte === CLOSE || byte === CLOSE_LIST) {
        if (this.#isBetweenItems()) yield* this.#closeItem(bytes.subarray(from, at))
        this.#close()
      } else if (this.#depth === 0 && !isBlank(byte)) throw this.#refuseRest()
    }
    if (this.#itemDepth > 0) this.#item.add(bytes.subarray(from))
  }

  end(): void {
    if (this.#depth === 0) return
    const where = this.#item.length() > 0 ? `in the midst of study ${this.#number}` : `after study ${this.#number - 1}`
    throw new Refusal(
      'fileUnreadable',
      `The file is cut off ${where}: its list of studies does not end. Those before are whole; download the file again for the rest.`,
    )
  }

  #isBetweenItems = () => this.#itemDepth > 0 && this.#depth === this.#itemDepth

  /** Whether the list of items begins here. */
  #open(byte: number): boolean {
    this.#depth++
    const beginsList = byte === OPEN_LIST && this.#itemDepth === 0 && this.#depth <= 2
    if (beginsList) {
      this.#itemDepth = this.#depth
      this.#listSeen = true
    }
    return beginsList
  }

  #close(): void {
    this.#depth--
    if (this.#depth < this.#itemDepth) this.#itemDepth = 0
    if (this.#depth > 0) return
    if (this.#depth < 0 || !this.#listSeen) throw this.#refuseRest()
    this.#listSeen = false
  }

  *#closeItem(bytes: Buffer): Generator<Piece> {
    this.#item.add(bytes)
    const item = this.#item.close(this.#number)
    this.#item = startPiece(this.#longest)
    if ('bytes' in item && item.bytes.every(isBlank)) return
    this.#number++
    yield item
  }

  #refuseRest = () =>
    new Refusal(
      'unknownLayout',
      `After study ${this.#number - 1} the file goes on with something that is no list of studies. It was read no further.`,
    )
}
