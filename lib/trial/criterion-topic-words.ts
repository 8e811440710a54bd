import type { CriterionTopic } from './criterion-topics.ts'

/** A topic with the beginnings of the words that show it. */
export type TopicWords = readonly (readonly [CriterionTopic, RegExp])[]

/** Alternatives, any number on a line; each begins a word, and ends one only where it says so. */
const words = (alternatives: TemplateStringsArray): RegExp => {
  const lines = (alternatives.raw[0] ?? '').split('\n').map(line => line.trim())
  return new RegExp(`\\b(?:${lines.filter(Boolean).join('|')})`, 'i')
}

/**
 * The words by which a criterion shows what it is about. Of several topics the one that is named first in the text
 * counts, and of two that begin at one place the one that stands first here.
 */
export const STRONG_WORDS: TopicWords = [
  [
    'consent',
    words`
      consent|assent\b|compl(?:y|iance)\b|willing|voluntar|agree|cooperat|adheren?|language\b|speaks?\b
      abl[ey] to (?:understand|read|adhere|attend|speak|comply|give|provide)|understand(?:s|ing)? (?:the|and)\b
      follow[- ]up visit|long[- ]term follow|followed long|sign(?:s|ed)? (?:an?|the)\b`,
  ],
  [
    'otherTrials',
    words`
      (?:another|other|any|concurrent) (?:(?:human|interventional|clinical|investigational|research|drug) )*(?:trials?|stud(?:y|ies))\b
      (?:use of )?(?:any )?(?:other )?investigational (?:agent|drug|product|device|medic|treatment|therap|new)
      (?:another|other) clinical research|experimental (?:drug|treatment|therap)
      participat\w* in (?:an?|any|other|another) (?:\w+ ){0,3}(?:trial|stud)`,
  ],
  [
    'performanceStatus',
    words`ecog\b|eastern cooperative|karnofsky|karnowski|kps\b|lansky\b|performance[- ]status|who (?:ps|score)\b|zubrod`,
  ],
  [
    'lifeExpectancy',
    words`
      life[- ]expectancy|(?:expected|estimated|anticipated|predicted) (?:survival|lifetime|life)
      survival (?:time|period|of)\b|life span`,
  ],
  [
    'marker',
    words`
      cd\s?\d+[a-z]?\s?(?:[-–+]|positiv|negativ|express)|cd\s?\d+[a-z]? (?:is|was|antigen|surface)\b
      (?:antigen|receptor|er|pr|egfr|pd-?l1|bcma|biomarker|gene)\S*(?: \w+){0,3} (?:positiv|negativ|status)
      positiv\w* (?:expression )?(?:for|of) (?:cd\d|her|the antigen)|her-?2\b|pd-?l1 (?:tc|cps|tps)
      mutations?\b|express(?:es|ed|ing|ion)?\b`,
  ],
  ['transplant', words`a?gvhd\b|graft\b|graft[- ]versus|(?:allo-?|auto-?)?(?:hsct|sct|hct|pbsct|bmt)\b|transplant`],
  ['donor', words`donors?\b|hla\b|haploidentical|kir\b`],
  [
    'nervousSystem',
    words`
      cns\b|central nervous|nervous system|brain\b|cerebr|neurolog|neurodegen|neuropath|seizure|epilep|leptomening|mening
      parkinson|dementia|intracranial|encephal`,
  ],
  [
    'organFunction',
    words`
      organ function|function of (?:the )?(?:\w+ )?organs?|organs?\b.{0,20}\bfunction
      (?:adequate|normal|sufficient|abnormal|impaired)\b.{0,60}\bfunction|coagulation function
      (?:renal|kidney|liver|hepatic|pulmonary|lung|cardiac|heart|marrow|respiratory|h(?:a)?ematolog\w+|thyroid|left ventricular) (?:\w+ )?(?:function|dysfunction|reserve|insufficiency|failure|impairment)
      creatinine|bilirubin|alt\b|ast\b|sgot\b|aminotransferase|transaminase|ejection fraction|lvef\b|gfr\b|glomerular|albumin
      h(?:a)?emoglobin|platelets?\b|neutrophil|anc\b|leu[ck]ocyte|white blood|wbc\b|blood (?:routine|cell)|blood counts?\b
      inr\b|international normali[sz]ed|prothrombin time|oxygen saturation|spo2|fev1|dlco|serum (?:potassium|calcium|sodium)|hba1c\b|laborator|dialysis`,
  ],
  [
    'infections',
    words`
      infect|hiv\b|human immunodeficiency|aids\b|acquired immun|hepatitis|hbv\b|hcv\b|hbsag\b|cmv\b|covid|sars-cov
      tubercul|syphilis|sepsis|bacteri|fung(?:al|us)|viral\b|virus|pneumonia\b|malaria`,
  ],
  [
    'otherMalignancies',
    words`
      (?:other|another|second|secondary|concurrent|concomitant|prior|previous|additional|past|current|active) (?:\w+ ){0,3}(?:malignan|cancers?\b|tumou?rs?\b|neoplas)
      history of (?:\w+ ){0,2}(?:malignan|cancer|neoplas)|malignan\w+ (?:other than|within|in the (?:past|last))|carcinoma in situ`,
  ],
  [
    'cardiovascular',
    words`
      cardi|heart\b|myocard|coronary|arrhythmi|angina|nyha\b|qtc|hypertens|blood pressure|ventricular|atrial\b
      stroke\b|isch(?:a)?emic attack|aneurysm|vascular|thromb(?!ocytop)|embol|bleeding|h(?:a)?emorrhag|coagul`,
  ],
  [
    'mental',
    words`
      psychiatr|mental|psycho|schizo|bipolar|depress|suicid|cogniti
      substance (?:ab|us|dep)|(?:use of )?(?:alcohol|tobacco)|drug (?:abuse|addict|use disorder)|addict|smok`,
  ],
  [
    'allergy',
    words`
      allerg(?!\w+(?:[- ]specific)? immunotherap)|drug allerg|hypersensitiv|anaphyla|intoleran|sensitivity to\b
      contra-?indicat|(?:adverse )?reactions? to\b|recurrent anaphyla`,
  ],
  [
    'priorTherapy',
    words`
      allerg\w+(?:[- ]specific)? immunotherap|anti-?\s?(?:cancer|tumou?r|neoplas)|toxicit
      (?:chemo|radio|immuno|pharmaco|photo|bio)-?therap|therap(?:y|ies)\b|treat(?:ed|ments?)\b|regimen|lines? of\b|radiation
      steroids?\b|corticosteroid|glucocortico|immunosuppress|immunoglobulin|vaccin|antibod|monoclonal|biologics?\b|car-?t\b
      surger|surgical|transfusion|blood products|medications?\b|medicines?\b|drugs?\b|herbal|inhibitors?\b|anticoagul
      insulin\b|antibiotic|antihistamine|use of\b|taking\b(?! part)|taken\b`,
  ],
  [
    'immuneSystem',
    words`auto-?immun|immun[eo][- ]?(?:deficien|compromis)|immune function|primary immun|inflammatory bowel|lupus|rheumat`,
  ],
  [
    'otherDiseases',
    words`
      (?:concomitant|concurrent|comorbid|coexisting|underlying|systemic|serious|severe|significant|chronic|uncontrolled|the following) (?:diseases?|illness|disorders?|conditions?)\b
      any disorder|comorbid|malformation`,
  ],
  ['age', words`age[ds]?\b|years? old\b|years of age|\d+ (?:and|to|[-–]) ?\d+ years`],
  [
    'disease',
    words`
      diagnos|relapse|refractory|recurren(?!\w* (?:or \w+ )?infect)|remission\b|extramedullary|blasts?\b|measurable
      leuk(?:a)?emi|aml\b|lymphoma|myeloma|myelodysplas|cancers?\b|carcinoma|tumou?rs?\b|metasta|malignan|neoplas|sarcoma
      melanoma|glioma|histolog|cytolog|patholog`,
  ],
]

/** What shows nothing beside a word of the above, and something where there is none. */
export const WEAK_WORDS: TopicWords = [
  ['priorTherapy', words`received\b|receipt\b|receiving|prior\b|previous`],
  ['age', words`(?:fe)?males?\b|(?:wo)?men\b|adults?\b|gender\b|sex(?:es)?\b|infants?\b|child`],
]

/** Of a participant the disease under study, of those left out another one. */
export const DISEASE_WORDS: RegExp = words`
  diseases?\b|disorder|syndrome|illness|condition|symptom|score\b|stage\b|grade\b|lesion|confirmed\b
  asthma|copd\b|diabet|dermatitis|eczema|urticaria|rhinitis|sinusitis|pulmonary|liver\b|renal|kidney|skin\b|gastro`

/** Named anywhere in a criterion, these decide: one for women of a certain age is about what they must not be. */
export const PREGNANCY_WORDS: RegExp = words`
  pregnan|lactat|breast-?\s?fe|nursing (?:mother|wom[ae]n|infant|a\b|at\b)|child-?\s?bearing|bear children|have children
  contracepti|birth control|fertil|postmenopaus|vasectom|reproductive`
