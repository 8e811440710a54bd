import { completeBeginning } from '@/lib/search/complete-beginning.ts'
import { conceptAt } from '@/lib/search/find-concept.ts'
import { foldWords } from '@/lib/search/fold-words.ts'
import { markNegated, mayBeLeftOpen } from '@/lib/search/mark-negated.ts'
import { type Field, isTerm, type QueryNode, type Term, wantedTerms } from '@/lib/search/query-node.ts'

/** A full-text table: what every search goes through, and what is searched only where a query asks for it. */
export type SearchTable = 'trial_search' | 'trial_details_search'

/** Which trials a query means: FTS5 expressions over one table each, and what is to become of their hits. */
export type MatchCondition =
  | { kind: 'match'; table: SearchTable; expression: string }
  | { kind: 'all' | 'any'; parts: MatchCondition[] }
  | { kind: 'not'; part: MatchCondition }

/** `rank`: what hits in `trial_search` are ranked by; null where nothing there is looked for. */
export type MatchExpression = { condition: MatchCondition; rank: string | null }

type Match = Extract<MatchCondition, { kind: 'match' }>

const COLUMNS: Record<Field, { table: SearchTable; column: string }> = {
  title: { table: 'trial_search', column: 'title' },
  cond: { table: 'trial_search', column: 'conditions' },
  intr: { table: 'trial_search', column: 'interventions' },
  spons: { table: 'trial_search', column: 'sponsor' },
  id: { table: 'trial_search', column: 'identifiers' },
  elig: { table: 'trial_details_search', column: 'eligibility' },
  locn: { table: 'trial_details_search', column: 'locations' },
}

/** Letters and digits from which on a number may be the beginning of an identifier. */
const SHORTEST_NUMBER = 4

/** What is left of a number of ClinicalTrials.gov where only its digits were typed. */
const EIGHT_DIGITS = /^\d{8}$/

/**
 * A query as FTS5 understands it. A number or part of one ("S2024-653", "NCT0654") also finds the identifiers that
 * begin with it. Nothing typed is ever FTS5 syntax: of a term, its folded words get there, in quotes. Undefined where
 * no term has a word.
 */
export function matchExpression(query: QueryNode): MatchExpression | undefined {
  const condition = conditionOf(query)
  if (!condition) return undefined
  const wanted = wantedTerms(query).map(matchOf)
  const ranked = wanted.flatMap(match => (match?.table === 'trial_search' ? [match.expression] : []))
  const isOneMatch = condition.kind === 'match' && condition.table === 'trial_search'
  return { condition, rank: isOneMatch ? condition.expression : ranked.join(' OR ') || null }
}

function conditionOf(node: QueryNode): MatchCondition | undefined {
  if (isTerm(node)) return matchOf(node)
  if (node.kind === 'not') {
    const part = conditionOf(node.part)
    return part && { kind: 'not', part }
  }
  const parts = node.parts.map(conditionOf).filter(part => part !== undefined)
  return node.kind === 'and' ? all(parts) : any(parts)
}

const isMatch = (condition: MatchCondition): condition is Match => condition.kind === 'match'

/** Matches in one table become one expression, which FTS5 answers faster than several: so do those to be left out. */
function all(parts: readonly MatchCondition[]): MatchCondition | undefined {
  const merged = mergeMatches(parts.filter(isMatch), 'AND')
  const unwanted = mergeMatches(
    parts.flatMap(part => (part.kind === 'not' && isMatch(part.part) ? [part.part] : [])),
    'OR',
  )
  const others = parts.filter(part => !isMatch(part) && !(part.kind === 'not' && isMatch(part.part)))
  const matches = merged.map(match => {
    const without = unwanted.find(({ table }) => table === match.table)
    return without ? { ...match, expression: `(${match.expression}) NOT (${without.expression})` } : match
  })
  const left = unwanted.filter(({ table }) => !merged.some(match => match.table === table))
  return several('all', [...matches, ...left.map(part => ({ kind: 'not', part }) as const), ...others])
}

const any = (parts: readonly MatchCondition[]): MatchCondition | undefined =>
  several('any', [...mergeMatches(parts.filter(isMatch), 'OR'), ...parts.filter(part => !isMatch(part))])

const several = (kind: 'all' | 'any', parts: MatchCondition[]): MatchCondition | undefined =>
  parts.length > 1 ? { kind, parts } : parts[0]

function mergeMatches(matches: readonly Match[], operator: 'AND' | 'OR'): Match[] {
  const tables = [...new Set(matches.map(({ table }) => table))]
  return tables.map(table => {
    const expressions = matches.filter(match => match.table === table).map(({ expression }) => expression)
    const [only = ''] = expressions
    const joined = expressions.map(expression => `(${expression})`).join(` ${operator} `)
    return { kind: 'match', table, expression: expressions.length > 1 ? joined : only }
  })
}

function matchOf(term: Term): Match | undefined {
  const { table, column } = term.field ? COLUMNS[term.field] : { table: 'trial_search' as const, column: '' }
  const expression = term.kind === 'prefix' ? beginningExpression(term.text) : wordsExpression(term)
  if (!expression) return undefined
  return { kind: 'match', table, expression: column ? `${column} : (${expression})` : expression }
}

function wordsExpression({ text, kind, field }: Term): string | undefined {
  // Criteria are there to leave out: a disease left out in them is what `elig:` asks for.
  const plain = foldWords(text)
  const words = field === 'elig' ? plain : markNegated(plain)
  if (words.length === 0) return undefined
  const phrase = quote(words)
  // What is left open by "with or without" is no less there: no mark stands in the index.
  if (mayBeLeftOpen(plain[0]) && quote(plain) !== phrase && field !== 'id') return `${phrase} OR ${quote(plain)}`
  if (field === 'id') return EIGHT_DIGITS.test(text) ? `${phrase} * OR "nct${text}"` : `${phrase} *`
  // Sponsors make numbers of such names too ("AB-ALL-3.1"), of trials that are about something else.
  if (field === null && conceptAt(words, 0, 'typed')?.length === words.length) return `- identifiers : ${phrase}`
  const mayBeNumber = kind === 'word' && field === null && /\p{N}/u.test(text) && text.length >= SHORTEST_NUMBER
  const asNumber = EIGHT_DIGITS.test(text) ? ` OR identifiers : "nct${text}"` : ''
  return mayBeNumber ? `${phrase} OR identifiers : ${phrase} *${asNumber}` : phrase
}

function beginningExpression(text: string): string | undefined {
  const { before, beginnings, words } = completeBeginning(text)
  const alternatives = [
    ...beginnings.filter(Boolean).map(beginning => `${quote([...before, beginning])} *`),
    ...words.map(word => quote([...before, word])),
  ]
  return alternatives.join(' OR ') || undefined
}

/** One FTS5 phrase. Folded words are letters, digits and underscores. */
const quote = (words: readonly string[]): string => `"${words.join(' ')}"`
