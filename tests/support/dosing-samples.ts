import {
  type CountedCells,
  type DoseLevel,
  type DoseUnit,
  type Dosing,
  NO_DOSING,
  type Read,
  type ScheduledAgent,
  type StatedAs,
} from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import { bareRecord } from './bare-record.ts'

// Hand-made doses, for tests alone.

const place = { documentId: 'd1', start: 0, end: 1, quote: 'x' }

/** A value as it is read from a text. */
export const read = <T>(value: T, basis: Read<T>['basis'] = 'stated'): Read<T> => ({
  value,
  basis,
  ...(basis === 'inferred' && { reason: 'likely' }),
  evidence: [place],
})

type LevelParts = Partial<Omit<DoseLevel, 'amount' | 'unit' | 'countedCells' | 'statedAs'>> & {
  amount?: number
  basis?: 'stated' | 'inferred'
  unit?: DoseUnit
  counted?: CountedCells | null
  statedAs?: StatedAs | null
}

/** A level of 10⁷ NK cells/kg per infusion, but for what is given. */
export function level(parts: LevelParts): DoseLevel {
  const { amount = 1e7, basis, unit = 'cells/kg', counted = 'NK', statedAs = 'perInfusion', ...rest } = parts
  return {
    order: 1,
    conditional: false,
    participants: null,
    amount: read(amount, basis),
    unit: read(unit),
    countedCells: counted && { ...read(counted), words: counted },
    statedAs: statedAs && read(statedAs),
    ...rest,
  }
}

/** Fludarabine for lymphodepletion, days −5 to −3, but for what is given. */
export const agent = (parts: Partial<ScheduledAgent>): ScheduledAgent => ({
  agent: 'fludarabine',
  role: 'lymphodepletion',
  days: { from: -5, to: -3 },
  evidence: [place],
  ...parts,
})

/** A trial with these doses; what is not given is not stated. */
export const dosingRecord = (trialId: string, dosing: Partial<Dosing>): TrialRecord =>
  bareRecord({ trial: { trialId, dosing: { ...NO_DOSING, ...dosing } } })
