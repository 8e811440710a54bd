import type { CellProduct } from '@/lib/trial/dosing.ts'

type Product = Pick<CellProduct, 'kind' | 'targets' | 'construct'>

/**
 * What is given, in two or three words: "CD123 CAR-NK", "CD16/CD123 modified NK", "mbIL21-expanded NK"; empty where
 * nothing is known.
 */
export function describeProduct({ kind, targets, construct }: Product): string {
  const aim = targets.length > 0 ? targets.map(target => target.value).join('/') : construct?.value
  return [aim, kind?.value].filter(Boolean).join(' ')
}
