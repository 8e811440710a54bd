import type { Trial } from '@/lib/trial/trial.ts'
import { ANY_ANTIGEN, antigenName } from './antigen-names.ts'

type Told = Pick<Trial, 'briefTitle' | 'interventions' | 'armGroups'>

/** "CD19/20" is CD19 and CD20 where a receptor follows; else the number behind the stroke may be anything. */
const MORE_NUMBERS = String.raw`(?<more>(?:/\d{2,3}){1,2}(?=[- ](?:(?:dual|bispecific|targeted|directed|specific)[- ]){0,3}(?:U?CAR(?:-?[TN]K?)?\b|chimeric)))?`
/** What is behind a mark of cells or of a disease: "CD34-selected", "CD276 (B7-H3) positive". */
const MARKS = String.raw`-?(?:neg|pos|depleted|selected|enriched|expanded)\b|(?:\s?\([^()\s]{2,12}\)|\))?[-\s]?(?:positive|negative)\b`
const ANTIGEN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<anti>anti-?)?(?<name>${ANY_ANTIGEN})${MORE_NUMBERS}(?![\p{L}\p{N}]|\s*[+⁺]|${MARKS}|[-−](?=CD\d+\s*[+⁺]|\s|$|[),]))`,
  'giu',
)
/** What is aimed at by these words is a target even where it marks the disease as well. */
const TARGETING = new RegExp(String.raw`\btargeting\s(?:the\s)?(?<name>${ANY_ANTIGEN})(?![\p{L}\p{N}])`, 'giu')

/** Words that make an antigen named beside them a target, rather than a mark of the cells or of the disease. */
const AIMED =
  /\bCARs?\b|\bCAR[-‐–]?(?:T|NK|M|iNKT)|chimeric antigen|\banti[- ]?(?=CD\d|[A-Z])|[- ](?:targeted|targeting|directed|specific|redirected)|\btargeting\b|bispecific|antibody/i
const RECEPTOR = /CAR|[Cc]himeric/

/** What a receptor or a bead is made of, or tells T cells apart: a target only where the words say so. */
const SIGNALS = /^CD(?:3|8a?|27|28|134|137)$/i
const AIMED_BEHIND = /^[- ](?:targeted|targeting|directed|specific|redirected)\b/i

/**
 * The antigens that the trial's product is aimed at, read from the title, the interventions and the arm labels: prose
 * names antigens for many other reasons. A name counts only in a phrase that says that something is aimed (CAR, anti-,
 * targeted, bispecific …), and never where it tells cells apart ("CD3-CD56+", "CD34-selected") or stands for what a
 * receptor signals by ("CD28z"). The official title and descriptions name antigens of earlier treatment as well.
 */
export function readTargets({ briefTitle, interventions, armGroups }: Told): string[] {
  const phrases = [briefTitle ?? '', ...interventions.map(({ name }) => name), ...armGroups.map(({ label }) => label)]
  const targets = new Set(phrases.flatMap(readPhrase))
  return [...targets].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

function readPhrase(phrase: string): string[] {
  if (!AIMED.test(phrase)) return []
  const marked = RECEPTOR.test(phrase) ? [...phrase.matchAll(TARGETING)] : []
  const about = { ofAntibodies: /bispecific|antibod/i.test(phrase), ofSubsets: /CD8/i.test(phrase) }
  return [
    ...[...phrase.matchAll(ANTIGEN)].filter(match => !isSignal(match, phrase, about)).flatMap(antigensOf),
    ...marked.filter(match => !/\dz$/i.test(match.groups?.name ?? '')).flatMap(antigensOf),
  ]
}

const antigensOf = ({ groups }: RegExpMatchArray): string[] => [
  antigenName(groups?.name ?? ''),
  ...(groups?.more?.match(/\d+/g) ?? []).map(number => antigenName(`CD${number}`)),
]

/** "CD28z" in "B7-H3.CD28z", CD3 and CD28 in "grown on anti-CD3/CD28 beads", CD4 beside CD8. */
function isSignal(
  { 0: found, index = 0, groups }: RegExpMatchArray,
  phrase: string,
  { ofAntibodies, ofSubsets }: { ofAntibodies: boolean; ofSubsets: boolean },
): boolean {
  const name = groups?.name ?? ''
  if (/^CD\d+z$/i.test(name)) return true
  if (/^CD4$/i.test(name) && ofSubsets) return true
  if (!SIGNALS.test(name)) return false
  const behind = phrase.slice(index + found.length, index + found.length + 12)
  const before = phrase.slice(Math.max(0, index - 6), index)
  if (/^\s?\/\s?(?:anti-?)?CD28\b/i.test(behind) || /CD3\s?\/\s?$/i.test(before)) return true
  return !groups?.anti && !ofAntibodies && !AIMED_BEHIND.test(behind)
}
