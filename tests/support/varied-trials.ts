import { storeForReadings, trialWith } from '@/lib/store/testing.ts'
import { StdAge } from '@/lib/trial/age.ts'
import { type Dosing, NO_DOSING, UNNAMED_AGENT } from '@/lib/trial/dosing.ts'
import { Phase } from '@/lib/trial/phase.ts'
import { OverallStatus } from '@/lib/trial/status.ts'
import type { Trial } from '@/lib/trial/trial.ts'
import { agent, level, read } from './dosing-samples.ts'

// Hand-made trials for the tests of the search.

/** How many of them a test has, numbered from 1. */
export const COUNT = 130
const TARGETS = { NCT00000001: ['CD123', 'CD19'], NCT00000002: ['CD19'] }
export const targetsOf = (trialId: string): string[] => TARGETS[trialId as keyof typeof TARGETS] ?? []

/** A store in which each trial is saved with the targets and the doses that it has here. */
export const storeForVariedTrials = () =>
  storeForReadings(trialId => ({ targets: targetsOf(trialId), dosing: dosingAt(Number(trialId.slice(3))) }))

const pick = <T>(options: readonly T[], at: number): T | undefined => options[at % (options.length + 1)]
const several = <T>(options: readonly T[], at: number): T[] => options.filter((_, bit) => (at >> bit) & 1)

/** Trials that differ in everything that is filtered and sorted by, with gaps and ties. */
export function trialAt(at: number): Trial {
  const day = `2024-${String((at % 12) + 1).padStart(2, '0')}${at % 3 ? '' : '-05'}`
  const sponsor = pick(['University A', 'Company B', "O'Hara & “Sons”"], at)
  return trialWith({
    trialId: `NCT${String(at).padStart(8, '0')}`,
    orgStudyId: `S2024-${650 + at}-01`,
    briefTitle: at % 5 ? `CD${100 + at} CAR-NK cells in leukemia, study ${at % 7}` : null,
    overallStatus: pick(OverallStatus.options.slice(0, 4), at) ?? null,
    startDate: at % 4 ? { date: day, type: null } : null,
    lastUpdatePostDate: at % 6 ? { date: day, type: null } : null,
    enrollment: at % 7 ? { count: (at * 37) % 50, type: null } : null,
    leadSponsor: sponsor ? { name: sponsor, class: null } : null,
    conditions: several(['AML', 'ALL', 'MDS'], at),
    phases: several(Phase.options.slice(1, 4), at),
    stdAges: several(StdAge.options, at + 1),
    sex: pick(['ALL', 'FEMALE'], at) ?? null,
    studyType: pick(['INTERVENTIONAL', 'OBSERVATIONAL'], at) ?? null,
    countries: several(['China', 'Russia'], at),
    interventions: [
      { type: null, name: at % 2 ? 'fludarabine' : 'Thiotépa', description: null, armGroupLabels: [], otherNames: [] },
    ],
    briefSummary: at % 11 ? 'Relapsed disease.' : 'Not for APL.',
  })
}

/** Doses as different: of some trials none, of some a product alone. */
export function dosingAt(at: number): Dosing {
  const kind = pick(['NK', 'CAR-NK', 'CAR-T'], at)
  if (!kind) return NO_DOSING
  const source = pick(['autologous', 'cord blood'], at)
  const drugs = several(['fludarabine', 'thiotepa', UNNAMED_AGENT], at >> 1)
  return {
    ...NO_DOSING,
    doseLevels: at % 5 ? [level({ amount: 1e6 }), level({ amount: 3e6 + at, statedAs: null, counted: null })] : [],
    agents: [
      ...drugs.map(name => agent({ agent: name, role: at % 2 ? 'conditioning' : 'lymphodepletion' })),
      agent({ agent: 'abatacept', role: 'gvhdProphylaxis' }),
    ],
    product: { ...NO_DOSING.product, kind: read(kind), source: source ? read(source) : null },
  }
}
