const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** 6666666.7 as "6.67×10⁶": three digits at most. */
export function formatAmount(amount: number): string {
  const [mantissa = '', exponent = ''] = amount.toExponential(2).split('e')
  const raised = [...exponent.replace('+', '')].map(digit => RAISED[Number(digit)] ?? '⁻').join('')
  return `${Number(mantissa)}×10${raised}`
}
