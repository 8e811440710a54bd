import type { ScheduledAgent } from '@/lib/trial/dosing.ts'
import type { Evidence } from '@/lib/trial/evidence.ts'
import { type Passage, quotePassage } from './collect-passages.ts'
import { findSentence } from './find-sentence.ts'

const INTERVENTION = /^interventions\.\d+\.(?:name|description)$/
const PAIR = ['fludarabine', 'cyclophosphamide'] as const
type Drug = (typeof PAIR)[number]

const JOINT = /(?<first>fludarabine|cyclophosphamide)\s?(?:\/|\+|&|,|and)\s?(?<second>fludarabine|cyclophosphamide)/i
const ALONE = /^\s?(?<drug>fludarabine|cyclophosphamide)(?:\s(?:phosphate|injection|monohydrate))?\s?$/i
const DEPLETES = /\blympho-?deplet(?:ing|ion)\b/gi
/** What leaves open whether it is done, and other reasons to give cyclophosphamide. */
const UNSURE = /\b(?:no|not|without|optional\w*|may|if|unless|prior|previous|history|instead)\b/i
const FOR_ELSE = /GVHD|graft[- ]versus[- ]host|post-?\s?transplant|\bPT-?Cy\b/i

/**
 * Fludarabine and cyclophosphamide where both are interventions of their own, and a text says that lymphodepletion comes
 * before the cells, without naming them again. Those that are read already are left out.
 */
export function readNamedDepletion(passages: readonly Passage[], agents: readonly ScheduledAgent[]): ScheduledAgent[] {
  const drugs = findPair(passages)
  if (drugs.size < PAIR.length || PAIR.some(drug => agents.some(({ agent }) => agent === drug))) return []
  const said = findDepletion(passages)
  if (!said) return []
  return PAIR.flatMap(agent => {
    const named = drugs.get(agent)
    return named ? { agent, role: 'lymphodepletion', days: [], evidence: [named, said] } : []
  })
}

/** Where the two are named: as interventions of their own, or joined in one. */
function findPair(passages: readonly Passage[]): Map<Drug, Evidence> {
  const drugs = new Map<Drug, Evidence>()
  for (const passage of passages) {
    if (!INTERVENTION.test(passage.field)) continue
    const names = ALONE.exec(passage.text) ?? JOINT.exec(passage.text)
    for (const name of Object.values(names?.groups ?? {})) {
      const drug = PAIR.find(one => one === name.toLowerCase())
      const at = passage.text.indexOf(name, names?.index)
      if (drug && !drugs.has(drug)) drugs.set(drug, quotePassage(passage, at, at + name.length))
    }
  }
  return drugs
}

/** The words that say that lymphodepletion is done. */
function findDepletion(passages: readonly Passage[]): Evidence | undefined {
  if (passages.some(({ text }) => FOR_ELSE.test(text))) return undefined
  for (const passage of passages)
    for (const { 0: words, index } of passage.text.matchAll(DEPLETES))
      if (!UNSURE.test(findSentence(passage.text, index).text))
        return quotePassage(passage, index, index + words.length)
  return undefined
}
