import { parseTrialId } from '@/lib/trial/trial-id.ts'
import { type Field, isTerm, join, printQuery, type QueryNode, type Term } from './query-node.ts'
import { type QueryToken, scanQuery } from './scan-query.ts'

/** What was typed, understood: null where it holds nothing to look for. `repaired` tells in sentences what was changed. */
export type ParsedQuery = { node: QueryNode | null; repaired: string[] }

/** How deep parentheses may stand in parentheses. */
const MAX_DEPTH = 12

/**
 * Reads what people type into a search box: words, "phrases", AND, OR and NOT in capitals, -word, parentheses, leuk*,
 * and fields before any of them (`cond:leukemia`, `title:(NK OR "natural killer")`). Words side by side must all be
 * there; AND, said or not, binds before OR. Never throws, and takes time proportional to the text: whatever is wrong is
 * repaired, and `repaired` says how.
 */
export function parseQuery(typed: string): ParsedQuery {
  const repaired = new Set<string>()
  const repair = (sentence: string) => void repaired.add(sentence)
  const node = readOr({ tokens: balance(scanQuery(typed, repair), repair), at: 0, repair }, null)
  return { node: node ?? null, repaired: [...repaired] }
}

/** Every parenthesis with its counterpart, and none too deep. */
function balance(tokens: readonly QueryToken[], repair: (sentence: string) => void): QueryToken[] {
  let depth = 0
  const balanced = tokens.filter(({ kind }) => {
    if (kind === 'open') return ++depth <= MAX_DEPTH
    if (kind === 'close' && depth === 0) {
      repair('A closing parenthesis that none opened was left out.')
      return false
    }
    return kind !== 'close' || depth-- <= MAX_DEPTH
  })
  if (depth > 0) repair('A parenthesis was not closed; it was taken to end with the query.')
  const missing = Math.min(depth, MAX_DEPTH)
  return [...balanced, ...Array.from({ length: missing }, () => ({ kind: 'close' }) as const)]
}

/** Where the reading of the tokens has come to. */
type Reader = { readonly tokens: readonly QueryToken[]; at: number; readonly repair: (sentence: string) => void }

const peek = ({ tokens, at }: Reader): QueryToken['kind'] | undefined => tokens[at]?.kind

const isEnd = (kind: QueryToken['kind'] | undefined): boolean => kind === undefined || kind === 'close'

/** Alternatives up to the end of the parenthesis or of the query. */
function readOr(reader: Reader, field: Field | null): QueryNode | undefined {
  const parts: QueryNode[] = []
  let isMixed = false
  for (;;) {
    const { node, isJoined } = readAnd(reader, field)
    if (node) parts.push(node)
    isMixed ||= isJoined
    if (peek(reader) !== 'or') break
    reader.at++
    if (!node || isEnd(peek(reader))) leaveOut(reader, 'or')
  }
  const node = join('or', parts)
  if (node?.kind === 'or' && isMixed)
    reader.repair(`Read as ${printQuery(node)}: AND binds before OR, and parentheses change that.`)
  return node
}

function readAnd(reader: Reader, field: Field | null): { node: QueryNode | undefined; isJoined: boolean } {
  const parts: QueryNode[] = []
  for (let next = peek(reader); next !== 'or' && !isEnd(next); next = peek(reader)) {
    if (next === 'and') {
      reader.at++
      const after = peek(reader)
      if (parts.length === 0 || after === 'and' || after === 'or' || isEnd(after)) leaveOut(reader, 'and')
      continue
    }
    const part = readPart(reader, field)
    if (part) addPart(parts, part)
  }
  noteSmallOperators(parts, reader.repair)
  if (parts.length > 1 && parts.every(isNumbers)) {
    reader.repair('Several registry numbers side by side were read as alternatives.')
    return { node: join('or', parts), isJoined: false }
  }
  return { node: join('and', parts), isJoined: parts.length > 1 }
}

/** "NCT 06541444" is one number. */
function addPart(parts: QueryNode[], part: QueryNode): void {
  const last = parts.at(-1)
  if (last && isWord(last, /^NCT:?$/i) && isWord(part, /^\d{8}$/) && last.field === part.field)
    parts[parts.length - 1] = { ...part, text: `NCT${part.text}` }
  else parts.push(part)
}

const isWord = (node: QueryNode, pattern: RegExp): node is Term =>
  isTerm(node) && node.kind === 'word' && pattern.test(node.text)

/** No trial has two of them for its own, and who types several wants them all. */
const isNumbers = (node: QueryNode): boolean =>
  isTerm(node)
    ? node.kind === 'word' && (node.field ?? 'id') === 'id' && parseTrialId(node.text) !== undefined
    : node.kind === 'or' && node.parts.every(isNumbers)

function noteSmallOperators(parts: readonly QueryNode[], repair: (sentence: string) => void): void {
  for (const [at, part] of parts.entries()) {
    const isBefore = at < parts.length - 1
    if (at > 0 && isBefore && isWord(part, /^or$/))
      repair('“or” was searched for as a word; OR in capitals finds trials with either.')
    if (isBefore && isWord(part, /^not$/))
      repair('“not” was searched for as a word; NOT in capitals, or a minus, leaves out what stands behind it.')
  }
}

/** A term or a parenthesis with what stands before it: minus, NOT, a field. */
function readPart(reader: Reader, outer: Field | null): QueryNode | undefined {
  let isNegated = false
  let named: Field | null = null
  for (let next = reader.tokens[reader.at]; next?.kind === 'not' || next?.kind === 'field'; ) {
    if (next.kind === 'not') {
      if (isNegated) reader.repair('NOT or a minus stood twice before the same; it counts once.')
      isNegated = true
    } else named = next.field
    next = reader.tokens[++reader.at]
  }
  const node = readOperand(reader, named ?? outer)
  if (node) return isNegated ? { kind: 'not', part: node } : node
  if (isNegated) leaveOut(reader, 'not')
  if (named) reader.repair(`${named}: stood without words and was left out.`)
  return undefined
}

function readOperand(reader: Reader, field: Field | null): QueryNode | undefined {
  const token = reader.tokens[reader.at]
  if (token?.kind === 'term') {
    reader.at++
    return { ...token.term, field }
  }
  if (token?.kind !== 'open') return undefined
  reader.at++
  const isEmpty = peek(reader) === 'close'
  const node = readOr(reader, field)
  reader.at++
  if (isEmpty) reader.repair('Parentheses without words were left out.')
  return node
}

const LEFT_OUT = {
  and: 'AND stands between words; one that did not was left out.',
  or: 'OR stands between words; one that did not was left out.',
  not: 'NOT or a minus stands before what it excludes; one that stood alone was left out.',
}

const leaveOut = (reader: Reader, operator: keyof typeof LEFT_OUT): void => reader.repair(LEFT_OUT[operator])
