import type { CountedCells } from '@/lib/trial/dosing.ts'

const PLUS = String.raw`\s?(?:\\?\+|⁺|\(\+\)|[- ]?positive|[- ]?pos\b)`

/** Names of cells, the more telling first: "CAR-positive NK cells" are more than "NK cells". */
const NAMED: [RegExp, CountedCells][] = [
  [/CD3\s?(?:[-−–⁻]|neg\w*)\s?\/?\s?CD56/i, 'CD3-CD56+'],
  [new RegExp(`CAR${PLUS}[^,;.]{0,20}(?:NK|natural killer)`, 'i'), 'CAR-positive NK'],
  [/\bCAR[- ]{0,2}(?:modified |engineered |transduced |expressing )?(?:i?NK|natural killer)/i, 'CAR-NK'],
  [new RegExp(`(?:\\bCAR|receptor)\\s?(?:T[- ]?cells?\\s?)?${PLUS}`, 'i'), 'CAR-positive'],
  [/\bCAR[-\w/ ]{0,20}\+\s?T\b/i, 'CAR-positive'],
  [/(?:modified|engineered|armed|edited)[- ](?:[\w-]+ )?(?:NK|natural killer)/i, 'modified NK'],
  [/\bi?NKs?\b|(?<![\p{Ll}])NK(?=\d|-?cell|\b)|natural killer/u, 'NK'],
  [/\bTregs?\b|regulatory T/i, 'Treg'],
  [
    /U?CAR[-‐– ]{0,2}(?:γδ ?|gd ?|gamma[- ]delta ?)?T\b|CART\w{0,6}\b|chimeric antigen receptor|(?:\b|\d)CAR\b/i,
    'CAR-T',
  ],
  [/transduced|gene[- ]modified|vector[- ]positive/i, 'transduced'],
  [/\bCD34/i, 'CD34+'],
  [/mesenchymal|\bMSCs?\b|-MSCs?\b|stromal/i, 'mesenchymal'],
  [/nucleated|\bTNC/i, 'nucleated'],
  [/\bCD3\s?(?:\+|⁺|$)/i, 'CD3+'],
  [
    /(?:\b|\+|γδ|αβ|gd)T[- ]?(?:cells?|lymphocytes?)|\bT\b|\bCTLs?\b|STAR|\bVSTs?\b|\bTcons?\b|infiltrating lymphocytes|\bTILs?\b(?!\w)/i,
    'T',
  ],
  [/viable|living|live\b/i, 'viable'],
]

/** "(low)", "(DL2)", "(n=3)" among the words. */
const ASIDE =
  /\((?:low|mid\w*|medium|intermediate|high|DL\s?-?\d|(?:dose )?(?:level|cohort|group|arm)\s?[\w-]{1,3}|n\s?=\s?\d+)\)/gi

/** Which cells a text's own words for them mean; undefined where they do not say ("cells", "stem cells"). */
export function readCountedCells(words: string): CountedCells | undefined {
  const named = words.replace(ASIDE, ' ').trim()
  const found = NAMED.find(([pattern]) => pattern.test(named))?.[1]
  if (found) return found
  return /^(?:\s*(?:the|of|stem|total|body|per|modified|infused)\s*)*(?:cells?)?\s*$/i.test(named) ? undefined : 'other'
}

const SPECIFIC: CountedCells[] = NAMED.map(([, cells]) => cells)

/** Lower is more telling. */
export const tellingRank = (cells: CountedCells): number => {
  const rank = SPECIFIC.indexOf(cells)
  return rank < 0 ? SPECIFIC.length : rank
}

const FAMILIES: CountedCells[][] = [
  ['NK', 'CAR-NK', 'CAR-positive NK', 'CD3-CD56+', 'modified NK', 'CAR-positive', 'transduced', 'viable', 'other'],
  ['CAR-positive', 'CAR-T', 'T', 'CD3+', 'transduced', 'viable', 'other'],
  ['mesenchymal', 'viable', 'other'],
  ['Treg', 'viable', 'other'],
  ['CD34+', 'transduced', 'viable', 'other'],
]

/** Whether two names may stand for one product's cells. */
export const mayBeSameCells = (a: CountedCells, b: CountedCells): boolean =>
  a === b || FAMILIES.some(family => family.includes(a) && family.includes(b))

/** Words for cells that are counted in a patient or a sample, and never given as the product. */
export const NEVER_THE_PRODUCT =
  /(?:tumou?r|leuk(?:a?emi[ac]|ocytes)|cancer|lymphoma|myeloma)(?![- ](?:infiltrat|specific|reactive|associated|antigen|target|derived|lysate|pulsed|loaded))|(?<!fibro|myo)blasts?\b|neutrophil|platelet|eosinophil|white blood|red blood|\bWBC|beta cells|bacteri|microb|sperm|CFU|mast cell|heat-killed|feeder|yeast|parasit|erythrocyt|red cell|granulocyt/i
