import type { ScheduledAgent } from '@/lib/trial/dosing.ts'
import { type Passage, quotePassage } from './collect-passages.ts'
import { AGENTS, ANY_AGENT } from './other-agents.ts'
import { type AgentDays, readAgentDays } from './read-agent-days.ts'
import { isPreparing, type ToldAgent, uniteAgents } from './unite-agents.ts'

type Mention = {
  name: string
  usual: ScheduledAgent['role']
  mayPrepare: boolean
  start: number
  end: number
  /** The words that belong to it: its dose may stand before its name, all else follows. */
  from: number
  to: number
  joinedBy: string
}

const MENTION = new RegExp(ANY_AGENT, 'giu')
const DOSE =
  /(?<amount>\d{1,3}(?:,\d{3})+|\d+(?:[.,]\d+)?)\s?(?<unit>(?:mg|µg|μg|mcg|g|Gy|cGy|(?:million |MIU|M)?\s?IU|(?:million )?U(?:nits?)?)(?:\s?\/\s?(?:m2|m²|m\\?\^2|kg))?(?:\s?\/\s?(?:day|d|course|dose))?)(?![\p{L}])/iu
const DOSE_FIRST = /(?<amount>\d+(?:[.,]\d+)?)\s?(?<unit>c?Gy(?:\s?\/\s?(?:course|day|fraction))?)\s(?:of\s)?$/i
const ROUTE: [RegExp, string][] = [
  [/\bIV\b|intravenous/i, 'intravenous'],
  [/\bPO\b|\boral|by mouth/i, 'oral'],
  [/\bIP\b|intraperitoneal/i, 'intraperitoneal'],
  [/\bSC\b|subcutaneous/i, 'subcutaneous'],
]
const CONDITION = /\((?<words>[^)]*\b(?:only|if|in case)\b[^)]*)\)/i

/**
 * The drugs and irradiation given around the cells, from the sentences and headed paragraphs that name them with a
 * dose, with days, or as what prepares for the infusion. What stands under GVHD prophylaxis is never conditioning.
 */
export function readAgents(passages: readonly Passage[]): ScheduledAgent[] {
  const told: ToldAgent[] = []
  for (const passage of passages.filter(({ field }) => !/[tT]itle$/.test(field))) {
    for (const { start, text } of paragraphs(passage.text)) {
      const mentions = findMentions(text)
      told.push(...mentions.flatMap((_, at) => readMention(passage, start, text, mentions, at) ?? []))
    }
    told.push(...(readNamedAbove(passage, passages) ?? []))
    const [unnamed] = unnamedDepletion(passage)
    if (unnamed && !told.some(({ agent: { role } }) => isPreparing(role)))
      told.push({ agent: unnamed, purpose: 'said' })
  }
  return uniteAgents(told)
}

/** A drug that is an intervention of its own: its name stands in one field, its dose and days in another. */
function readNamedAbove(passage: Passage, passages: readonly Passage[]): ToldAgent[] | undefined {
  if (!/^interventions\.\d+\.description$/.test(passage.field) || passage.text.length > LONGEST) return undefined
  const name = passages.find(({ field }) => field === passage.field.replace('description', 'name'))
  const [mention, ...others] = name ? findMentions(name.text) : []
  if (!name || !mention || others.length > 0 || findMentions(passage.text).length > 0) return undefined
  if (name.text.length - (mention.end - mention.start) > 12) return undefined
  const whole = { ...mention, start: 0, end: 0, from: 0, to: passage.text.length, joinedBy: '' }
  const read = readMention(passage, 0, passage.text, [whole], 0)
  const below = read?.agent.evidence.filter(({ quote }) => quote !== '') ?? []
  const evidence = [quotePassage(name, mention.start, mention.end), ...below]
  return read && [{ ...read, agent: { ...read.agent, evidence } }]
}

/** Longer paragraphs are cut, so that what is looked for around each name stays short. */
const LONGEST = 2000

/** Lines, cut further at the ends of sentences and of what a heading leads. */
function paragraphs(text: string): { start: number; text: string }[] {
  const ends = [...text.matchAll(/\n+|[.;。；](?=\s+i?[\p{Lu}(])/gu)].map(({ index, 0: mark }) => index + mark.length)
  const parts: { start: number; text: string }[] = []
  let start = 0
  for (const end of [...ends, text.length])
    for (; start < end; start = Math.min(end, start + LONGEST))
      parts.push({ start, text: text.slice(start, Math.min(end, start + LONGEST)) })
  return parts
}

function findMentions(text: string): Mention[] {
  const found = [...text.matchAll(MENTION)]
  return found.map((match, at) => {
    const end = match.index + match[0].length
    const agent = AGENTS.find(({ pattern }) => new RegExp(`^(?:${withoutLook(pattern)})$`, 'iu').test(match[0]))
    const next = found[at + 1]?.index ?? text.length
    const ahead = DOSE_FIRST.exec(text.slice(Math.max(0, next - 30), next))
    const own = DOSE_FIRST.exec(text.slice(Math.max(0, match.index - 30), match.index))
    return {
      name: agent?.name ?? match[0].toLowerCase(),
      usual: agent?.usual ?? 'other',
      mayPrepare: agent?.mayPrepare ?? false,
      start: match.index,
      end,
      from: own ? match.index - own[0].length : match.index,
      to: found[at + 1] ? next - (ahead?.[0].length ?? 0) : next,
      joinedBy: at === 0 ? '' : text.slice((found[at - 1]?.index ?? 0) + (found[at - 1]?.[0].length ?? 0), match.index),
    }
  })
}

/** A pattern without what it looks for around the name, to tell which one a found name is of. */
const withoutLook = (pattern: string): string =>
  pattern.replace(/\(\?<?[=!](?:[^()]|\[[^\]]*\])*\)/g, '').replace(/\\b/g, '')

const PREPARES =
  /lymph\w*[- ]?deplet|lymphocyte-depleting|pre-?conditioning|pre-?treat|cytoreductive|before (?:the )?(?:cell|infusion)/i
const CONDITIONS = /conditioning|preparative regimen|myeloablat/i
const PREVENTS_GVHD = /GVHD prophyla|prophyla\w* (?:of|against|for) (?:acute )?(?:GVHD|graft)/i
const PART =
  /\b(?<which>first|second|third|1st|2nd) part of (?:the )?conditioning|conditioning[^.]{0,10}\bpart (?<n>\d)/i
const NUMBERED: Record<string, string> = { first: '1', second: '2', third: '3', '1st': '1', '2nd': '2' }
/** Drugs named for what is not given with the cells: for adverse events, before the trial, in the criteria. */
const NOT_PLANNED =
  /\bprior (?:treat|therap|chemo|expos|use|allo)|previous|refractory to|failed|history|allerg|intoleran|such as|management of|treat(?:ed|ment)? (?:of|for) (?:CRS|cytokine)|if (?:CRS|cytokine)|rescue|versus|compared/i

function roleOf(
  { usual, mayPrepare }: Mention,
  text: string,
): Pick<ScheduledAgent, 'role'> & Pick<ToldAgent, 'purpose'> {
  if (PREVENTS_GVHD.test(text)) return { role: 'gvhdProphylaxis', purpose: 'said' }
  if (!isPreparing(usual) && !mayPrepare) return { role: usual, purpose: 'fixed' }
  if (PREPARES.test(text)) return { role: 'lymphodepletion', purpose: 'said' }
  return CONDITIONS.test(text) ? { role: 'conditioning', purpose: 'said' } : { role: usual, purpose: 'usual' }
}

/** Cytokines that the cells are grown with are not given to the patient. */
const EX_VIVO = /ex vivo|in vitro|cultur|incubat|stimulated with|activated with|expanded with|in the presence of/i

/** From here on a text tells of the cells, whose days are not the drug's. */
const OF_THE_CELLS = /\b(?:subjects|patients|participants)\b|\bcells? (?:will|are|is)\b|\b(?:NK|CAR-?T|T)[- ]cells?\b/i

function readMention(
  passage: Passage,
  offset: number,
  text: string,
  mentions: readonly Mention[],
  at: number,
): ToldAgent | undefined {
  const mention = mentions[at]
  if (!mention || NOT_PLANNED.test(text)) return undefined
  const own = text.slice(mention.from, mention.to)
  const dose =
    DOSE.exec(text.slice(mention.end, mention.to)) ?? DOSE_FIRST.exec(text.slice(mention.from, mention.start))
  const timed = readAgentDays(own.split(OF_THE_CELLS)[0] ?? '') ?? sharedDays(text, mentions, at)
  const { role, purpose } = roleOf(mention, text)
  if (!dose && !timed && !PREPARES.test(text) && !CONDITIONS.test(text) && !PREVENTS_GVHD.test(text)) return undefined
  if (role === 'cytokine' && ((!dose && !timed) || EX_VIVO.test(text))) return undefined
  const part = PART.exec(text)?.groups
  const number = part?.n ?? NUMBERED[part?.which?.toLowerCase() ?? '']
  const route = ROUTE.find(([pattern]) => pattern.test(own))?.[1]
  const condition = CONDITION.exec(own)?.groups?.words
  const alternativeTo = alternativeOf(mentions, at)
  const end = Math.max(
    mention.end,
    ...(timed?.end !== undefined && timed.own ? [mention.from + timed.end] : []),
    doseEnd(mention, dose),
  )
  const agent: ScheduledAgent = {
    agent: mention.name,
    role,
    ...(dose?.groups && { dose: { amount: amountOf(dose.groups.amount), unit: unitOf(dose.groups.unit) } }),
    days: timed?.days ?? [],
    ...(number && { part: `part ${number}` }),
    ...(route && { route }),
    ...(condition && { condition }),
    ...(alternativeTo && { alternativeTo }),
    evidence: [quotePassage(passage, offset + mention.from, offset + Math.min(mention.to, end))],
  }
  return { agent, purpose }
}

/** A comma before three digits separates thousands, before others decimals. */
const amountOf = (written = ''): number =>
  Number(/,\d{3}/.test(written) ? written.replace(/,/g, '') : written.replace(',', '.'))

const doseEnd = (mention: Mention, dose: RegExpExecArray | null): number =>
  dose && !/\s$/.test(dose[0]) ? mention.end + dose.index + dose[0].length : mention.end

const unitOf = (written = ''): string =>
  written
    .replace(/\s?\/\s?/g, '/')
    .replace(/m(?:2|\\?\^2)/, 'm²')
    .trim()

/** "fludarabine and cyclophosphamide on days -5 to -3": the days of the one after it, where only a conjunction stands between. */
function sharedDays(
  text: string,
  mentions: readonly Mention[],
  at: number,
): (AgentDays & { own: boolean }) | undefined {
  const next = mentions[at + 1]
  if (
    next &&
    /^(?:\s?\(?[\d.,]+\s?[^\s,]{1,4}\/[^\s,)]{2,12}(?:,?\s?IV)?\)?)?\s?(?:and|&|\\&|\/|\+|,|or|plus)\s?(?:and\s?)?$/i.test(
      next.joinedBy,
    )
  ) {
    const theirs = readAgentDays(text.slice(next.from, next.to)) ?? sharedDays(text, mentions, at + 1)
    return theirs && { ...theirs, own: false }
  }
  const first = mentions[0]?.from ?? 0
  const lead = text.slice(Math.max(0, first - 40), first)
  const before = /\bcells?\b|infus/i.test(lead) ? undefined : readAgentDays(lead)
  return before && { ...before, own: false }
}

/** The first of a row of agents that "or" joins. */
function alternativeOf(mentions: readonly Mention[], at: number): string | undefined {
  let first = at
  while (first > 0 && /\bor\s(?:\d\S*\s\S+\s(?:of\s)?)?$/i.test(mentions[first]?.joinedBy ?? '')) first--
  return first < at ? mentions[first]?.name : undefined
}

const UNNAMED =
  /(?<!of |pre-|prophase of )\bly\w*o?depletion\s?\(\s?(?<from>[-−–]\d{1,2})\s?(?:\\?~|to|–|-)\s?(?<to>[-−–]?\d{1,2})\s?days?\s?\)/gi

/** A time of lymphodepletion whose drugs no text names. */
const unnamedDepletion = (passage: Passage): ScheduledAgent[] =>
  [...passage.text.matchAll(UNNAMED)].map(match => ({
    agent: 'not named',
    role: 'lymphodepletion' as const,
    days: { from: dayOf(match.groups?.from), to: dayOf(match.groups?.to) },
    evidence: [quotePassage(passage, match.index, match.index + match[0].length)],
  }))

const dayOf = (written = ''): number => Number(written.replace(/[−–]/, '-'))
