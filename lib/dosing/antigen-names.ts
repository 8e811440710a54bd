/** Antigens as they are written, in capitals, with one name for each: several are known by two names. */
const NAMED_ANTIGENS: Record<string, string> = {
  BCMA: 'BCMA',
  CD269: 'BCMA',
  'B7-H3': 'B7-H3',
  B7H3: 'B7-H3',
  CD276: 'B7-H3',
  'BAFF-R': 'BAFF-R',
  'CLAUDIN18.2': 'Claudin 18.2',
  'CLDN18.2': 'Claudin 18.2',
  CLL1: 'CLL1',
  'CLL-1': 'CLL1',
  CLEC12A: 'CLL1',
  CD371: 'CLL1',
  EGFR: 'EGFR',
  EGFRVIII: 'EGFRvIII',
  FLT3: 'FLT3',
  CD135: 'FLT3',
  GD2: 'GD2',
  GPC3: 'GPC3',
  GPRC5D: 'GPRC5D',
  HER2: 'HER2',
  CD340: 'HER2',
  MESOTHELIN: 'mesothelin',
  MUC1: 'MUC1',
  CD227: 'MUC1',
  NKG2D: 'NKG2D ligands',
  PSMA: 'PSMA',
  ROR1: 'ROR1',
}

/** The source of a pattern, for a search without case, that finds the name of any antigen, the longer ones first. */
export const ANY_ANTIGEN = `CD\\d{1,3}[a-z]?|${Object.keys(NAMED_ANTIGENS)
  .filter(name => !/^CD\d/.test(name))
  .toSorted((a, b) => b.length - a.length)
  .map(name => name.replace('.', '\\.'))
  .join('|')}`

/** The one name of an antigen. */
export const antigenName = (written: string): string =>
  NAMED_ANTIGENS[written.toUpperCase()] ??
  written.replace(/^cd/i, 'CD').replace(/[A-Z]$/, letter => letter.toLowerCase())

/** Finds an antigen, by its one name, under any of its names: "CD20" also in "CD19/20". */
export function writtenAntigen(name: string): RegExp {
  const spellings = Object.keys(NAMED_ANTIGENS).filter(spelling => NAMED_ANTIGENS[spelling] === name)
  const sources = [name.replace('ligands', '').trim(), ...spellings].map(spelling =>
    spelling.replace(/[.-]/g, '[ .-]?').replace(/ /g, '\\s?'),
  )
  const number = /^CD(\d+)$/.exec(name)?.[1]
  if (number) sources.push(`CD\\d{1,3}(?:/\\d{2,3}){0,2}/${number}`)
  return new RegExp(`(?:${sources.join('|')})(?!\\d)`, 'i')
}
