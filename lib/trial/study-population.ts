import { z } from 'zod'

// What an observational study says of those it looks at, in the terms of ClinicalTrials.gov API v2.

export const SamplingMethod = z.enum(['PROBABILITY_SAMPLE', 'NON_PROBABILITY_SAMPLE'])
export type SamplingMethod = z.infer<typeof SamplingMethod>
export const SAMPLING_METHOD_LABELS: Record<SamplingMethod, string> = {
  PROBABILITY_SAMPLE: 'Probability sample',
  NON_PROBABILITY_SAMPLE: 'Non-probability sample',
}

export const BioSpecRetention = z.enum(['NONE_RETAINED', 'SAMPLES_WITH_DNA', 'SAMPLES_WITHOUT_DNA'])
export type BioSpecRetention = z.infer<typeof BioSpecRetention>
export const BIO_SPEC_RETENTION_LABELS: Record<BioSpecRetention, string> = {
  NONE_RETAINED: 'None retained',
  SAMPLES_WITH_DNA: 'Samples with DNA',
  SAMPLES_WITHOUT_DNA: 'Samples without DNA',
}

/** Samples that are kept. */
export const BioSpec = z.object({ retention: BioSpecRetention.nullable(), description: z.string().nullable() })
export type BioSpec = z.infer<typeof BioSpec>
