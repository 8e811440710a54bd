import { DISEASE_WORDS, PREGNANCY_WORDS, STRONG_WORDS, type TopicWords, WEAK_WORDS } from './criterion-topic-words.ts'
import type { CriteriaSide, CriterionTopic } from './criterion-topics.ts'

const OPINION = /\b(?:opinion|investigators?|judge?ment|discretion)\b/i

/** What a criterion is about, by the first word that shows it; undefined where no word does. */
export function topicOf(text: string, side: CriteriaSide): CriterionTopic | undefined {
  if (PREGNANCY_WORDS.test(text)) return 'pregnancy'
  const shown = firstOf(text, STRONG_WORDS, side) ?? firstOf(text, WEAK_WORDS, side)
  if (shown) return shown
  // Whatever else somebody finds unsuitable is no disease.
  if (OPINION.test(text) || !DISEASE_WORDS.test(text)) return undefined
  return side === 'exclusion' ? 'otherDiseases' : 'disease'
}

function firstOf(text: string, words: TopicWords, side: CriteriaSide): CriterionTopic | undefined {
  let first: { topic: CriterionTopic; at: number } | undefined
  for (const [topic, pattern] of words) {
    // "One of the following diseases" are those under study, where they are asked for.
    if (topic === 'otherDiseases' && side === 'inclusion') continue
    const at = text.search(pattern)
    if (at >= 0 && (!first || at < first.at)) first = { topic, at }
  }
  return first?.topic
}
