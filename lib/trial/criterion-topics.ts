import type { Criteria, Criterion } from './criterion.ts'

/** What eligibility criteria are about, in the order in which they are laid side by side. */
export const CRITERION_TOPIC_LABELS = {
  age: 'Age, as the criteria word it',
  disease: 'Disease and its status',
  marker: 'Marker positivity',
  performanceStatus: 'Performance status',
  lifeExpectancy: 'Life expectancy',
  organFunction: 'Organ function and blood values',
  priorTherapy: 'Prior and concomitant therapy',
  transplant: 'Transplant and GVHD',
  infections: 'Infections',
  nervousSystem: 'Central nervous system',
  cardiovascular: 'Heart, vessels and bleeding',
  otherMalignancies: 'Other malignancies',
  immuneSystem: 'Autoimmune disease and immune deficiency',
  allergy: 'Allergies',
  otherDiseases: 'Other diseases',
  mental: 'Mental state and substance use',
  pregnancy: 'Pregnancy and contraception',
  donor: 'Donor',
  consent: 'Consent and compliance',
  otherTrials: 'Other trials',
} as const

export type CriterionTopic = keyof typeof CRITERION_TOPIC_LABELS

export const CRITERION_TOPICS = Object.keys(CRITERION_TOPIC_LABELS) as CriterionTopic[]

/** The lists of criteria. `other`: under neither heading. */
export type CriteriaSide = keyof Criteria

export const CRITERIA_SIDES: readonly CriteriaSide[] = ['inclusion', 'exclusion', 'other']

/** A criterion that is filed as a whole, with what stands below it. */
export type FiledCriterion = {
  /** 'criteria.inclusion.3' */
  path: string
  side: CriteriaSide
  topic: CriterionTopic | undefined
  criterion: Criterion
  /** The heading that it was taken out of, because what stands below that is about several topics. */
  under?: Criterion
}

/**
 * The words by which a criterion shows what it is about. Of several topics the one that is named first in the text
 * counts, and of two that begin at one place the one that stands first here.
 */
const TOPIC_WORDS: readonly (readonly [CriterionTopic, RegExp])[] = [
  [
    'consent',
    /\b(?:informed |written |parental )*(?:consent|assent)\b|\bcompl(?:y|iance)\b|\bwilling(?:ness)?\b|\babl[ey] to (?:understand|read|adhere|attend|speak)|\bunderstand(?:s|ing)? (?:the|and)\b|\bfollow[- ]up visits?\b|\blong[- ]term follow|\bfollowed long|\badhere(?:nce)?\b|\bsign(?:s|ed)? (?:an?|the)\b|\blanguage\b|\bspeaks?\b/,
  ],
  [
    'pregnancy',
    /\bpregnan|\blactat|\bbreast-?\s?feed|\bchild-?\s?bearing|\bbear children|\bcontracepti|\bbirth control|\bnursing (?:mother|wom[ae]n|infant)|\bfertil|\bpostmenopaus|\breproductive/,
  ],
  [
    'otherTrials',
    /\b(?:another|other|any|concurrent) (?:(?:interventional|clinical|investigational|research|drug|therapeutic) )*(?:trial|stud(?:y|ies))\b|\binvestigational (?:agent|drug|product|device|medic|treatment|therap|new)|\bparticipat\w* in (?:an?|any|other|another)/,
  ],
  [
    'performanceStatus',
    /\becog\b|\bkarnofsky|\bkarnowski|\blansky\b|\bperformance[- ]status|\bwho (?:ps|score)\b|\bzubrod|\bkps\b/,
  ],
  [
    'lifeExpectancy',
    /\blife[- ]expectancy|\b(?:expected|estimated|anticipated|predicted) (?:survival|lifetime|life)|\bsurvival (?:time|period|of)\b|\blife span/,
  ],
  [
    'marker',
    /\bcd\s?\d+[a-z]?\s?(?:[-–+]|positiv|negativ|express)|\bcd\s?\d+[a-z]? (?:is |was |antigen|surface)|\b(?:antigen|receptor|her-?2|er|pr|egfr|pd-?l1|bcma|mutation|biomarker|gene)\S*(?: \w+){0,3} (?:positiv|negativ|express|status)|\b(?:positiv\w*|express\w*) (?:for|of) (?:cd\d|her|the antigen)|\bher-?2\b|\bmutations?\b|\bexpression (?:level|of)\b|\bdonor-specific\b/,
  ],
  ['transplant', /\bgvhd\b|\bgraft[- ]versus|\bhsct\b|\bsct\b|\bhct\b|\btransplant|\ballo-?sct|\bgraft\b/],
  ['donor', /\bdonors?\b|\bhla\b|\bhaploidentical|\bkir\b/],
  [
    'nervousSystem',
    /\bcns\b|\bcentral nervous|\bbrain\b|\bcerebr|\bneurolog|\bseizure|\bepilep|\bleptomening|\bmening|\bparkinson|\bdementia|\bneuropath|\bnervous system|\bintracranial/,
  ],
  [
    'organFunction',
    /\borgan function|\bfunction of (?:the )?(?:\w+ )?organs?|\borgans?\b.{0,20}\bfunction|\b(?:renal|kidney|liver|hepatic|pulmonary|lung|cardiac|heart|marrow|bone marrow|respiratory|hematolog\w+|haematolog\w+|thyroid|left ventricular) (?:\w+ )?(?:function|dysfunction|reserve|insufficiency|failure|impairment)|\bcreatinine|\bbilirubin|\balt\b|\bast\b|\baminotransferase|\btransaminase|\bejection fraction|\blvef\b|\bh(?:a)?emoglobin|\bplatelets?\b|\bneutrophil|\banc\b|\bleu[ck]ocyte|\bwhite blood|\bwbc\b|\boxygen saturation|\bspo2|\bfev1|\bdlco|\bgfr\b|\begfr (?:<|>|≥|≤)|\bglomerular|\balbumin|\blaborator|\bblood (?:routine|cell) |\bblood counts?|\bserum (?:potassium|calcium|sodium)|\bsgot\b|\bhba1c\b|\bcoagulation function|\buln\b|\bdialysis/,
  ],
  [
    'infections',
    /\binfect|\bhiv\b|\bhepatitis|\bhbv\b|\bhcv\b|\bhbsag\b|\btubercul|\bsyphilis|\bsepsis|\bcmv\b|\bhuman immunodeficiency|\bcovid|\bsars-cov|\bbacter|\bfung(?:al|us)|\bviral\b|\bvirus|\baids\b|\bpneumonia\b|\bmalaria/,
  ],
  [
    'otherMalignancies',
    /\b(?:other|another|second|secondary|concurrent|concomitant|prior|previous|additional|past|active) (?:\w+ ){0,3}(?:malignan|cancer|tumou?rs?\b|neoplas)|\bhistory of (?:\w+ ){0,2}(?:malignan|cancer|neoplas)|\bmalignan\w+ (?:other than|within|in the (?:past|last))|\bcarcinoma in situ/,
  ],
  [
    'cardiovascular',
    /\bcardi|\bheart\b|\bmyocard|\bcoronary|\barrhythmi|\bangina|\bnyha\b|\bqtc|\bhypertens|\bblood pressure|\bstroke\b|\bthromb|\bembol|\bbleeding|\bh(?:a)?emorrhag|\bcoagul|\bvascular|\bventricular|\batrial\b|\bischemic attack|\baneurysm/,
  ],
  ['allergy', /\ballerg|\bhypersensitiv|\banaphyla|\bintoleran|\bsensitivity to\b|\bcontra-?indicat/],
  [
    'immuneSystem',
    /\bauto-?immun|\bimmun[eo][- ]?(?:deficien|compromis)|\bprimary immun|\binflammatory bowel|\blupus|\brheumat/,
  ],
  [
    'mental',
    /\bpsychiatr|\bmental|\bpsycho|\bsubstance|\balcohol|\bdrug (?:abuse|addict|use disorder)|\baddict|\bdepress|\bsuicid|\bcogniti|\bsmok|\bschizo|\bbipolar/,
  ],
  [
    'priorTherapy',
    /\b(?:chemo|radio|immuno|pharmaco|photo|hormono)-?therap|\btherap(?:y|ies)\b|\btreat(?:ed|ments?)\b|\bsteroids?\b|\bcorticosteroid|\bglucocortico|\bimmunosuppress|\bvaccin|\bsurger|\bsurgical|\bmedications?\b|\bdrugs?\b|\binhibitors?\b|\bantibod|\banticoagul|\bradiation|\btransfusion|\bcar-?t\b|\blines? of\b|\btaking\b|\binsulin\b|\bantibiotic|\buse of\b|\bregimen/,
  ],
  [
    'age',
    /\bage[ds]?\b|\byears? old\b|\byears of age|\b(?:fe)?males?\b|\b(?:wo)?men\b|\badults?\b|\bgender\b|\bsex(?:es)?\b/,
  ],
  [
    'disease',
    /\bdiagnos|\brelapse|\brefractory|\brecurren|\bleuk(?:a)?emi|\blymphoma|\bmyeloma|\bcancers?\b|\bcarcinoma|\btumou?rs?\b|\bmetasta|\bmalignan|\bmeasurable|\bdisease\b|\bremission\b|\bhistolog|\bcytolog|\bpatholog|\bmyelodysplas|\bstage\b|\bsyndrome|\bdisorder|\bconfirmed\b|\bsarcoma|\bmelanoma|\bdiabet|\bcriteria (?:for|of)\b|\bscore\b|\bsymptom|\blesions?\b/,
  ],
]

/** What a text is about, by the first word that shows it; undefined where no word does. */
export function topicOf(text: string): CriterionTopic | undefined {
  const plain = text.toLowerCase()
  let found: { topic: CriterionTopic; at: number } | undefined
  for (const [topic, words] of TOPIC_WORDS) {
    const at = plain.search(words)
    if (at >= 0 && at < (found?.at ?? Number.POSITIVE_INFINITY)) found = { topic, at }
  }
  return found?.topic
}

/** Every criterion once, in the order of the text, each with what it is about. */
export const fileCriteria = (criteria: Criteria): FiledCriterion[] =>
  CRITERIA_SIDES.flatMap(side =>
    criteria[side].flatMap((criterion, at) => file(criterion, `criteria.${side}.${at}`, side)),
  )

/**
 * A heading goes with what stands below it, under its own topic or, where its words show none, under the one that its
 * criteria share; where these are about several topics, they are filed one by one.
 */
function file(criterion: Criterion, path: string, side: CriteriaSide): FiledCriterion[] {
  const topic = topicOf(criterion.text)
  if (topic || criterion.children.length === 0) return [{ path, side, topic, criterion }]
  const below = criterion.children.flatMap((child, at) => file(child, `${path}.children.${at}`, side))
  const topics = new Set(below.map(filed => filed.topic))
  if (topics.size === 1) return [{ path, side, topic: below[0]?.topic, criterion }]
  return below.map(filed => ({ under: criterion, ...filed }))
}
