import { findMatches } from '@/lib/dosing/find-matches.ts'
import { findSentence } from '@/lib/dosing/find-sentence.ts'
import type { Phase } from '@/lib/trial/phase.ts'
import type { Point, PointContext } from './rule.ts'

const NUMBERS: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4, '1': 1, '2': 2, '3': 3, '4': 4 }
const HEADER: Record<Phase, number | undefined> = {
  NA: undefined,
  EARLY_PHASE1: 1,
  PHASE1: 1,
  PHASE2: 2,
  PHASE3: 3,
  PHASE4: 4,
}
const NAMED =
  /\bphase\s?(?<a>IV|I{1,3}|[1-4])[ab]?(?:\s?\/\s?(?:phase\s?)?(?<b>I{1,3}|[1-4])[ab]?)?\b[^.;\n]{0,30}?\b(?:study|trial)\b/gi

/** Phases of the header beside those that prose gives the trial. */
export function comparePhases({ record, passages }: PointContext): Point[] {
  const header = record.trial.phases.flatMap(phase => HEADER[phase] ?? [])
  if (header.length === 0) return []
  const named = findMatches(passages, NAMED).filter(({ match, passage }) => !isOfAnother(passage.text, match))
  const inText = new Set(
    named.flatMap(({ match: { groups } }) =>
      [groups?.a, groups?.b].flatMap(n => NUMBERS[n?.toUpperCase() ?? ''] ?? []),
    ),
  )
  if ([...inText].every(phase => header.includes(phase))) return []
  return [
    {
      field: 'phases',
      message: `phase ${header.join('/')} in the header, phase ${[...inText].toSorted().join('/')} in the text`,
      evidence: [...(record.evidence.phases ?? []), ...named.map(({ evidence }) => evidence)],
    },
  ]
}

const PAST = /\b(?:was|were|has|had|have been|demonstrated|concluded|completed|reported|previous|earlier|prior)\b/i

/** "In our phase 1 trial, which concluded in 2019 …": a sentence in the past is about a trial before this one. */
function isOfAnother(text: string, { index }: RegExpExecArray): boolean {
  const { text: sentence } = findSentence(text, index)
  return (
    PAST.test(sentence) ||
    /\b(?:our|necessity of an?|a subsequent|future)\s$/i.test(text.slice(Math.max(0, index - 20), index))
  )
}
