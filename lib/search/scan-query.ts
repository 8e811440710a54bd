import { parseTrialId } from '@/lib/trial/trial-id.ts'
import { conceptAt } from './find-concept.ts'
import { foldBeginning, foldWords } from './fold-words.ts'
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

/** What people call the fields besides. */
const FIELD_ALIASES: Readonly<Record<string, Field>> = {
  ...{ condition: 'cond', conditions: 'cond', disease: 'cond' },
  ...{ intervention: 'intr', interventions: 'intr', drug: 'intr', treatment: 'intr' },
  ...{ sponsor: 'spons', sponsors: 'spons', nct: 'id', nctid: 'id', number: 'id' },
  ...{ location: 'locn', locations: 'locn', country: 'locn', city: 'locn', eligibility: 'elig', criteria: 'elig' },
}
const fieldOf = (name: string): Field => FIELD_ALIASES[name] ?? (name as Field)

const QUOTES = '"“”„«»'
const TOKENS = new RegExp(
  [
    '(?<blank>\\s+)',
    '(?<paren>[()])',
    `[${QUOTES}](?<phrase>[^${QUOTES}]*)(?<closed>[${QUOTES}]?)`,
    '(?<minus>[-−–]+)',
    '(?<star>\\*+)',
    `(?<field>${[...FIELDS, ...Object.keys(FIELD_ALIASES)].join('|')}):`,
    `(?<word>[^\\s()${QUOTES}]+)`,
  ].join('|'),
  'giuy',
)

const OPERATORS = { AND: 'and', OR: 'or', NOT: 'not' } as const
const isOperator = (word: string): word is keyof typeof OPERATORS => Object.hasOwn(OPERATORS, word)

const SEARCHABLE = /[\p{L}\p{N}]/u

/** Splits what was typed into its tokens, and says of what it left out or changed why. */
export function scanQuery(typed: string, repair: Repair): QueryToken[] {
  const tokens: QueryToken[] = []
  let terms = 0
  for (const match of typed.matchAll(TOKENS))
    for (const token of scanMatch(match, typed, repair)) {
      if (token.kind === 'term' && ++terms > MAX_TERMS) {
        repair(`Only the first ${MAX_TERMS} words and phrases were searched for.`)
        return closeGroup(tokens)
      }
      tokens.push(token)
    }
  return tokens
}

/** A group of words that were typed as one is ours to close, and has no parentheses within. */
function closeGroup(tokens: readonly QueryToken[]): QueryToken[] {
  const opened = tokens.findLastIndex(({ kind }) => kind === 'open' || kind === 'close')
  const isOpen = opened >= 0 && tokens[opened]?.kind === 'open' && tokens.slice(opened + 1).every(isTerm)
  return isOpen ? [...tokens, { kind: 'close' }] : [...tokens]
}

const isTerm = ({ kind }: QueryToken): boolean => kind === 'term'

type Repair = (sentence: string) => void

function scanMatch(match: RegExpExecArray, typed: string, repair: Repair): readonly QueryToken[] {
  const { paren, phrase, closed, minus, star, field, word } = match.groups ?? {}
  if (word) return scanJoined(word, repair)
  if (paren) return [{ kind: paren === '(' ? 'open' : 'close' }]
  if (field) return [{ kind: 'field', field: fieldOf(field.toLowerCase()) }]
  if (star) repair('A star stands at the end of a word; one that stood elsewhere was left out.')
  const behind = typed.charAt(match.index + match[0].length)
  const token =
    phrase !== undefined
      ? scanPhrase(phrase, closed !== '', repair)
      : minus
        ? scanMinus(/\S/.test(behind), repair)
        : undefined
  return token ? [token] : []
}

/** What stands between words that are written without blanks: "AML/ALL". */
const JOINT = /[/,;+&|]+/u
const JOINABLE = /^\p{L}[\p{L}\p{N}’'-]+\**$/u

/** Words that were typed as one. As a phrase, their names would not be known, and few texts write them so. */
function scanJoined(typed: string, repair: Repair): readonly QueryToken[] {
  const word = typed.replace(/(?<=.)[,;:]+$/u, '')
  const address = /^(?:https?:\/\/|www\.)\S*?(?<number>NCT\d{8})/i.exec(word)?.groups?.number
  if (address) return scanWords([address.toUpperCase()], repair)
  if (/^and\/or$/i.test(word)) {
    repair(`“${word}” was read as OR.`)
    return [{ kind: 'or' }]
  }
  const named = splitUnknownField(word, repair)
  if (named.length > 1) return scanWords(named, repair)
  const parts = word.split(JOINT).filter(Boolean)
  if (parts.length < 2 || !parts.every(part => JOINABLE.test(part)) || isName(word)) return scanWords([word], repair)
  if (!parts.every(part => parseTrialId(part)))
    repair(`“${word}” was read as words that must all be there; OR between them finds either.`)
  return scanWords(parts, repair)
}

/** What stands before and behind colons, where the first of them ends a name that is none of a field. */
function splitUnknownField(word: string, repair: Repair): string[] {
  const [, name] = /^(\p{L}{2,}):[\p{L}\p{N}]/u.exec(word) ?? []
  if (!name) return [word]
  const parts = word.split(':').map(part => part.replace(/^[-−–*]+/, ''))
  const said = parts.map(part => `“${part}”`).join(' and ')
  repair(`There is no field “${name}” (there are ${FIELDS.join(', ')}); ${said} were searched for as words.`)
  return parts.filter(part => SEARCHABLE.test(part))
}

function isName(word: string): boolean {
  const words = foldWords(word)
  return conceptAt(words, 0, 'typed')?.length === words.length
}

/** Several words stand in parentheses, for what stands before them concerns them all. */
function scanWords(words: readonly string[], repair: Repair): readonly QueryToken[] {
  const tokens = words.flatMap(word => scanWord(word, repair) ?? [])
  return tokens.length > 1 ? [{ kind: 'open' }, ...tokens, { kind: 'close' }] : tokens
}

function scanPhrase(phrase: string, isClosed: boolean, repair: Repair): QueryToken | undefined {
  const text = phrase.replace(/\s+/g, ' ').trim()
  if (/\p{L}\*/u.test(text))
    repair('A star in quotation marks was left out; it stands at the end of a word without them.')
  if (!isClosed) repair(`A quotation mark was not closed; the phrase was taken to be “${text}”.`)
  if (SEARCHABLE.test(text)) return { kind: 'term', term: { kind: 'phrase', text } }
  repair(text ? `“${text}” has no letters or digits and was left out.` : 'Quotation marks without words were left out.')
  return undefined
}

function scanMinus(isBeforeTerm: boolean, repair: Repair): QueryToken | undefined {
  if (isBeforeTerm) return { kind: 'not' }
  repair('A minus stands right before the word that it excludes; one that stood alone was left out.')
  return undefined
}

function scanWord(word: string, repair: Repair): QueryToken | undefined {
  if (isOperator(word)) return { kind: OPERATORS[word] }
  if (!SEARCHABLE.test(word)) {
    repair(`“${word}” has no letters or digits and was left out.`)
    return undefined
  }
  const stem = word.replace(/[,;:]*\*[,;:*]*$/, '')
  const text = stem.replaceAll('*', '-')
  if (/\p{L}\*+\p{L}/u.test(stem))
    repair(`A star stands at the end of a word; “${stem}” was searched for as “${text.replaceAll(/-+/g, ' ')}”.`)
  if (stem === word) return { kind: 'term', term: { kind: 'word', text } }
  if ((foldBeginning(text).at(-1)?.length ?? 0) >= SHORTEST_PREFIX)
    return { kind: 'term', term: { kind: 'prefix', text } }
  repair(`A star needs a word of three letters before it; “${text}” was searched for as a word.`)
  return { kind: 'term', term: { kind: isOperator(text) ? 'phrase' : 'word', text } }
}
