/**
 * British and other spellings within a word, with the American one that registries use most. A rule holds anywhere in
 * the word, and for the index as well as for what is typed, so that neither side has to know both.
 */
const SPELLINGS: readonly (readonly [other: string, american: string])[] = [
  ['haem', 'hem'],
  ['aemi', 'emi'],
  ['tumour', 'tumor'],
  ['paed', 'ped'],
  ['oesophag', 'esophag'],
  ['oedema', 'edema'],
  ['oestr', 'estr'],
  ['foet', 'fet'],
  ['diarrhoea', 'diarrhea'],
  ['pnoea', 'pnea'],
  ['gynaec', 'gynec'],
  ['caesar', 'cesar'],
  ['anaesth', 'anesth'],
  ['faec', 'fec'],
  ['coeliac', 'celiac'],
  ['leuco', 'leuko'],
  ['sulph', 'sulf'],
  ['fibre', 'fiber'],
  ['centre', 'center'],
  ['colour', 'color'],
  ['behaviour', 'behavior'],
  ['labell', 'label'],
  ['isation', 'ization'],
  ['randomis', 'randomiz'],
  ['immunis', 'immuniz'],
  ['hospitalis', 'hospitaliz'],
  ['mobilis', 'mobiliz'],
  ['optimis', 'optimiz'],
  ['localis', 'localiz'],
  ['characteris', 'characteriz'],
  ['ciclosporin', 'cyclosporin'],
]

/** Words that stand for one another whole: variants and frequent misspellings. After `SPELLINGS`. */
const VARIANTS = new Map(
  Object.entries({
    transplantation: 'transplant',
    transplantations: 'transplant',
    hemopoietic: 'hematopoietic',
    hematopoetic: 'hematopoietic',
    allogenic: 'allogeneic',
    cyclosporin: 'cyclosporine',
    programme: 'program',
    programmes: 'program',
  }),
)

const IS_SPELLED_OTHERWISE = new RegExp(SPELLINGS.map(([other]) => other).join('|'))

/** A word of small letters, spelled as the index spells it. */
export function respell(word: string): string {
  const respelled = IS_SPELLED_OTHERWISE.test(word)
    ? SPELLINGS.reduce((spelled, [other, american]) => spelled.replaceAll(other, american), word)
    : word
  return VARIANTS.get(respelled) ?? respelled
}

/** Beginnings of frequent words in the other spelling, for a beginning that is typed of them. */
const BEGINNINGS = [
  ...[
    'anaemi',
    'anaesth',
    'bacteraemi',
    'caesar',
    'ciclosporin',
    'coeliac',
    'diarrhoea',
    'faec',
    'foet',
    'gynaec',
    'haem',
  ],
  ...['hypoxaemi', 'ischaemi', 'leucoc', 'leukaemi', 'oedema', 'oesophag', 'oestr', 'paed', 'randomis', 'septicaemi'],
  ...['sulph', 'thalassaemi', 'tumour', 'uraemi'],
]

/**
 * What words that begin so may begin with in the index: "leuka" is the beginning of "leukaemia", which begins with
 * "leukem" there. `words` are whole: "transplanta" begins "transplantation", which is "transplant" there.
 */
export function respellBeginning(beginning: string): { beginnings: string[]; words: string[] } {
  const others = BEGINNINGS.filter(other => other.startsWith(beginning)).map(respell)
  const all = [...new Set([respell(beginning), ...others])]
  return {
    beginnings: all.filter(one => !all.some(other => other !== one && one.startsWith(other))),
    words: [...VARIANTS.keys()].flatMap(variant => (variant.startsWith(beginning) ? [respell(variant)] : [])),
  }
}
