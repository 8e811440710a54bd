import { z } from 'zod'
import { Evidence } from './evidence.ts'

/**
 * A value read from prose with the places it was read from. `inferred` where the text does not say it in so many
 * words (a superscript that was lost, a likely reading); then `reason` says why it is read so.
 */
const readOf = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    basis: z.enum(['stated', 'inferred']),
    reason: z.string().optional(),
    evidence: z.array(Evidence).min(1),
  })
export type Read<T> = { value: T; basis: 'stated' | 'inferred'; reason?: string; evidence: Evidence[] }

/** What a dose is divided by: body weight, body surface, or nothing. */
export const DoseUnit = z.enum(['cells/kg', 'cells/m2', 'cells'])
export type DoseUnit = z.infer<typeof DoseUnit>

/** Which cells a dose counts. Doses that count different cells are not comparable as figures. */
export const CountedCells = z.enum([
  'NK',
  'CAR-positive',
  'CAR-positive NK',
  'CAR-NK',
  'CD3-CD56+',
  'modified NK',
  'CAR-T',
  'T',
  'Treg',
  'transduced',
  'viable',
  'CD34+',
  'CD3+',
  'nucleated',
  'mesenchymal',
  'other',
])
export type CountedCells = z.infer<typeof CountedCells>

/** Whether an amount is that of each infusion or of all of them together. */
export const StatedAs = z.enum(['perInfusion', 'total'])
export type StatedAs = z.infer<typeof StatedAs>

/** What doses are shown by: all as their texts state them, only those stated so, or the cumulative ones that are known. */
export const DoseReading = z.enum(['asStated', 'perInfusion', 'total', 'cumulative'])
export type DoseReading = z.infer<typeof DoseReading>

export const DoseLevel = z.object({
  label: z.string().optional(),
  /**
   * The text's own number where it numbers its levels upward, else counted from the lowest, 1 upward, with those below
   * the starting one −1 downward. Levels of another unit are counted for themselves.
   */
  order: z.number().int(),
  /** Cells per `unit`; the target or the upper end where a range is given, which stands in `range`. */
  amount: readOf(z.number().positive()),
  range: z.object({ from: z.number(), to: z.number() }).optional(),
  unit: readOf(DoseUnit),
  /** `words` are the text's own for what it counts. */
  countedCells: readOf(CountedCells).extend({ words: z.string() }).nullable(),
  statedAs: readOf(StatedAs).nullable(),
  role: z.enum(['starting', 'escalation', 'deEscalation']).optional(),
  /** Given only under a condition that the text names. */
  conditional: z.boolean(),
  participants: readOf(z.number().int().positive()).nullable(),
})
export type DoseLevel = z.infer<typeof DoseLevel>

/** Days count from the infusion or the transplant that the text calls day 0. */
export const Schedule = z.object({
  infusions: readOf(z.number().int().positive()).nullable(),
  days: z.array(
    z.object({
      day: z.number().int(),
      about: z.boolean(),
      /** The part of the total that this infusion gives: 2/3 is 0.667. */
      share: z.number().optional(),
      evidence: z.array(Evidence).min(1),
    }),
  ),
  interval: readOf(z.object({ from: z.number(), to: z.number(), unit: z.enum(['hours', 'days', 'weeks']) })).nullable(),
  route: readOf(z.string()).nullable(),
  /** How long one infusion takes. */
  infusionTime: readOf(z.object({ from: z.number(), to: z.number(), unit: z.enum(['minutes', 'hours']) })).nullable(),
  /** Days on which stem cells are transplanted. */
  transplantDays: z.array(z.object({ day: z.number().int(), evidence: z.array(Evidence).min(1) })),
})
export type Schedule = z.infer<typeof Schedule>

/** The name of an agent that a text speaks of without one ("lymphodepletion on days −5 to −3"). */
export const UNNAMED_AGENT = 'not named'

export const ScheduledAgent = z.object({
  agent: z.string(),
  role: z.enum(['lymphodepletion', 'conditioning', 'gvhdProphylaxis', 'cytokine', 'other']),
  dose: z.object({ amount: z.number().positive(), unit: z.string() }).optional(),
  days: z.union([z.array(z.number().int()), z.object({ from: z.number().int(), to: z.number().int() })]),
  part: z.string().optional(),
  route: z.string().optional(),
  /** Given, or given on its last day, only then: the text's own words. */
  condition: z.string().optional(),
  alternativeTo: z.string().optional(),
  evidence: z.array(Evidence).min(1),
})
export type ScheduledAgent = z.infer<typeof ScheduledAgent>

export const CellProduct = z.object({
  kind: readOf(z.string()).nullable(),
  targets: z.array(readOf(z.string())),
  construct: readOf(z.string()).nullable(),
  source: readOf(z.string()).nullable(),
  donor: readOf(z.string()).nullable(),
  expansion: readOf(z.string()).nullable(),
})
export type CellProduct = z.infer<typeof CellProduct>

/** Something that the record leaves open or contradicts. `field` is the path into the trial of the value it is about. */
export const OpenPoint = z.object({
  code: z.string(),
  field: z.string(),
  message: z.string(),
  evidence: z.array(Evidence),
})
export type OpenPoint = z.infer<typeof OpenPoint>

/** What a trial's texts say of its cell doses. `notComputable` says what is not known. */
export const Dosing = z.object({
  doseLevels: z.array(DoseLevel),
  schedule: Schedule,
  cumulative: z.union([
    z.array(
      z.object({
        order: z.number().int(),
        amount: z.number().positive(),
        arithmetic: z.string(),
        remark: z.string().optional(),
      }),
    ),
    z.object({ notComputable: z.string() }),
  ]),
  agents: z.array(ScheduledAgent),
  product: CellProduct,
  openPoints: z.array(OpenPoint),
})
export type Dosing = z.infer<typeof Dosing>

/** Whether a path into a trial is one into its dosing, where every value carries its own places and basis. */
export const isOfDosing = (path: string): boolean => path === 'dosing' || path.startsWith('dosing.')

/** Of a trial whose texts dose no cells. */
export const NO_DOSING: Dosing = {
  doseLevels: [],
  schedule: { infusions: null, days: [], interval: null, route: null, infusionTime: null, transplantDays: [] },
  cumulative: { notComputable: 'no dose level is stated' },
  agents: [],
  product: { kind: null, targets: [], construct: null, source: null, donor: null, expansion: null },
  openPoints: [],
}
