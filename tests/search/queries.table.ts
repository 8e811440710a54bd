import type { StudyTexts } from './study-texts.ts'

/** The five seed trials. */
export const NK520 = 'NCT06541444'
export const CD123_CD16_NK = 'NCT06835140'
export const CD123_CAR_NK = 'NCT06690827'
export const CD19_CAR_NK = 'NCT05563545'
export const MBIL21_NK = 'NCT07256210'
const ALL_FIVE = [NK520, CD123_CD16_NK, CD123_CAR_NK, CD19_CAR_NK, MBIL21_NK]

/**
 * A query, the seed trials that it must find and no others, and where `studies` is given, which of the real studies:
 * by a rule over their own texts, all that it holds for and no others.
 */
export type QueryCase = { q: string; seeds: string[]; studies?: (texts: StudyTexts) => boolean }

const says =
  (...patterns: RegExp[]) =>
  ({ about }: StudyTexts): boolean =>
    patterns.every(pattern => pattern.test(about))
const inField =
  (field: keyof StudyTexts, ...patterns: RegExp[]) =>
  (texts: StudyTexts): boolean =>
    patterns.every(pattern => pattern.test(texts[field]))

const LEUK = 'leuk(?:a?emias?)'
const AML = new RegExp(
  `\\bAML\\b|\\bacute (?:myeloid|myelogenous|myelocytic|myeloblastic|granulocytic|non ?lymphocytic|monocytic|monoblastic|myelomonocytic|erythroid|megakaryoblastic) ${LEUK}\\b|\\b${LEUK} myeloid acute\\b|\\bacute myeloid and lymphoblastic ${LEUK}\\b|\\bANLL\\b`,
  'i',
)
const ALL = new RegExp(
  `\\b[Aa]cute (?:[Ll]ymphocytic|[Ll]ymphoid|[Ll]ymphatic) ${LEUK.replace('l', '[Ll]')}\\b|\\b[Ll]ymphoblastic [Ll]euka?emias?\\b|\\b[Ll]euka?emia (?:[Ll]ymphoblastic|[Ll]ymphocytic Acute|[Ll]ymphoid Acute)\\b|\\b[Aa]cute [Ll]ymphoblastic [TB] [Cc]ell [Ll]euka?emias?\\b|\\bALL\\b(?! (?:of|the|other|subjects|are|must) )(?! trans)`,
)
const APL = new RegExp(`\\bAPL\\b|\\bAPML\\b|\\bpromyelocytic ${LEUK}\\b|\\bAML M3\\b`, 'i')
const NK = /\bNK\b|\bnatural killers?\b/i
const HSCT =
  /\bHSCTs?\b|\bSCTs?\b|\b(?:stem|hematopoietic|haematopoietic|hematopoietic progenitor) cells? transplant(?:s|ation|ations|ed|ing)?\b|\bHSCs? transplant|\bmarrow transplant|\bBMTs?\b|\bcord blood transplant|\b(?:allo|auto) ?HCT\b|\balloHSCT\b/i
const words = (...all: string[]) => says(...all.map(word => new RegExp(`\\b(?:${word})\\b`, 'i')))

export const QUERIES: readonly QueryCase[] = [
  // Names of the same disease
  { q: 'AML', seeds: [NK520, CD123_CD16_NK, CD123_CAR_NK, MBIL21_NK], studies: says(AML) },
  { q: '"acute myeloid leukemia"', seeds: [NK520, CD123_CD16_NK, CD123_CAR_NK, MBIL21_NK], studies: says(AML) },
  { q: '"acute myelogenous leukaemia"', seeds: [NK520, CD123_CD16_NK, CD123_CAR_NK, MBIL21_NK], studies: says(AML) },
  { q: '"Leukemia, Myeloid, Acute"', seeds: [NK520, CD123_CD16_NK, CD123_CAR_NK, MBIL21_NK], studies: says(AML) },
  { q: 'aml', seeds: [NK520, CD123_CD16_NK, CD123_CAR_NK, MBIL21_NK], studies: says(AML) },
  {
    q: 'BPDCN',
    seeds: [CD123_CAR_NK],
    studies: says(/\bBPDCN\b|\bblastic plasmacytoid dendritic cells? neoplasms?\b/i),
  },
  {
    q: 'MPAL',
    seeds: [MBIL21_NK],
    studies: says(/\bMPAL\b|\bmixed phenotype acute leuka?emias?\b|\bambiguous lineage\b|\bbiphenotypic\b/i),
  },
  { q: '"mixed phenotype acute leukaemia"', seeds: [MBIL21_NK] },
  {
    q: 'MDS',
    seeds: [],
    studies: says(/\bMDS\b|\bmyelodysplasias?\b|\bmyelodysplastic (?:syndrome|neoplasm|disease)s?\b/i),
  },
  { q: 'CLL', seeds: [], studies: says(/\bCLL\b|\bchronic (?:lymphocytic|lymphoid|lymphatic) leuka?emias?\b/i) },
  {
    q: 'CML',
    seeds: [],
    studies: says(/\bCML\b|\bchronic (?:myeloid|myelogenous|myelocytic|granulocytic) leuka?emias?\b/i),
  },
  {
    q: 'multiple myeloma',
    seeds: [],
    studies: ({ about }) =>
      /\bmultiple\b[\s\S]*\bmyelomas?\b|\bmyelomas?\b[\s\S]*\bmultiple\b|\bplasma cell myelomas?\b/i.test(about) ||
      /\bMM\b/.test(about),
  },
  { q: 'DLBCL', seeds: [], studies: says(/\bDLBCL\b|\bdiffuse large B cell lymphomas?\b/i) },
  { q: 'NHL', seeds: [], studies: says(/\bNHL\b|\bnon ?hodgkins? lymphomas?\b/i) },
  {
    q: 'Hodgkin lymphoma',
    seeds: [],
    studies: ({ about }) => /(?<!non )\bhodgkins? (?:lymphoma|disease)/i.test(about),
  },

  // ALL is the disease, all is a word, and neither is "sex: all"
  { q: 'ALL', seeds: [CD19_CAR_NK, MBIL21_NK], studies: says(ALL) },
  { q: 'cond:ALL', seeds: [CD19_CAR_NK, MBIL21_NK], studies: inField('cond', ALL) },
  { q: 'acute lymphoblastic leukemia', seeds: [CD19_CAR_NK, MBIL21_NK] },
  { q: 'all', seeds: [CD19_CAR_NK], studies: says(/\b[Aa]ll\b|\bALL (?:of|the|other|subjects|are|must) |\bALL trans/) },
  { q: 'ALL -AML', seeds: [CD19_CAR_NK], studies: texts => ALL.test(texts.about) && !AML.test(texts.about) },
  { q: 'AML ALL', seeds: [MBIL21_NK], studies: says(AML, ALL) },
  { q: 'AML OR ALL', seeds: ALL_FIVE, studies: ({ about }) => AML.test(about) || ALL.test(about) },
  { q: 'T-ALL', seeds: [MBIL21_NK] },

  // A trial that excludes APL is not about it
  { q: 'APL', seeds: [], studies: says(APL) },
  { q: '"acute promyelocytic leukemia"', seeds: [], studies: says(APL) },
  { q: 'promyelocytic', seeds: [], studies: words('promyelocytic') },
  { q: 'promyelo*', seeds: [], studies: says(/\bpromyelo/i) },
  {
    q: 'elig:APL',
    seeds: [NK520, CD123_CD16_NK],
    studies: inField('elig', /\bAPL\b|\bAPML\b|\bpromyelocytic leuka?emias?\b|\b(?:AML|FAB|AML FAB)? ?AML M3\b/i),
  },
  {
    q: 'AML -APL',
    seeds: [NK520, CD123_CD16_NK, CD123_CAR_NK, MBIL21_NK],
    studies: ({ about }) => AML.test(about) && !APL.test(about),
  },
  { q: 'AML -elig:APL', seeds: [CD123_CAR_NK, MBIL21_NK] },

  // Cells
  { q: 'NK', seeds: ALL_FIVE, studies: says(NK) },
  { q: '"natural killer"', seeds: ALL_FIVE, studies: says(NK) },
  { q: 'NK cells', seeds: ALL_FIVE },
  { q: 'CAR-NK', seeds: [CD123_CAR_NK, CD19_CAR_NK] },
  { q: 'CAR NK', seeds: [CD123_CAR_NK, CD19_CAR_NK] },
  { q: '"chimeric antigen receptor natural killer"', seeds: [CD123_CAR_NK, CD19_CAR_NK] },
  { q: 'title:CAR-NK', seeds: [CD123_CAR_NK, CD19_CAR_NK] },
  { q: 'CAR-T', seeds: [] },
  { q: 'NK -CAR-NK', seeds: [NK520, CD123_CD16_NK, MBIL21_NK] },
  { q: 'NK520', seeds: [NK520], studies: words('NK520') },
  { q: 'CD123', seeds: [CD123_CD16_NK, CD123_CAR_NK], studies: words('CD123') },
  { q: 'CD123 CAR-NK', seeds: [CD123_CAR_NK] },
  { q: 'mbIL21', seeds: [MBIL21_NK] },
  { q: '"membrane-bound IL-21"', seeds: [MBIL21_NK] },

  // A state of disease is not a disease
  {
    q: 'R/R',
    seeds: [NK520, CD123_CD16_NK, CD123_CAR_NK, CD19_CAR_NK],
    studies: says(/\bR R\b|\brelapsed\b|\brefractory\b/i),
  },
  {
    q: 'R/R AML',
    seeds: [NK520, CD123_CD16_NK, CD123_CAR_NK],
    studies: says(AML, /\bR R\b|\brelapsed\b|\brefractory\b/i),
  },
  {
    q: '"relapsed or refractory" ALL',
    seeds: [CD19_CAR_NK],
    studies: says(ALL, /\bR R\b|\brelapsed\b|\brefractory\b/i),
  },
  { q: 'cond:R/R', seeds: [NK520], studies: inField('cond', /\bR R\b|\brelapsed\b|\brefractory\b/i) },
  { q: 'MRD', seeds: [MBIL21_NK], studies: says(/\bMRD\b|\b(?:minimal|measurable) residual diseases?\b/i) },

  // Transplants, cytokines, drugs by brand and by name
  { q: 'HSCT', seeds: [MBIL21_NK], studies: says(HSCT) },
  { q: '"stem cell transplantation"', seeds: [MBIL21_NK], studies: says(HSCT) },
  { q: 'haploidentical', seeds: [MBIL21_NK], studies: says(/\bhaploidentical\b|\bhaplo\b/i) },
  { q: 'GVHD', seeds: [MBIL21_NK] },
  { q: 'IL-2', seeds: [], studies: says(/\b(?:rh)?IL ?2\b|\binterleukin 2\b|\baldesleukin\b|\bproleukin\b/i) },
  { q: 'aldesleukin', seeds: [], studies: says(/\b(?:rh)?IL ?2\b|\binterleukin 2\b|\baldesleukin\b|\bproleukin\b/i) },
  { q: 'Fludara', seeds: [CD123_CD16_NK, MBIL21_NK], studies: says(/\bfludarabine\b|\bfludara\b/i) },
  { q: 'Cytoxan', seeds: [CD123_CD16_NK, MBIL21_NK], studies: says(/\bcyclophosphamide\b|\bcytoxan\b|\bendoxan\b/i) },
  { q: 'Busulfex', seeds: [MBIL21_NK], studies: says(/\bbusul(?:f|ph)an\b|\bbusulfex\b|\bmyleran\b/i) },
  { q: 'busulphan', seeds: [MBIL21_NK], studies: says(/\bbusul(?:f|ph)an\b|\bbusulfex\b|\bmyleran\b/i) },
  { q: 'Tepadina', seeds: [MBIL21_NK], studies: says(/\bthiotepa\b|\btepadina\b/i) },
  {
    q: 'ATG',
    seeds: [],
    studies: says(/\bATL?G\b|\banti ?thymocyte globulins?\b|\bthymoglobulin\b|\bgrafalon\b|\batgam\b/i),
  },
  { q: 'Venclexta', seeds: [], studies: says(/\bvenetoclax\b|\bvenclexta\b|\bvenclyxto\b|\bABT 199\b/i) },
  { q: 'ATRA', seeds: [], studies: says(/\bATRA\b|\btretinoin\b|\ball trans retinoic acid\b|\bvesanoid\b/i) },

  // British and American, one and many
  { q: 'leukaemia', seeds: ALL_FIVE, studies: says(/\bleuka?emias?\b/i) },
  { q: 'leukemias', seeds: ALL_FIVE, studies: says(/\bleuka?emias?\b/i) },
  { q: 'tumour', seeds: [CD123_CAR_NK, MBIL21_NK], studies: says(/\btumou?rs?\b/i) },
  { q: 'paediatric', seeds: [MBIL21_NK], studies: says(/\bpa?ediatrics?\b/i) },
  { q: 'oesophageal', seeds: [], studies: says(/\bo?esophageal\b/i) },
  { q: 'haematology', seeds: [MBIL21_NK], studies: says(/\bha?ematolog(?:y|ies)\b/i) },

  // Beginnings
  { q: 'leuk*', seeds: ALL_FIVE, studies: says(/\bleuka?|\bleuco/i) },
  { q: 'leukaem*', seeds: ALL_FIVE, studies: says(/\bleuka?em/i) },
  { q: 'cyclophos*', seeds: [CD123_CD16_NK, MBIL21_NK], studies: says(/\bcyclophos/i) },
  { q: 'transplanta*', seeds: [MBIL21_NK], studies: says(/\btransplant(?:a|s?\b|ed\b|ing\b)/i) },

  // Fields
  { q: 'spons:Simnova', seeds: [CD19_CAR_NK], studies: inField('spons', /\bSimnova\b/i) },
  { q: 'Simnova', seeds: [CD19_CAR_NK] },
  { q: 'locn:Moscow', seeds: [MBIL21_NK], studies: inField('locn', /\bMoscow\b/i) },
  { q: 'locn:Wuhan', seeds: [CD123_CAR_NK], studies: inField('locn', /\bWuhan\b/i) },
  { q: 'Moscow', seeds: [], studies: words('Moscow') },
  { q: 'title:leukemia', seeds: [NK520, CD19_CAR_NK, MBIL21_NK], studies: inField('title', /\bleuka?emias?\b/i) },
  {
    q: 'cond:leukemia -cond:acute',
    seeds: [],
    studies: ({ cond }) => /\bleuka?emias?\b/i.test(cond) && !/\bacute\b/i.test(cond),
  },
  {
    q: 'intr:(NK OR "natural killer")',
    seeds: [CD123_CD16_NK, CD123_CAR_NK, CD19_CAR_NK, MBIL21_NK],
    studies: inField('intr', NK),
  },
  { q: 'cond:"acute leukemia"', seeds: [MBIL21_NK], studies: inField('cond', /\bacute leuka?emias?\b/i) },

  // Numbers
  { q: 'NCT06835140', seeds: [CD123_CD16_NK] },
  { q: 'nct0683', seeds: [CD123_CD16_NK] },
  { q: '06835140', seeds: [CD123_CD16_NK] },
  { q: 'S2024-653', seeds: [CD123_CD16_NK] },
  { q: 'id:NCT06', seeds: [NK520, CD123_CD16_NK, CD123_CAR_NK] },
  { q: 'NDGOI-11-2024', seeds: [MBIL21_NK] },
  { q: 'PBC065', seeds: [CD123_CAR_NK] },

  { q: 'NCT 06835140', seeds: [CD123_CD16_NK] },
  { q: 'https://clinicaltrials.gov/study/NCT06835140?rank=1', seeds: [CD123_CD16_NK] },
  { q: 'id:06835140', seeds: [CD123_CD16_NK] },
  { q: 'NCT06835140, NCT06541444 nct05563545', seeds: [CD123_CD16_NK, NK520, CD19_CAR_NK] },

  // With a hyphen or without
  ...['B7H3', 'B7-H3', 'CD276'].map(q => ({ q, seeds: [], studies: says(/\bB7 ?H3\b|\bB7H 3\b|\bCD276\b/i) })),
  ...['PD1', 'PD-1'].map(q => ({
    q,
    seeds: [],
    studies: says(/\bPD ?1\b|\bPDCD1\b|\bCD279\b|\bprogrammed cell death protein 1\b/i),
  })),
  ...['IL6', 'IL-6'].map(q => ({ q, seeds: [], studies: says(/\bIL ?6\b/i) })),
  { q: 'IL-1', seeds: [], studies: says(/\bIL ?1\b/i) },
  { q: 'COVID19', seeds: [], studies: says(/\bCOVID ?19\b/i) },

  // Without a blank between them
  { q: 'AML/MDS', seeds: [], studies: says(AML, /\bMDS\b|\bmyelodysplas|\bmyelodysplastic\b/i) },
  { q: 'AML/ALL', seeds: [MBIL21_NK], studies: says(AML, ALL) },

  // Phrases, parentheses, negation
  { q: '"bispecific antibody"', seeds: [CD123_CD16_NK], studies: says(/\bbispecific antibod(?:y|ies)\b/i) },
  { q: '"antibody bispecific"', seeds: [], studies: says(/\bantibod(?:y|ies) bispecific\b/i) },
  { q: '(AML OR ALL) NK -CAR-NK', seeds: [NK520, CD123_CD16_NK, MBIL21_NK] },
  {
    q: 'leukemia NOT (acute OR chronic)',
    seeds: [],
    studies: ({ about }) => /\bleuka?emias?\b/i.test(about) && !/\b(?:acute|chronic)\b/i.test(about),
  },
  { q: '-leukemia', seeds: [], studies: ({ about }) => !/\bleuka?emias?\b/i.test(about) },

  // Repaired
  { q: '"bispecific antibody', seeds: [CD123_CD16_NK], studies: says(/\bbispecific antibod(?:y|ies)\b/i) },
  { q: 'AND AML', seeds: [NK520, CD123_CD16_NK, CD123_CAR_NK, MBIL21_NK], studies: says(AML) },
  { q: 'AML OR', seeds: [NK520, CD123_CD16_NK, CD123_CAR_NK, MBIL21_NK], studies: says(AML) },
  { q: '(AML', seeds: [NK520, CD123_CD16_NK, CD123_CAR_NK, MBIL21_NK], studies: says(AML) },
  { q: 'BPDCN ()', seeds: [CD123_CAR_NK] },
  { q: 'NOT', seeds: [] },
  { q: '🎉', seeds: [] },
]
