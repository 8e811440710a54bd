import { type DoseLevel, type Dosing, NO_DOSING, type Schedule } from '@/lib/trial/dosing.ts'
import { lookUpLater } from '@/lib/trial/look-up-later.ts'
import type { ComposedRecord } from '@/lib/trial/trial-record.ts'
import { assignRoles } from './assign-roles.ts'
import { collectCriteria, collectPassages, type Passage } from './collect-passages.ts'
import { findHints } from './may-dose-cells.ts'
import { findOpenPoints } from './open-points/find-open-points.ts'
import { readAgents } from './read-agents.ts'
import { type CellDose, readCellDoses } from './read-cell-doses.ts'
import { mayBeSameCells } from './read-counted-cells.ts'
import type { CountedRead } from './read-counted-of-dose.ts'
import { readCumulative } from './read-cumulative.ts'
import { type LevelOfDoses, readDoseLevels } from './read-dose-levels.ts'
import { readParticipantsOfEach } from './read-participants.ts'
import { namesMicrobe, readProduct, readProductCells } from './read-product.ts'
import { readSchedule } from './read-schedule.ts'
import { readOwnStatedAs, readStatedAs } from './read-stated-as.ts'

/** Rises with every change of what is read: a trial read by an older reader is read again when its text comes again. */
export const DOSING_VERSION = 2

/**
 * What the texts of a trial say of its doses of cells: levels, schedule, the drugs around them, the product, and what
 * is left open or contradicts. Every value carries the words it was read from. A trial that gives no cells has nothing
 * of it. The work is linear in the length of the texts.
 */
export function readDosing(record: ComposedRecord): Dosing {
  const dosing = readDosingInParts(record)
  return dosing === NO_DOSING ? dosing : { ...dosing }
}

/** The same, each part when it is first asked for: what lists show and filters go by is three of them. */
export function readDosingInParts(record: ComposedRecord): Dosing {
  const passages = collectPassages(record)
  const hinted = findHints(passages)
  if (!hinted) return NO_DOSING
  const { ofCells, names } = hinted
  const told = passages.flatMap(passage => readCellDoses(passage, names, ofCells))
  if (told.length === 0 && !ofCells) return NO_DOSING

  const productCells = readProductCells(passages)
  // "1 billion cells daily" where no text names cells that people are treated with may be of a microbe.
  const treats = productCells !== null || !namesMicrobe(passages)
  const doses = told.filter(({ counted, unit }) => counted || treats || unit.value !== 'cells')
  if (told.length > 0 && doses.length === 0) return NO_DOSING
  return readParts(record, passages, doses, productCells)
}

function readParts(
  record: ComposedRecord,
  passages: readonly Passage[],
  doses: readonly CellDose[],
  productCells: CountedRead | null,
): Dosing {
  const levels = readDoseLevels(doses, armLabelsOf(passages), productCells)
  const dosing: Dosing = lookUpLater<object, Dosing>(
    {},
    {
      doseLevels: () => (levels.length > 0 ? tellLevels(levels, doses, passages, dosing.schedule) : []),
      schedule: () => ofOneProduct(readSchedule(passages, doses), levels),
      cumulative: () => readCumulative(dosing.doseLevels, dosing.schedule, passages),
      agents: () => readAgents(passages),
      product: () => readProduct(record.trial, passages, collectCriteria(record)),
      openPoints: () => findOpenPoints(record, dosing, passages, collectCriteria(record)),
    },
  )
  return dosing
}

/** The levels with what the texts say of all of them alike. */
function tellLevels(
  levels: readonly LevelOfDoses[],
  doses: readonly CellDose[],
  passages: readonly Passage[],
  schedule: Schedule,
): DoseLevel[] {
  const whole = readStatedAs(doses, passages, schedule)
  const ofEach = readParticipantsOfEach(passages)
  return assignRoles(
    levels.map(
      ({ level, doses: told }): DoseLevel => ({
        ...level,
        statedAs: readOwnStatedAs(told) ?? whole,
        participants: level.participants ?? ofEach,
      }),
    ),
    passages,
  )
}

/** Where two kinds of cells are dosed, the days that are named do not say how often one of them is given. */
function ofOneProduct(schedule: Schedule, levels: readonly LevelOfDoses[]): Schedule {
  const cells = [...new Set(levels.flatMap(({ level }) => level.countedCells?.value ?? []))]
  const several = cells.some(one => cells.some(other => !mayBeSameCells(one, other)))
  return several && schedule.infusions?.basis === 'inferred' ? { ...schedule, infusions: null } : schedule
}

/** The label of each arm under the path of its description, and under its own. */
function armLabelsOf(passages: readonly Passage[]): Map<string, Passage> {
  return new Map(
    passages
      .filter(({ field }) => field.endsWith('.label'))
      .flatMap(label => [[label.field.replace(/label$/, 'description'), label] as const]),
  )
}
