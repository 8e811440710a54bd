import type { DoseLevel, Dosing, Schedule } from '@/lib/trial/dosing.ts'
import { formatAmount } from '@/lib/trial/format-amount.ts'
import type { Passage } from './collect-passages.ts'

const ADJUSTED =
  /\badjust\w*[^.]{0,40}\bdos(?:e|es)\b|\bdos(?:e|es)\b[^.]{0,60}\b(?:be|is|are) (?:adjusted|modified|changed|reduced)/i
const INFUSION = /infusion|injection/i

type Cumulative = Extract<Dosing['cumulative'], unknown[]>[number]

/**
 * What a participant gets over all infusions, per unit, where both the dose's meaning and the number of infusions are
 * known; else which of them is not.
 */
export function readCumulative(
  levels: readonly DoseLevel[],
  { infusions, days }: Schedule,
  passages: readonly Passage[],
): Dosing['cumulative'] {
  if (levels.length === 0) return { notComputable: 'no dose level is stated' }
  if (new Set(levels.map(({ unit }) => unit.value)).size > 1)
    return { notComputable: 'the levels are stated in different units' }
  if (levels.every(({ statedAs }) => statedAs?.value === 'total')) return levels.map(level => asStated(level, days))
  const unknown = [
    ...(infusions ? [] : ['the number of infusions is not stated']),
    ...(levels.every(({ statedAs }) => statedAs)
      ? []
      : ['the text does not say whether a dose is per infusion or in total']),
  ]
  if (unknown.length || !infusions) return { notComputable: unknown.join('; ') }
  const nominal = passages.some(({ text }) =>
    text.split(/[.\n]/).some(part => ADJUSTED.test(part) && INFUSION.test(part)),
  )
  return levels.map(level =>
    level.statedAs?.value === 'total' ? asStated(level, days) : times(level, infusions.value, nominal),
  )
}

function asStated({ order, amount, unit }: DoseLevel, days: Schedule['days']): Cumulative {
  const parts = days
    .filter(({ share }) => share !== undefined)
    .map(({ day, about, share = 0 }) => {
      const part = share === 0.667 ? (amount.value * 2) / 3 : share === 0.333 ? amount.value / 3 : amount.value * share
      return `${about ? 'about ' : ''}day ${day > 0 ? '+' : ''}${`${day}`.replace('-', '−')}: ${formatAmount(part)}`
    })
  const whole = `stated as the total: ${formatAmount(amount.value)} ${unit.value}`
  return { order, amount: amount.value, arithmetic: parts.length ? `${whole} (${parts.join(', ')})` : whole }
}

function times({ order, amount, unit }: DoseLevel, infusions: number, nominal: boolean): Cumulative {
  const total = Number((amount.value * infusions).toPrecision(12))
  return {
    order,
    amount: total,
    arithmetic: `${infusions} × ${formatAmount(amount.value)} = ${formatAmount(total)} ${unit.value}`,
    ...(nominal && { remark: 'nominal: the text allows a dose to be adjusted' }),
  }
}
