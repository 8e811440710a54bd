import type { CellProduct, Read } from '@/lib/trial/dosing.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import { writtenAntigen } from './antigen-names.ts'
import { type Passage, quotePassage } from './collect-passages.ts'
import { OTHER_DRUG } from './other-agents.ts'
import { KINDS, type Kind, NAMES } from './product-kinds.ts'
import type { CountedRead } from './read-counted-of-dose.ts'
import { readTargets } from './read-targets.ts'

function firstMatch(passages: readonly Passage[], pattern: RegExp) {
  for (const passage of passages) {
    const match = pattern.exec(passage.text)
    if (match) return { match, evidence: quotePassage(passage, match.index, match.index + match[0].length) }
  }
  return undefined
}

function findKind(passages: readonly Passage[]): { kind: Kind; words: string; read: Read<string> } | undefined {
  const names = passages.filter(({ field }) => NAMES.test(field))
  for (const among of [names, passages]) {
    for (const kind of KINDS) {
      const found = firstMatch(among, kind.pattern)
      if (found) return { kind, words: found.match[0], read: stated(kind.name, found.evidence) }
    }
  }
  return undefined
}

/** Names of products as they are written for short: "FT596", "NK520", "ADRC". Drugs that are known are none. */
export const readProductNames = (passages: readonly Passage[]): Set<string> =>
  new Set(
    passages
      .filter(({ field }) => NAMES.test(field))
      .flatMap(({ text }) => text.match(/[\p{L}\p{N}-]{3,20}/gu) ?? [])
      .filter(word => /^\p{L}/u.test(word) && (/\d/.test(word) || /\p{Lu}.*\p{Lu}/u.test(word)))
      .filter(word => !OTHER_DRUG.test(word) && !/^(?:CD|IL|Group|Arm|Level|Cohort|DL)-?\d/i.test(word))
      .map(word => word.replace(/s$/, '')),
  )

/** Whether the texts speak of bacteria, viruses or other things that are counted in cells or units of their own. */
export const namesMicrobe = (passages: readonly Passage[]): boolean =>
  passages.some(({ text }) =>
    /lactobac|bifidobac|probiotic|bacteri|bacillus|saccharomyces|microbio|\bstrains?\b|\bCFU\b|\bvir(?:us|al)\b|\bvector|malaria|plasmodium|parasit/i.test(
      text,
    ),
  )

const stated = <T>(value: T, evidence: Read<T>['evidence'][number]): Read<T> => ({
  value,
  basis: 'stated',
  evidence: [evidence],
})

/** Which cells the product is made of, for doses that do not say what they count. */
export function readProductCells(passages: readonly Passage[]): CountedRead | null {
  const found = findKind(passages)
  return found ? { ...found.read, value: found.kind.cells, words: found.words } : null
}

const CONSTRUCTS: [RegExp, string | undefined][] = [
  [/(?:CD\d+[a-z]?[-/ ]){1,2}bispecific antibody[- ]modified/i, undefined],
  [
    /(?:anti-?)?(?:CD\d+[a-z]?|B7-?H3|GD2|BCMA|PSMA|HER2|CLL-?1|NKG2D|LILRB4)(?:[-/ ](?:CD\d+[a-z]?|targeted|specific|directed))*[- ](?:CAR\b|chimeric antigen receptor|STAR\b)|(?:anti-?)CD\d+[a-z]? CAR\b/i,
    undefined,
  ],
  [/\bCAR[- ]NK-CD\d+[a-z]?/i, undefined],
  [/(?:4th|fourth|second|2nd|third|3rd)[- ]generation[^.;]{0,40}(?:CAR\b|chimeric antigen receptor)/i, undefined],
  [/mbIL-?21/i, 'mbIL21-expanded'],
]

const SOURCES: [RegExp, string][] = [
  [/\bautologous\b|obtained directly from the patient/i, 'autologous'],
  [/\biPSC\b|induced pluripotent/i, 'iPSC'],
  [/umbilical cord blood|cord[- ]blood[- ]derived|cord blood (?:NK|CAR)|UCB-/i, 'cord blood'],
  [/umbilical cord|wharton/i, 'umbilical cord'],
  [/adipose(?:[- ]derived)?|liposuction/i, 'adipose tissue'],
  [/\bNK-?92\b|cell line/i, 'cell line'],
  [/donor[- ]derived/i, 'donor-derived'],
  [
    /\ballogen(?:e?ic)\b(?! (?:hematopoietic|haematopoietic|stem cell|peripheral|HSCT|bone|transpl|cell therapy))/i,
    'allogeneic',
  ],
  [/healthy donor/i, 'healthy donor'],
]
const DONORS: [RegExp, string][] = [
  [/KIR[- ]ligand mismatch/i, 'KIR-ligand mismatch preferred'],
  [/haploidentical or matched[- ]related/i, 'haploidentical or matched related'],
  [/haploidentical(?: donor)?/i, 'haploidentical'],
  [/matched[- ](?:related|sibling)(?: donor)?/i, 'matched related'],
  [/healthy donor/i, 'healthy donor'],
]
const EXPANSIONS: [RegExp, string][] = [
  [/mbIL-?21 ex vivo[- ]expanded|expanded ex vivo with mbIL-?21/i, 'ex vivo with mbIL21'],
  [/ex vivo[- ]expanded|expanded ex vivo/i, 'ex vivo'],
]

/** What the product is, from the names first; where from and how expanded, also from prose and criteria. */
export function readProduct(trial: Trial, passages: readonly Passage[], criteria: readonly Passage[]): CellProduct {
  const names = passages.toSorted((a, b) => Number(NAMES.test(b.field)) - Number(NAMES.test(a.field)))
  return {
    kind: findKind(passages)?.read ?? null,
    targets: readTargets(trial).flatMap(target => {
      const found = firstMatch(names, writtenAntigen(target))
      return found ? [stated(target, found.evidence)] : []
    }),
    construct: firstOf(names, CONSTRUCTS),
    source: firstOf(names, SOURCES),
    donor: joined([...names, ...criteria], DONORS),
    expansion: firstOf(names, EXPANSIONS),
  }
}

/** The first of the patterns that the names have, else the first that prose has; its own words where it has no name. */
function firstOf(passages: readonly Passage[], choices: readonly [RegExp, string | undefined][]): Read<string> | null {
  const named = passages.filter(({ field }) => NAMES.test(field))
  for (const among of [named, passages]) {
    for (const [pattern, name] of choices) {
      const found = firstMatch(among, pattern)
      if (found) return stated(name ?? found.match[0], found.evidence)
    }
  }
  return null
}

/** Whom the cells come from and whom is preferred, where both are said. */
function joined(passages: readonly Passage[], choices: readonly [RegExp, string][]): Read<string> | null {
  const selection = firstOf(passages, choices.slice(0, 1))
  const kin = firstOf(passages, choices.slice(1))
  if (!selection || !kin) return selection ?? kin
  return {
    value: `${kin.value}; ${selection.value}`,
    basis: 'stated',
    evidence: [...kin.evidence, ...selection.evidence],
  }
}
