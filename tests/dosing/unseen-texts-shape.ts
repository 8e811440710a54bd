import type { CountedCells, DoseUnit, ScheduledAgent, StatedAs } from '@/lib/trial/dosing.ts'

/** An amount, what it is divided by, and which cells it counts: null where the text does not tell. */
export type UnseenLevel = [amount: number, unit: DoseUnit, countedCells: CountedCells | null]

export type UnseenAgent = {
  agent: string
  role: ScheduledAgent['role']
  /** In the text's own unit: "/day" only where it says so. */
  dose?: [amount: number, unit: string]
  /** Left out where the text names no days relative to the infusion or the transplant. */
  days?: number[]
}

/**
 * What a coordinator reads in a text. A range counts by its upper end; a minimum, target and maximum by the target; a
 * maximum alone by the maximum. A number of infusions stands only where one is planned for every participant, or their
 * days are; `perInfusion` where the text says so or gives the dose at each named time or just once; `total` where it
 * says total, cumulative, over all infusions, or splits the dose. Facts from `conditional` on are labelled for a part
 * of the texts: one that is left out is not judged, an empty list says that there is none.
 */
export type UnseenFacts = {
  levels: UnseenLevel[]
  infusions: number | null
  statedAs: StatedAs | null
  /** Amounts on which two careful coordinators would differ: neither right nor wrong as a level. */
  arguable?: number[]
  /** Facts on which they would differ: not to be counted for this text. */
  eitherWay?: ('countedCells' | 'infusions' | 'statedAs')[]
  /** Amounts of the levels given only under a condition. */
  conditional?: number[]
  /** Amount of the level that escalation starts from. */
  starting?: number
  /** Participants of a level, by its amount, where one figure is stated. */
  participants?: [amount: number, participants: number][]
  /** Per kg of body weight over all infusions, lowest first, where both parts are known; null: not computable. */
  cumulative?: number[] | null
  /** Those that must be found; further ones are not judged. */
  agents?: UnseenAgent[]
}

/** A text in the form of a registry record, in our own words: no such trial is registered. */
export type UnseenText = {
  /** Kind of product and number. */
  key: string
  title: string
  summary?: string
  description?: string
  arms?: [label: string, description?: string][]
  interventions?: [name: string, description?: string][]
  /** The criteria as one text: distractors. */
  eligibility?: string
  facts: UnseenFacts
}
