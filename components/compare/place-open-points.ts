import type { OpenPoint, ScheduledAgent } from '@/lib/trial/dosing.ts'
import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type { RowSpec } from './comparison-rows.ts'
import { filedCriteria } from './list-criteria-values.ts'

/** An open point of a trial with its path, under which its words are: 'dosing.openPoints.2'. */
export type PlacedPoint = { trialId: string; path: string; message: string }

/** The open points of each row, by the row's id; those that belong to none of the rows under `rest`. */
export type PlacedPoints = { byRow: ReadonlyMap<string, PlacedPoint[]>; rest: PlacedPoint[] }

/** Puts each open point of each trial into the row that shows the value it is about, or among the rest: none is lost. */
export function placeOpenPoints(records: readonly TrialRecord[], rows: readonly RowSpec[]): PlacedPoints {
  const byRow = new Map<string, PlacedPoint[]>()
  const rest: PlacedPoint[] = []
  for (const record of records)
    for (const [at, point] of record.trial.dosing.openPoints.entries()) {
      const placed = { trialId: record.trial.trialId, path: `dosing.openPoints.${at}`, message: point.message }
      const row = rowOf(record, point, rows)
      if (row) byRow.set(row.id, [...(byRow.get(row.id) ?? []), placed])
      else rest.push(placed)
    }
  return { byRow, rest }
}

function rowOf(record: TrialRecord, point: OpenPoint, rows: readonly RowSpec[]): RowSpec | undefined {
  const { field } = point
  if (isWithin(field, 'dosing.agents')) return rowOfAgent(roleOf(record, point), rows)
  if (isWithin(field, 'criteria')) return rowOfCriterion(record, field, rows)
  return rows
    .filter(({ path }) => isWithin(field, path))
    .toSorted((a, b) => b.path.length - a.path.length)
    .at(0)
}

/** Whether a path is that of the row or of a part of its value; a star of the row's path stands for any item. */
const isWithin = (field: string, path: string): boolean => {
  const parts = field.split('.')
  return path.split('.').every((part, at) => part === parts[at] || (part === '*' && /^\d+$/.test(parts[at] ?? '')))
}

const rowOfAgent = (role: ScheduledAgent['role'] | undefined, rows: readonly RowSpec[]): RowSpec | undefined =>
  rows.find(row => row.kind === 'agents' && row.role === role)

/** The role of the agent that a point is about: the one it names, or the last of those whose words it quotes. */
function roleOf({ trial }: TrialRecord, { field, evidence }: OpenPoint): ScheduledAgent['role'] | undefined {
  const { agents } = trial.dosing
  const named = agents[Number(field.split('.')[2])]
  const quoted = agents.findLast(agent =>
    agent.evidence.some(own =>
      evidence.some(
        ({ documentId, start, end }) => documentId === own.documentId && start < own.end && own.start < end,
      ),
    ),
  )
  return (named ?? quoted)?.role
}

function rowOfCriterion(record: TrialRecord, field: string, rows: readonly RowSpec[]): RowSpec | undefined {
  const filed = filedCriteria(record).find(({ path }) => isWithin(field, path))
  const side = field.split('.')[1]
  return rows.find(
    row => row.kind === 'criteria' && (filed?.topic ? row.topic === filed.topic : row.side === (filed?.side ?? side)),
  )
}
