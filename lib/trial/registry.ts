import { z } from 'zod'

/**
 * The registries whose texts we read, in the order in which they lead: where several carry a field, the value of the
 * first of them stands in the trial. ClinicalTrials.gov is the record itself; the others mirror it, and MedDataX keeps
 * the registry's own terms, Veeva rewords some, MedPath shortens most.
 */
export const REGISTRY_NAMES = ['ClinicalTrials.gov', 'MedDataX', 'Veeva', 'MedPath'] as const

export const RegistryName = z.enum(REGISTRY_NAMES)
export type RegistryName = z.infer<typeof RegistryName>

/** Why a registry's value stands where a later one of the order tells another. */
export const WHY_LEADS: Record<RegistryName, string> = {
  'ClinicalTrials.gov': 'is the record itself, which the others copy',
  MedDataX: 'keeps the terms of the record where Veeva and MedPath reword or shorten them',
  Veeva: 'rewords some of the record where MedPath shortens most of it',
  MedPath: 'is the only one that tells it',
}
