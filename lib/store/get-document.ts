import type { Warning } from '@/lib/trial/evidence.ts'
import type { RegistryDocument } from '@/lib/trial/trial-record.ts'

export type StoredDocument = { document: RegistryDocument; trialId: string; text: string; warnings: Warning[] }

export async function getDocument(_documentId: string): Promise<StoredDocument | null> {
  throw new Error('Not written yet')
}
