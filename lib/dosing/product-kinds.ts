import type { CountedCells } from '@/lib/trial/dosing.ts'

export type Kind = { name: string; pattern: RegExp; cells: CountedCells }

/** Kinds of product, the more telling first. */
export const KINDS: Kind[] = [
  {
    name: 'CAR-NK',
    pattern: /\bCAR[-‐– ]{0,2}(?:engineered |modified |transduced )?(?:i?NK|natural killer)\b/i,
    cells: 'CAR-NK',
  },
  { name: 'NK cell line', pattern: /\bNK-?92\b|\bhaNK\b/i, cells: 'NK' },
  { name: 'memory-like NK', pattern: /memory-like (?:NK|natural killer)/i, cells: 'NK' },
  {
    name: 'modified NK',
    pattern: /(?:antibody-)?(?:modified|engineered|armed|edited) (?:NK|natural killer)/i,
    cells: 'modified NK',
  },
  {
    name: 'CAR-γδT',
    pattern:
      /CAR[- ]?(?:γδ|gd|gamma[- ]delta)[- ]?T|(?:γδ|gd|gamma[- ]delta)[- ]?T[- ]cells?[^.;]{0,60}chimeric|CAR gene modified (?:γδ|gd)/i,
    cells: 'CAR-T',
  },
  {
    name: 'CAR-T',
    pattern:
      /U?CAR[-‐– ]{0,2}T\b|\bCART\w{0,6}\b|[\w-]CART\b|\dSCAR(?:-?T)?\b|\bSCAR-T\b|chimeric antigen receptor[^.;]{0,40}T[- ]?(?:cell|cel\b|lymph)|T[- ]cells?[^.;]{0,60}chimeric antigen receptor|\bCAR T\b|\bCAR(?:[.-](?!i?NK|Treg|reg|M\b)[a-z\d][\w.-]{1,11}| (?:gene[- ])?(?:modified|transduced|engineered|redirected)|\d{2,3}\+?) ?(?:(?:autologous|allogeneic) )?T[- ]?cells?\b|[a-z]{3,}cabtagene\b|\btisagenlecleucel\b/i,
    cells: 'CAR-T',
  },
  { name: 'STAR-T', pattern: /\bSTAR[- ]?T\b/, cells: 'T' },
  { name: 'TCR-T', pattern: /\bTCR[- ]?T\b/, cells: 'T' },
  {
    name: 'NK',
    pattern:
      /(?:\bi?NK|\bnatural[- ]killer(?: \(NK\))?)[- ]?cells?\b(?![- ](?:engag|leuk|lymphoma|neoplas|malignan))|\bNK\d{2,}/i,
    cells: 'NK',
  },
  { name: 'Treg', pattern: /\bTregs?\b|regulatory T[- ]cells?/i, cells: 'Treg' },
  {
    name: 'mesenchymal stem cells',
    pattern: /mesenchymal (?:stem|stromal) cells?|(?<!D)MSCs?\b/i,
    cells: 'mesenchymal',
  },
  { name: 'CAR-macrophage', pattern: /\bCAR[- ]?(?:M\b|macrophages?)/i, cells: 'other' },
  { name: 'TIL', pattern: /\bTILs?\b|tumou?r[- ]infiltrating lymph/i, cells: 'T' },
  { name: 'CIK', pattern: /\bCIKs?\b|cytokine[- ]induced killer/i, cells: 'other' },
  { name: 'γδ T', pattern: /(?:γδ|\bgd|gamma[- ]delta) ?T\b|Vδ2/i, cells: 'T' },
  { name: 'donor lymphocytes', pattern: /donor lymphocytes?|\bDLIs?\b/i, cells: 'T' },
  {
    name: 'T cells',
    pattern:
      /redirected[^.;]{0,30}T[- ]cells|antigen[- ]specific T[- ]cells|\bT[- ]cell (?:injection|infusion|therapy)|\bCTLs?\b|\bVSTs?\b|virus[- ]specific T/i,
    cells: 'T',
  },
  {
    name: 'other cells',
    pattern:
      /plasmablasts?|dendritic cells?|macrophages?|hepatocytes?|fibroblasts?|keratinocytes?|chondrocytes?|islet cells?|CD34\+ cells|HSPCs?|\bPBMCs?\b|mononuclear cells|epithelial cells|retinal pigment|neurons?\b|organoids?|spheroids?|melanocytes?|myoblasts?|cardiomyocytes?|B[- ]cells?(?![- ](?:lymphom|leuk|malignan|neoplas|non-?hodgkin|acute|chronic|ALL\b|NHL\b|CLL\b|lineage|precursor|maturation|receptor|deplet))|progenitor cells?|stem cells?/i,
    cells: 'other',
  },
]

/** The fields that name what is given. */
export const NAMES = /^(?:briefTitle|officialTitle|armGroups\.\d+\.label|interventions\.\d+\.name)$/
