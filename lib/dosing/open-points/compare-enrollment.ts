import { findMatches } from '@/lib/dosing/find-matches.ts'
import { countNoun } from './count-noun.ts'
import type { Point, PointContext } from './rule.ts'

/** The enrollment beside the numbers planned in prose, and beside what the levels' cohorts can need. */
export const compareEnrollment = (context: PointContext): Point[] => [
  ...besidePlanned(context),
  ...besideEscalation(context),
]

const PEOPLE = '(?:patients|subjects|participants|cases)'
const PLANNED = new RegExp(
  String.raw`\b(?:select|enroll?|recruit|include)(?:ing)?\s(?:(?<most>up to )|about |approximately )?(?<from>\d{1,4})(?:\s?(?:[-–~]|to)\s?(?<to>\d{1,4}))?\s${PEOPLE}|\b(?<low>\d{1,4})\s?(?:[-–~]|to)\s?(?<high>\d{1,4})\s${PEOPLE} (?:are to be|will be|are planned to be) (?:selected|enrolled|recruited)`,
  'gi',
)
/** A number of participants for one group of several, which is no number for the trial. */
const FOR_A_PART =
  /\b(?:each|every|per)\b|dose (?:group|level)|cohort|\b(?:first|next|additional|more|arm|part|portion|stage|and \d+)\b/i

function besidePlanned({ record, passages, dosing }: PointContext): Point[] {
  const { enrollment, overallStatus } = record.trial
  if (!enrollment) return []
  const planned = findMatches(passages, PLANNED).flatMap(({ match, passage, evidence }) => {
    const before = passage.text.slice(Math.max(0, match.index - 50), match.index).replace(/^.*[.;,\n]/s, '')
    const end = match.index + match[0].length
    const around = match[0] + passage.text.slice(end, end + 25)
    const from = Number(match.groups?.from ?? match.groups?.low)
    return FOR_A_PART.test(around) || FOR_A_PART.test(before)
      ? []
      : [
          {
            low: match.groups?.most ? 0 : from,
            high: Number(match.groups?.to ?? match.groups?.high ?? from),
            evidence,
          },
        ]
  })
  const off = planned.filter(({ low, high }) => enrollment.count < low || enrollment.count > high)
  if (off.length === 0) return []
  const said = [...new Set(off.map(({ low, high }) => (low === high ? `${low}` : `${low}–${high}`)))]
  const over = overallStatus === 'COMPLETED' || overallStatus === 'TERMINATED'
  const given = over && dosing.doseLevels.length > 1 ? '; which levels were given is not stated' : ''
  return [
    {
      field: 'enrollment',
      message: `enrollment ${enrollment.count}${over ? `, ${overallStatus.toLowerCase()}` : ''}, planned in the text ${said.join(', ')}${given}`,
      evidence: [...(record.evidence['enrollment.count'] ?? []), ...off.map(({ evidence }) => evidence)],
    },
  ]
}

/** 3+3 may take six participants at each level; levels with a stated number take that many. */
function besideEscalation({ record, passages, dosing: { doseLevels } }: PointContext): Point[] {
  const { enrollment } = record.trial
  const levels = doseLevels.filter(({ conditional, role }) => !conditional && role !== 'deEscalation')
  if (!enrollment || enrollment.type === 'ACTUAL' || levels.length < 2) return []
  const need = (count: number, words: string, evidence: Point['evidence']): Point[] =>
    count <= enrollment.count
      ? []
      : [
          {
            field: 'enrollment',
            message: `${words} ${count} participants, ${enrollment.count} planned`,
            evidence: [...evidence, ...(record.evidence['enrollment.count'] ?? [])],
          },
        ]
  const [design] = findMatches(passages, /\b3\s?\+\s?3\b/g)
  const named = countNoun(levels.length, 'level')
  if (design) return need(levels.length * 6, `${named} of 3+3 can need`, [design.evidence])
  const cohorts = levels.flatMap(({ participants }) => participants ?? [])
  if (cohorts.length < levels.length) return []
  const sum = cohorts.reduce((total, { value }) => total + value, 0)
  return need(sum, `${named} with ${cohorts.map(({ value }) => value).join(' + ')} participants need`, [
    ...cohorts.flatMap(({ evidence }) => evidence),
  ])
}
