import type { Study } from '@/tests/accuracy/truth-of-study.ts'

/** A study's texts by the fields that a query can name, with blanks for all punctuation and one line for each text. */
export type StudyTexts = Record<'title' | 'cond' | 'intr' | 'spons' | 'prose' | 'elig' | 'locn', string> & {
  /** All that a search without fields goes through. */
  about: string
}

const EXCLUSION_HEADING = /exclusion criteria\s*(?::|$)[\s\S]*/im

export function textsOf(study: Study): StudyTexts {
  const cond = lines(study.conditions)
  const title = lines([study.title])
  const intr = lines([
    ...study.interventions.map(({ name }) => name),
    ...study.arms.flatMap(({ label, interventionNames = [] }) => [label, ...interventionNames]),
  ])
  const spons = lines([study.sponsor.name, ...study.collaborators.map(({ name }) => name)])
  const prose = lines([
    study.summary,
    study.description?.replace(EXCLUSION_HEADING, ''),
    ...study.interventions.map(({ description }) => description),
    ...study.arms.map(({ description }) => description),
  ])
  return {
    title,
    cond,
    intr,
    spons,
    prose,
    elig: lines([study.eligibility, EXCLUSION_HEADING.exec(study.description ?? '')?.[0]]),
    locn: lines(study.locations.flatMap(({ facility, city, state, country }) => [facility, city, state, country])),
    about: [title, cond, intr, spons, prose].join('\n'),
  }
}

const lines = (texts: readonly (string | null | undefined)[]): string =>
  texts
    .filter(text => text != null)
    .map(text =>
      text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[’']s\b/g, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .join('\n')
