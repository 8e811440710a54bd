import type { Findings, Found } from '@/lib/registries/contract.ts'
import { filled, foundAt, foundLine } from '@/lib/registries/page/found.ts'
import type { Line } from '@/lib/registries/page/lines.ts'
import { normalizePhases } from '@/lib/registries/page/normalize-phases.ts'
import { normalizeStatus } from '@/lib/registries/page/normalize-status.ts'
import { type PageDraft, warn } from '@/lib/registries/page/page-draft.ts'
import type { RelatedTrial } from '@/lib/trial/related-trial.ts'
import { isTrialId } from '@/lib/trial/trial-id.ts'
import type { PageSection } from './sections.ts'

const NUMBER_LINE = /^(NCT\d{8})(?:\s+(\S.*))?$/

/**
 * Other trials that the page links: a title, and below it "<number> [status] [phase]". The page may have two such
 * lists; a trial that is on both stands once. These numbers are never the page's own.
 */
export function readRelatedTrials(draft: PageDraft, sections: readonly PageSection[]): void {
  const related = new Map<string, Findings<RelatedTrial>>()
  for (const { body } of sections) {
    const lines = filled(body)
    lines.forEach((line, at) => {
      const [, number, words = ''] = NUMBER_LINE.exec(line.text) ?? []
      if (!number || !isTrialId(number)) return
      const title = lines[at - 1]
      const trial = findRelated(draft, line, number, words, title && !NUMBER_LINE.test(title.text) ? title : undefined)
      related.set(number, { ...related.get(number), ...trial })
    })
  }
  if (related.size) draft.findings.relatedTrials = [...related.values()]
}

function findRelated(
  draft: PageDraft,
  line: Line,
  number: string,
  phrases: string,
  title: Line | undefined,
): Findings<RelatedTrial> {
  const trial: Findings<RelatedTrial> = {
    trialId: foundAt(number, { start: line.start, end: line.start + number.length }),
  }
  if (title) trial.briefTitle = foundLine(title)
  let from = line.start + number.length
  for (const word of phrases.split(/\s+/).filter(Boolean).slice(0, 4)) {
    const start = draft.text.indexOf(word, from)
    const span = { start, end: start + word.length }
    from = span.end
    const [status, phases] = [normalizeStatus(word), normalizePhases(word)]
    if (status && !trial.overallStatus) trial.overallStatus = foundAt(status, span)
    else if (phases) trial.phases = phases.map((phase): Found<typeof phase> => foundAt(phase, span))
    else warn(draft, 'unknownPhrase', 'relatedTrials', span, 'This word about a related trial is not known here.')
  }
  return trial
}
