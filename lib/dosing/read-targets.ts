import type { Trial } from '@/lib/trial/trial.ts'

/** Antigens named otherwise than by their cluster of differentiation, as they are written, with one name for each. */
const NAMED_ANTIGENS: Record<string, string> = {
  BCMA: 'BCMA',
  'B7-H3': 'B7-H3',
  'BAFF-R': 'BAFF-R',
  'CLAUDIN18.2': 'Claudin 18.2',
  'CLDN18.2': 'Claudin 18.2',
  CLL1: 'CLL1',
  'CLL-1': 'CLL1',
  EGFR: 'EGFR',
  EGFRVIII: 'EGFRvIII',
  FLT3: 'FLT3',
  GD2: 'GD2',
  GPC3: 'GPC3',
  GPRC5D: 'GPRC5D',
  HER2: 'HER2',
  MESOTHELIN: 'mesothelin',
  MUC1: 'MUC1',
  NKG2D: 'NKG2D ligands',
  PSMA: 'PSMA',
  ROR1: 'ROR1',
}

const ANTIGEN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:anti-?)?(CD\\d{1,3}[a-z]?|${Object.keys(NAMED_ANTIGENS)
    .map(name => name.replace('.', '\\.'))
    .join(
      '|',
    )})(?![\\p{L}\\p{N}]|\\s*[+⁺]|-?(?:positive|negative|neg|pos|depleted|selected|enriched|expanded)\\b|[-−](?=CD\\d+\\s*[+⁺]|\\s|$|[),]))`,
  'giu',
)

/** Words that make an antigen named beside them a target, rather than a mark of the cells or of the disease. */
const AIMED =
  /\bCARs?\b|\bCAR[-‐–]?(?:T|NK|M|iNKT)|chimeric antigen|\banti[- ]?(?=CD\d|[A-Z])|[- ](?:targeted|targeting|directed|specific|redirected)|bispecific|antibody/i

/**
 * The antigens that the trial's product is aimed at, read from the title, the interventions and the arm labels alone:
 * prose names antigens for many other reasons. A name counts only in a phrase that says that something is aimed
 * (CAR, anti-, targeted, bispecific …), and never where it tells cells apart ("CD3-CD56+", "CD34-selected").
 */
export function readTargets(trial: Pick<Trial, 'briefTitle' | 'interventions' | 'armGroups'>): string[] {
  const phrases = [
    trial.briefTitle ?? '',
    ...trial.interventions.map(intervention => intervention.name),
    ...trial.armGroups.map(armGroup => armGroup.label),
  ]
  const targets = phrases
    .filter(phrase => AIMED.test(phrase))
    .flatMap(phrase => [...phrase.matchAll(ANTIGEN)].map(match => antigenName(match[1] ?? '')))
  return [...new Set(targets)].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

const antigenName = (written: string): string =>
  NAMED_ANTIGENS[written.toUpperCase()] ??
  written.replace(/^cd/i, 'CD').replace(/[A-Z]$/, letter => letter.toLowerCase())
