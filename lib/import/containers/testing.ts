import type { OfferedText } from '@/lib/import/import-texts.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import { textOf } from './study-text.ts'

/** A study record with nothing but a number and a title. */
export const studyOf = (number: number, briefTitle = `Study ${number}`) => ({
  protocolSection: {
    identificationModule: { nctId: `NCT${String(number).padStart(8, '0')}`, briefTitle },
  },
})

/** Bytes in pieces of a length: where they are cut must never matter. */
export async function* inPieces(content: string | Uint8Array, length = 7): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content)
  for (let at = 0; at < bytes.length; at += length) yield await Promise.resolve(bytes.subarray(at, at + length))
}

/** Names with texts, or with what was said instead. */
export async function listOffered(offered: AsyncIterable<OfferedText>): Promise<[string, string][]> {
  const list: [string, string][] = []
  for await (const one of offered) list.push([one.name, saidOf(one)])
  return list
}

function saidOf(offered: OfferedText): string {
  try {
    return textOf(offered).text
  } catch (error) {
    if (error instanceof Refusal) return `refused: ${error.message}`
    throw error
  }
}
