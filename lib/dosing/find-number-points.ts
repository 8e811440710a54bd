import { ageInYears } from '@/lib/trial/age.ts'
import type { OpenPoint } from '@/lib/trial/dosing.ts'
import type { Evidence } from '@/lib/trial/evidence.ts'
import { findMatches } from './find-matches.ts'
import type { PointContext } from './find-open-points.ts'

/** Participants beside the numbers planned in prose and by cohorts, and ages beside ages. */
export const findNumberPoints = (context: PointContext): OpenPoint[] => [
  ...plannedNumbers(context),
  ...cohorts(context),
  ...ages(context),
]

const PEOPLE = '(?:patients|subjects|participants|cases)'
const PLANNED = new RegExp(
  String.raw`\b(?:select|enrol+|recruit|include)\w*\s(?:up to |about |approximately )?(?<from>\d{1,4})(?:\s?(?:[-–~]|to)\s?(?<to>\d{1,4}))?\s${PEOPLE}|\b(?<low>\d{1,4})\s?(?:[-–~]|to)\s?(?<high>\d{1,4})\s${PEOPLE} (?:are to be|will be|are planned to be) (?:selected|enrolled|recruited)`,
  'gi',
)
/** A number of participants for one group of several, which is no number for the trial. */
const EACH = /\b(?:each|every|per)\b|dose (?:group|level)|cohort|\b(?:first|next|additional|more)\b/i

function plannedNumbers({ record, passages, dosing }: PointContext): OpenPoint[] {
  const { enrollment, overallStatus } = record.trial
  if (!enrollment) return []
  const planned = findMatches(passages, PLANNED).flatMap(({ match, passage, evidence }) => {
    const before = passage.text.slice(Math.max(0, match.index - 30), match.index)
    const end = match.index + match[0].length
    const around = match[0] + passage.text.slice(end, end + 25)
    const low = Number(match.groups?.from ?? match.groups?.low)
    return EACH.test(around) || /\b(?:each|every|per)\b/i.test(before)
      ? []
      : [{ low, high: Number(match.groups?.to ?? match.groups?.high ?? low), evidence }]
  })
  const off = planned.filter(({ low, high }) => enrollment.count < low || enrollment.count > high)
  if (off.length === 0) return []
  const said = [...new Set(off.map(({ low, high }) => (low === high ? `${low}` : `${low}–${high}`)))]
  const over = overallStatus === 'COMPLETED' || overallStatus === 'TERMINATED'
  const given = over && dosing.doseLevels.length > 1 ? '; which levels were given is not stated' : ''
  return [
    {
      code: 'enrollment',
      field: 'enrollment',
      message: `enrollment ${enrollment.count}${over ? `, ${overallStatus.toLowerCase()}` : ''}, planned in the text ${said.join(', ')}${given}`,
      evidence: [...(record.evidence['enrollment.count'] ?? []), ...off.map(({ evidence }) => evidence)],
    },
  ]
}

/** 3+3 may take six participants at each level. */
function cohorts({ record, passages, dosing }: PointContext): OpenPoint[] {
  const { enrollment } = record.trial
  const levels = dosing.doseLevels.filter(({ conditional, role }) => !conditional && role !== 'deEscalation').length
  const [design] = findMatches(passages, /\b3\s?\+\s?3\b/g)
  if (!design || !enrollment || enrollment.type === 'ACTUAL' || levels < 2 || levels * 6 <= enrollment.count) return []
  return [
    {
      code: 'cohorts',
      field: 'enrollment',
      message: `${levels} levels of 3+3 can need ${levels * 6} participants, ${enrollment.count} planned`,
      evidence: [design.evidence, ...(record.evidence['enrollment.count'] ?? [])],
    },
  ]
}

const AGES =
  /\bag(?:ed?|es)\b[^.;\d]{0,14}?(?<from>\d{1,2})\s?(?:years)?\s?(?:to|and|[-–~])\s?(?<to>\d{1,3})\s?years|\bbetween\s?(?<low>\d{1,2})\s?(?:years)?\s?(?:to|and|[-–])\s?(?<high>\d{1,3})\s?years|\bag(?:ed?|es)\s?(?:≥|\\?>=|of at least)\s?(?<least>\d{1,2})\s?years/gi

type Ages = { low: number; high: number | null; said: string; evidence: Evidence[] }

function ages({ record, passages, criteria }: PointContext): OpenPoint[] {
  const { minimumAge, maximumAge } = record.trial
  const told: Ages[] = findMatches([...passages, ...criteria], AGES)
    .filter(({ match, passage }) => !/representative|guardian|donor|parent/i.test(near(passage.text, match.index)))
    .map(({ match: { groups }, evidence }) => {
      const low = Number(groups?.from ?? groups?.low ?? groups?.least)
      const high = Number(groups?.to ?? groups?.high) || null
      return { low, high, said: high ? `${low}–${high} years` : `from ${low} years`, evidence: [evidence] }
    })
  if (minimumAge)
    told.unshift({
      low: ageInYears(minimumAge),
      high: maximumAge ? ageInYears(maximumAge) : null,
      said: `${minimumAge}${maximumAge ? ` to ${maximumAge}` : ' and older'} in the fields`,
      evidence: [...(record.evidence.minimumAge ?? []), ...(record.evidence.maximumAge ?? [])],
    })
  const differ = told.some(({ low, high }) =>
    told.some(other => other.low !== low || (high && other.high && other.high !== high)),
  )
  if (!differ) return []
  return [
    {
      code: 'ages',
      field: 'minimumAge',
      message: `ages differ: ${[...new Set(told.map(({ said }) => said))].join(', ')}`,
      evidence: told.flatMap(({ evidence }) => evidence),
    },
  ]
}

const near = (text: string, at: number): string => text.slice(Math.max(0, at - 45), at)
