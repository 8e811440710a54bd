import type { BenchOptions } from './bench.ts'

export async function benchRivals({ trials }: BenchOptions): Promise<void> {
  await Promise.resolve(console.log(`Not measured yet at ${trials}`))
}
