import type { CriteriaHeading } from '@/lib/registries/page/criteria-lists.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { readListMark } from '@/lib/registries/page/list-mark.ts'

/** Longer lines are no headings, but may begin with one. */
const LONGEST = 160

const NAMED = /\b(?:in|ex)clusion criteri/i
const NON_INCLUSION = /\bnon[\s-]?inclusion\b/gi
/** A hyphen may stand right before a heading, which is no list mark elsewhere. */
const HYPHEN = /^-(?=[A-Z])/
const BARE =
  /^(?:(?:key|main|major|principal|primary|general|list of)\s+)*(inclusion|exclusion) criteri(?:a|on)[\s:.–-]{0,9}$/i
/** A heading with the first criterion, or with whom it is for, behind it. */
const FIRST = /^(?:key |main |major )?(inclusion|exclusion) criteria\s*(?:[:(–-]|\p{L})/iu
/** "Donor Exclusion Criteria", "Module 2 specific inclusion criteria for …". */
const LAST =
  /^(?:[\p{L}\d][\p{L}\d,/&'’-]*\s+){0,8}(?:inclusion|exclusion) criteria[\s.]{0,3}(?:(?:[-–(]|for|in|of|at|to|specific)\b.*)?$/iu
/** Sentences about criteria, and words that turn the meaning of a heading around. */
const TALK = /\b(?:no|not|none|without|may|apply|applies|applied|above|considered)\b/i
/** Ways of saying no that leave the side of a heading as it is. */
const HARMLESS = /\bnot limited to\b|\bnot be eligible\b/gi

/**
 * Whether a line of a record's criteria heads those that let people in or those that keep them out. The registry's form
 * asks for "Inclusion Criteria:" and "Exclusion Criteria:"; registrants also write "Key Inclusion Criteria", "Donor
 * Exclusion Criteria:" or "Non-inclusion criteria", and put the first criterion into the same line. A line that names
 * both sides heads neither.
 */
export function criteriaHeadingOf({ text }: Line): CriteriaHeading | undefined {
  const head = text.slice(0, LONGEST)
  if (!NAMED.test(head)) return undefined
  const words = head.replaceAll(NON_INCLUSION, 'exclusion')
  const textAt = HYPHEN.test(head) ? 1 : (readListMark(head)?.textAt ?? 0)
  const bare = BARE.exec(text.length > LONGEST ? '' : words.slice(textAt))
  if (bare) return { side: sideOf(bare[1]), kept: words !== head }
  if (textAt > 0) return undefined
  const first = FIRST.exec(words)
  if (first && (/criteria\s*[:–-]/i.test(first[0]) || !isTalk(words))) return { side: sideOf(first[1]), kept: true }
  if (text.length > LONGEST || isTalk(words)) return undefined
  return words.trimEnd().endsWith(':') || LAST.test(words)
    ? { side: sideOf(NAMED.exec(words)?.[0]), kept: true }
    : undefined
}

const isTalk = (words: string): boolean =>
  TALK.test(words.replaceAll(HARMLESS, '')) || (/\binclusion\b/i.test(words) && /\bexclusion\b/i.test(words))

const sideOf = (words = ''): CriteriaHeading['side'] => (/^inclusion/i.test(words) ? 'inclusion' : 'exclusion')
