import type { CountedCells, DoseUnit, StatedAs } from '@/lib/trial/dosing.ts'

type Level = readonly [amount: number, unit: DoseUnit, counted: CountedCells]

/**
 * What a ClinicalTrials.gov record states of its doses of cells, written down by hand. A range counts by its upper end.
 * `arguable` are amounts that one reader calls a level and another does not: neither finding nor leaving them counts.
 */
export type CellDoseFacts = {
  levels: Level[]
  infusions: number | null
  statedAs: StatedAs | null
  arguable?: number[]
}

const levels = (unit: DoseUnit, counted: CountedCells, amounts: number[]): Level[] =>
  amounts.map(amount => [amount, unit, counted])

const facts = (
  stated: Level[],
  infusions: number | null,
  statedAs: StatedAs | null,
  arguable?: number[],
): CellDoseFacts => ({ levels: stated, infusions, statedAs, ...(arguable && { arguable }) })

/** Every record of the 995 that states an amount of cells, by its number. */
export const CELL_DOSES: Record<string, CellDoseFacts> = {
  // The tens digit is even: the reader is tuned on these.
  NCT01927705: facts(levels('cells', 'mesenchymal', [2.5e7, 5e7]), null, null),
  NCT04137562: facts(levels('cells', 'mesenchymal', [1e8]), 2, null),
  NCT04432649: facts(levels('cells/kg', 'CAR-T', [1e6]), null, 'perInfusion'),
  NCT04630769: facts(levels('cells', 'NK', [9e7, 3e8, 9e8]), 3, 'perInfusion'),
  NCT04637503: facts(levels('cells/kg', 'CAR-T', [1e7]), null, null),
  NCT04836507: facts(levels('cells/kg', 'CAR-T', [2e6]), 1, 'perInfusion'),
  NCT05190185: facts(levels('cells/kg', 'CAR-T', [1e8]), 1, 'perInfusion'),
  NCT05739409: facts(levels('cells/kg', 'T', [3e5, 1e6, 3e6, 6e6, 1e7]), null, null),
  NCT05948982: facts(levels('cells/kg', 'mesenchymal', [1e6, 2e6, 4e6]), 3, 'perInfusion'),
  NCT06018363: facts(levels('cells', 'CAR-positive', [1e7, 3e7, 6e7]), null, 'perInfusion'),
  NCT06482905: facts(levels('cells', 'CAR-positive', [6e7, 1.5e8, 2.5e8]), 2, null),
  NCT06612645: facts(levels('cells/kg', 'CAR-T', [1e6, 3e6, 1e7]), null, null),
  NCT06646627: facts(
    [...levels('cells', 'CAR-T', [1e7, 5e7, 1.5e8, 5e8]), ...levels('cells/kg', 'transduced', [3e5, 1e6, 3e6, 1e7])],
    null,
    null,
  ),
  NCT07004647: facts(levels('cells', 'CAR-T', [1e7, 3e7, 6e7]), null, 'perInfusion'),
  NCT07231081: facts(levels('cells', 'CAR-T', [1e8, 3e8, 9e8, 2e9, 4e9]), null, null),
  NCT07386002: facts(levels('cells', 'CAR-T', [3e7]), null, 'perInfusion'),

  // The tens digit is odd: for measuring.
  /** Its three daily fractions are parts of one dose, no levels. */
  NCT02650414: facts([...levels('cells/kg', 'CAR-T', [1e7]), ...levels('cells', 'CAR-T', [5e8])], 3, 'total'),
  NCT04284254: facts(levels('cells/kg', 'other', [5e7, 1e8]), null, 'perInfusion'),
  /** 1×10⁵ is the least that may still be given where too few cells were made. */
  NCT04835519: facts(levels('cells/kg', 'CAR-T', [5e5, 1e6]), null, null, [1e5]),
  NCT05309213: facts(levels('cells/kg', 'CAR-positive', [5e4, 1e5, 3e5, 1e6]), null, null),
  NCT05366179: facts(levels('cells', 'transduced', [2e6, 5e6]), null, 'perInfusion'),
  NCT05474378: facts(levels('cells', 'CAR-positive', [5e6, 1e7, 2.5e7, 5e7, 1e8]), 6, 'perInfusion'),
  NCT05722171: facts(levels('cells', 'CAR-T', [1e8, 2e8, 4e8]), 1, 'perInfusion'),
  NCT05731219: facts(levels('cells', 'CAR-T', [1e8, 3e8, 6e8]), 1, 'perInfusion'),
  NCT05752877: facts(levels('cells', 'CAR-T', [5e7]), null, 'perInfusion'),
  NCT06158139: facts(levels('cells/kg', 'transduced', [1e6]), null, null),
  NCT06221553: facts(levels('cells', 'CAR-T', [1e7, 3e7, 1e8]), null, null),
  /** Its starting dose has no unit. */
  NCT06305299: facts([], null, null, [1e6]),
  NCT06414135: facts(levels('cells', 'CAR-positive', [2.5e7, 5e7, 7.5e7]), 1, 'perInfusion'),
  NCT06500819: facts(levels('cells/kg', 'transduced', [3e5, 1e6, 3e6, 9e6]), null, null),
  NCT06742593: facts(levels('cells', 'CAR-T', [1e7, 1.5e7, 2e7, 2.5e7]), null, 'perInfusion'),
  NCT06852573: facts(levels('cells', 'CAR-T', [2.5e7, 5e7, 1e8, 2e8]), null, null),
  NCT07033299: facts(levels('cells', 'CAR-positive', [3e8, 4.5e8, 6e8]), null, null),
  NCT07148791: facts(levels('cells/kg', 'CAR-positive', [1e6, 2e6, 3e6]), 1, 'perInfusion'),
  NCT07172958: facts(levels('cells/kg', 'CAR-T', [1e6, 3e6, 1e7]), null, null),
  NCT07428993: facts(levels('cells/kg', 'CAR-positive', [1e7]), null, null),
}

/** The half that a record belongs to, by the tens digit of its number. */
export const halfOf = (trialId: string): 'even' | 'odd' => (Number(trialId.at(-2)) % 2 === 0 ? 'even' : 'odd')
