/** The figure that a quote states in powers of ten, its superscript raised, escaped or lost: "10х106" is 10⁷. For tests alone. */
export function figureIn(quote: string): number {
  const plain = quote.normalize('NFKC').replaceAll(/[\\^]/g, '').replace(',', '.')
  const [, mantissa, exponent] = /([\d.]+)\s*[×xх]\s*10(\d)/.exec(plain) ?? []
  return Number(mantissa) * 10 ** Number(exponent)
}
