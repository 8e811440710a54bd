import { z } from 'zod'

/**
 * The registries whose texts we read, in the order in which they lead: where several carry a field, the value of the
 * first of them stands in the trial. ClinicalTrials.gov is the record itself; the others mirror it, and MedDataX keeps
 * the registry's own terms, Veeva rewords some, MedPath shortens most.
 */
export const REGISTRY_NAMES = ['ClinicalTrials.gov', 'MedDataX', 'Veeva', 'MedPath'] as const

export const RegistryName = z.enum(REGISTRY_NAMES)
export type RegistryName = z.infer<typeof RegistryName>
