import type { Evidence } from '@/lib/trial/evidence.ts'
import { type Passage, quotePassage } from './collect-passages.ts'

/** Every place where a global pattern stands in the passages, with its words as evidence. */
export const findMatches = (
  passages: readonly Passage[],
  pattern: RegExp,
): { match: RegExpExecArray; passage: Passage; evidence: Evidence }[] =>
  passages.flatMap(passage =>
    [...passage.text.matchAll(pattern)].map(match => ({
      match,
      passage,
      evidence: quotePassage(passage, match.index, match.index + match[0].length),
    })),
  )
