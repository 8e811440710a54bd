import type { Read } from '@/lib/trial/dosing.ts'
import type { Evidence } from '@/lib/trial/evidence.ts'
import { type Passage, quotePassage } from './collect-passages.ts'
import { splitSentences } from './find-sentence.ts'
import { OTHER_DRUG } from './other-agents.ts'

const ROUTES: [RegExp, string][] = [
  [/intravenous(?:ly)?|\bIV\b|\bi\.v\.|peripheral vein|central venous/i, 'intravenous'],
  [/intraperitoneal(?:ly)?|\bIP\b/i, 'intraperitoneal'],
  [/intracerebroventricular|intraventricular(?:ly)?|\bICV\b|Ommaya/i, 'intraventricular'],
  [/intracavit\w+|\bICT\b/i, 'intracavitary'],
  [/intrathecal(?:ly)?/i, 'intrathecal'],
  [/intratumou?ral(?:ly)?/i, 'intratumoral'],
  [/intra-?articular(?:ly)?/i, 'intra-articular'],
  [/subcutaneous(?:ly)?/i, 'subcutaneous'],
  [/intrapleural(?:ly)?/i, 'intrapleural'],
  [/intra-?arterial(?:ly)?|hepatic artery/i, 'intra-arterial'],
  [/intramuscular(?:ly)?/i, 'intramuscular'],
]
const CELLS = /\bcells?\b|\bNK|CAR|MSC|infus|inject|administ/i

/** The way or ways by which the product is given ("intravenous", "intraventricular or intrathecal"). */
export function readRoute(passages: readonly Passage[]): Read<string> | null {
  const found = new Map<string, Evidence>()
  for (const passage of passages) {
    for (const { text, start } of splitSentences(passage.text)) {
      if (OTHER_DRUG.test(text) || !CELLS.test(text)) continue
      for (const [pattern, name] of ROUTES) {
        const match = pattern.exec(text)
        if (match && !found.has(name))
          found.set(name, quotePassage(passage, start + match.index, start + match.index + match[0].length))
      }
    }
  }
  if (found.size === 0) return null
  return { value: [...found.keys()].join(' or '), basis: 'stated', evidence: [...found.values()] }
}
