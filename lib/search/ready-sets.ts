import { z } from 'zod'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'

/** Sets of trials that people of the field ask for as a whole, each by a rule over the trial. */
export const ReadySet = z.enum(['NK_LEUKEMIA'])
export type ReadySet = z.infer<typeof ReadySet>

type Subject = Pick<TrialRecord['trial'], 'briefTitle' | 'officialTitle' | 'conditions'> & {
  dosing: Pick<TrialRecord['trial']['dosing'], 'product'>
}

const RULES: Record<ReadySet, (trial: Subject) => boolean> = { NK_LEUKEMIA: isOfNkInAcuteLeukemia }

/** The sets that a trial belongs to. */
export const readySetsOf = (trial: Subject): ReadySet[] => ReadySet.options.filter(set => RULES[set](trial))

/**
 * Natural killer cells given in acute myeloid or lymphoblastic leukemia: of any kind (CAR-NK, cell line …), with the
 * disease among the titles and conditions. What only criteria or descriptions speak of, a disease excluded or treated
 * before, does not count.
 */
function isOfNkInAcuteLeukemia({ briefTitle, officialTitle, conditions, dosing }: Subject): boolean {
  if (!/\bNK\b/.test(dosing.product.kind?.value ?? '')) return false
  return [briefTitle ?? '', officialTitle ?? '', ...conditions].some(namesAmlOrAll)
}

/**
 * Words within the name of the disease, with what parts them; so few that hostile text cannot make the search long.
 * Promyelocytic leukemia and that of mixed phenotype or ambiguous lineage are left out: trials of AML and ALL that take
 * them say so beside.
 */
const WORD =
  '(?:(?:non-?)?(?:lympho|myelo|mono|mega|erythro)[a-z]{0,20}|myeloid|lymphatic|[BT]|cell|precursor|lineage|adult|childhood|pa?ediatric|relapsed|refractory|and|or)\\b'
const WITHIN = `(?:[\\s,/-]{1,3}${WORD}){0,8}`
const LEUKEMIA = '[\\s/-]{1,3}leuka?emia'

/** "Acute T-cell leukemia", "acute leukemia"; MeSH's "Leukemia, Myeloid, Acute"; "B-lymphoblastic leukemia". */
const DISEASE = [
  `(?<!mixed[-\\s]phenotype\\s)\\bacute${WITHIN}${LEUKEMIA}(?!s?\\sof\\sambiguous)`,
  `\\bleuka?emia${WITHIN}[\\s,]{1,3}acute(?=\\s?(?:$|[,;/()]|${WORD}))`,
  `\\blymphoblastic${WITHIN}${LEUKEMIA}`,
  `\\bleuka?emia,${WITHIN}[\\s,-]{1,3}lymphoblastic`,
].join('|')
const IS_NAMED = new RegExp(DISEASE, 'i')
const IS_NEGATED = new RegExp(
  `\\b(?:non|not|no|without|except|excluding|other than)[-\\s](?:${DISEASE}|(?:AML|ALL)\\b)`,
  'gi',
)

/** Case counts: "ALL" is the disease, "all" is a word. */
const ABBREVIATION = /\b(?:AML|ALL)\b(?!-trans)/

/** Where everything is in capitals, "ALL" is the disease only at the head of a name: "B-ALL", "ALL, CHILDHOOD". */
const ABBREVIATION_IN_CAPITALS = /\bAML\b|^(?:[\w+]{1,9}-)?ALL(?![- ][A-Z])/

/** Whether a title or the name of a condition names acute myeloid or acute lymphoblastic leukemia. */
export function namesAmlOrAll(text: string): boolean {
  const said = text.replace(IS_NEGATED, '')
  const abbreviation = /[a-z]/.test(text) ? ABBREVIATION : ABBREVIATION_IN_CAPITALS
  return IS_NAMED.test(said) || abbreviation.test(said)
}
