import { madeUpStudy } from '@/tests/registries/made-up-study.ts'

/** Studies that do not exist, with numbers of their own, updated on one day each from 2026-02-01 on. */
export const madeUpStudies = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const study = madeUpStudy()
    const { identificationModule, statusModule } = study.protocolSection
    const day = String(index + 1).padStart(2, '0')
    return {
      ...study,
      protocolSection: {
        ...study.protocolSection,
        identificationModule: {
          ...identificationModule,
          nctId: `NCT000001${day}`,
          briefTitle: `${identificationModule.briefTitle} ${day}`,
          nctIdAliases: [] as string[],
        },
        statusModule: { ...statusModule, lastUpdatePostDateStruct: { date: `2026-02-${day}`, type: 'ACTUAL' } },
      },
    }
  })
