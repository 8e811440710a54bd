import { foldBeginning } from './fold-words.ts'
import { FIELDS, type Field, type Term } from './query-node.ts'

export type QueryToken =
  | { kind: 'open' | 'close' | 'and' | 'or' }
  | { kind: 'not' }
  | { kind: 'field'; field: Field }
  | { kind: 'term'; term: Omit<Term, 'field'> }

/** More than anybody types, and few enough to be looked up in no time. */
export const MAX_TERMS = 100

/** Letters that a beginning must have, so that few enough words begin with it. */
const SHORTEST_PREFIX = 3

const QUOTES = '"“”„«»'
const TOKENS = new RegExp(
  [
    '(?<blank>\\s+)',
    '(?<paren>[()])',
    `[${QUOTES}](?<phrase>[^${QUOTES}]*)(?<closed>[${QUOTES}]?)`,
    '(?<minus>[-−–]+)',
    '(?<star>\\*+)',
    `(?<field>${FIELDS.join('|')}):`,
    `(?<word>[^\\s()${QUOTES}]+)`,
  ].join('|'),
  'giuy',
)

const OPERATORS = { AND: 'and', OR: 'or', NOT: 'not' } as const
const isOperator = (word: string): word is keyof typeof OPERATORS => Object.hasOwn(OPERATORS, word)

const SEARCHABLE = /[\p{L}\p{N}]/u

/** Splits what was typed into its tokens, and says of what it left out or changed why. */
export function scanQuery(typed: string, repair: (sentence: string) => void): QueryToken[] {
  const tokens: QueryToken[] = []
  let terms = 0
  for (const match of typed.matchAll(TOKENS)) {
    const { paren, phrase, closed, minus, star, field, word } = match.groups ?? {}
    const token = paren
      ? { kind: paren === '(' ? ('open' as const) : ('close' as const) }
      : phrase !== undefined
        ? scanPhrase(phrase, closed !== '', repair)
        : minus
          ? scanMinus(/^\S/.test(typed.slice(match.index + minus.length, match.index + minus.length + 1)), repair)
          : star
            ? void repair('A star stands at the end of a word; one that stood elsewhere was left out.')
            : field
              ? { kind: 'field' as const, field: field.toLowerCase() as Field }
              : word && scanWord(word, repair)
    if (!token) continue
    if (token.kind === 'term' && ++terms > MAX_TERMS) {
      repair(`Only the first ${MAX_TERMS} words and phrases were searched for.`)
      break
    }
    tokens.push(token)
  }
  return tokens
}

function scanPhrase(phrase: string, isClosed: boolean, repair: (sentence: string) => void): QueryToken | undefined {
  const text = phrase.replace(/\s+/g, ' ').trim()
  if (!isClosed) repair(`A quotation mark was not closed; the phrase was taken to be “${text}”.`)
  if (SEARCHABLE.test(text)) return { kind: 'term', term: { kind: 'phrase', text } }
  repair(text ? `“${text}” has no letters or digits and was left out.` : 'Quotation marks without words were left out.')
  return undefined
}

function scanMinus(isBeforeTerm: boolean, repair: (sentence: string) => void): QueryToken | undefined {
  if (isBeforeTerm) return { kind: 'not' }
  repair('A minus stands right before the word that it excludes; one that stood alone was left out.')
  return undefined
}

function scanWord(word: string, repair: (sentence: string) => void): QueryToken | undefined {
  if (isOperator(word)) return { kind: OPERATORS[word] }
  if (!SEARCHABLE.test(word)) {
    repair(`“${word}” has no letters or digits and was left out.`)
    return undefined
  }
  const name = /^(\p{L}{2,}):(?=[\p{L}\p{N}])/u.exec(word)?.[1]
  if (name) repair(`There is no field “${name}” (there are ${FIELDS.join(', ')}); “${word}” was searched for as words.`)
  const stem = word.replace(/\*+$/, '')
  const text = stem.replaceAll('*', '-')
  if (stem === word) return { kind: 'term', term: { kind: 'word', text } }
  if ((foldBeginning(text).at(-1)?.length ?? 0) >= SHORTEST_PREFIX)
    return { kind: 'term', term: { kind: 'prefix', text } }
  repair(`A star needs a word of three letters before it; “${text}” was searched for as a word.`)
  return { kind: 'term', term: { kind: isOperator(text) ? 'phrase' : 'word', text } }
}
