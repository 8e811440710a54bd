import { formatAmount } from '@/lib/trial/format-amount.ts'
import { describeCountedAmount, describeLevelName, describeLevelRole, describeStatedAs } from './describe-dosing.ts'
import type { ShownDose } from './list-shown-doses.ts'

/**
 * A mark of the ladder in words: "NCT06541444, Group A (low-dose group): 3×10⁷ NK cells/kg, per infusion (inferred)";
 * of a cumulative dose with its arithmetic.
 */
export function describeShownDose({ record, level, amount, arithmetic, remark }: ShownDose): string {
  const role = describeLevelRole(level)
  const name = `${record.trial.trialId}, ${describeLevelName(level)}${role && `, ${role}`}`
  const from = !arithmetic && level.range && level.range.from < amount ? `${formatAmount(level.range.from)} – ` : ''
  const statement = level.statedAs
    ? describeStatedAs(level.statedAs)
    : 'not stated whether per infusion or total of all infusions'
  const figure = `${from}${describeCountedAmount(amount, level)}, ${arithmetic ? `cumulative: ${arithmetic}` : statement}`
  const basis = level.amount.basis === 'inferred' && 'figure inferred'
  return `${name}: ${[figure, basis, remark].filter(Boolean).join('; ')}`
}
