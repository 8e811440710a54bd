import type { Trial } from '@/lib/trial/trial.ts'
import type { TrialRow } from './trial-list.ts'

/** A trial of a list that is taken along: its row, and what the list has no room for. */
export type ExportedTrial = TrialRow & Pick<Trial, 'officialTitle' | 'briefSummary'> & { interventions: string[] }
