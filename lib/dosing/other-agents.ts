import type { ScheduledAgent } from '@/lib/trial/dosing.ts'

type Agent = {
  name: string
  pattern: string
  usual: ScheduledAgent['role']
  /** Given for other reasons too: it prepares where the text says so. */
  mayPrepare?: boolean
}

/** Drugs that are given around cells, under the name that we show, with what each is given for where no text says. */
export const AGENTS: Agent[] = [
  { name: 'fludarabine', pattern: 'fludarabine|\\bflu\\b(?=\\s?[/&+]\\s?cy)', usual: 'lymphodepletion' },
  {
    name: 'cyclophosphamide',
    pattern: 'cyclophosphamide|(?<=\\bflu\\s?[/&+]\\s?)cy\\b|cytoxan',
    usual: 'lymphodepletion',
  },
  { name: 'bendamustine', pattern: 'bendamustine', usual: 'lymphodepletion' },
  { name: 'pentostatin', pattern: 'pentostatin', usual: 'lymphodepletion' },
  { name: 'nab-paclitaxel', pattern: 'nab-?paclitaxel', usual: 'lymphodepletion' },
  { name: 'alemtuzumab', pattern: 'alemtuzumab', usual: 'lymphodepletion' },
  { name: 'cytarabine', pattern: 'cytarabine|\\bAra-?C\\b', usual: 'other', mayPrepare: true },
  { name: 'etoposide', pattern: 'etoposide', usual: 'other', mayPrepare: true },
  { name: 'clofarabine', pattern: 'clofarabine', usual: 'other', mayPrepare: true },
  { name: 'thiotepa', pattern: 'thiotepa', usual: 'conditioning' },
  { name: 'treosulfan', pattern: 'treosulfan', usual: 'conditioning' },
  { name: 'busulfan', pattern: 'busulfan', usual: 'conditioning' },
  { name: 'melphalan', pattern: 'melphalan', usual: 'conditioning' },
  {
    name: 'total body irradiation',
    pattern: 'total body irradiation(?:\\s?\\(TBI\\))?|\\bTBI\\b',
    usual: 'conditioning',
  },
  { name: 'anti-thymocyte globulin', pattern: 'anti-?thymocyte globulin|\\bATG\\b', usual: 'conditioning' },
  { name: 'tocilizumab', pattern: 'tocilizumab', usual: 'other' },
  { name: 'abatacept', pattern: 'abatacept', usual: 'gvhdProphylaxis' },
  { name: 'tacrolimus', pattern: 'tacrolimus', usual: 'gvhdProphylaxis' },
  { name: 'cyclosporine', pattern: 'c[iy]closporine?(?: A)?', usual: 'gvhdProphylaxis' },
  { name: 'mycophenolate mofetil', pattern: 'mycophenolate(?: mofetil)?|\\bMMF\\b', usual: 'gvhdProphylaxis' },
  { name: 'methotrexate', pattern: 'methotrexate', usual: 'other' },
  { name: 'sirolimus', pattern: 'sirolimus', usual: 'gvhdProphylaxis' },
  {
    name: 'IL-2',
    pattern:
      'aldesleukin|interleukin-2\\b(?: \\(IL-?2\\))?|(?<![/.-])\\bIL-?2\\b(?![-/ ](?:NK|CAR|T\\b|express|secret|transgen|activated|receptor))',
    usual: 'cytokine',
  },
  {
    name: 'IL-15',
    pattern:
      '\\bN-?803\\b|\\bALT-?803\\b|(?<![/.m-])\\bIL-?15\\b(?![-/ ](?:NK|CAR|T\\b|express|secret|transgen|activated|receptor))',
    usual: 'cytokine',
  },
  { name: 'enoblituzumab', pattern: 'enoblituzumab', usual: 'other' },
]

/** The name of any of them, for a search without case. */
export const ANY_AGENT = AGENTS.map(({ pattern }) => pattern).join('|')

/** Any drug at all that is not a cell product, as far as names tell; sentences about it do not tell how cells are given. */
export const OTHER_DRUG = new RegExp(
  `${ANY_AGENT}|temozolomide|\\b\\w{4,30}(?:mab|nib|platin|rubicin|taxel|nisone|nisolone|methasone)\\b|azacitidine|decitabine|venetoclax|zoledron|capecitabine|gemcitabine|G-?CSF|filgrastim|(?<!bispecific )\\bantibod(?:y|ies)\\b(?![- ](?:modified|armed|coated|loaded))`,
  'i',
)
