import { clinicalTrialsGov } from './clinicaltrials-gov/adapter.ts'
import type { RegistryAdapter } from './contract.ts'
import { meddatax } from './meddatax/adapter.ts'
import { medpath } from './medpath/adapter.ts'
import { veeva } from './veeva/adapter.ts'

/** Every registry we can read. A new one is a folder beside these and a line here (docs/adding-a-registry.md). */
export const ADAPTERS: readonly RegistryAdapter[] = [clinicalTrialsGov, meddatax, veeva, medpath]
