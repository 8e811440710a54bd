import type { TrialRecord } from '@/lib/trial/trial-record.ts'
import type { RowSpec } from './comparison-rows.ts'
import { listCriteria } from './list-criteria-values.ts'
import { listCountedCells, listCumulative, listLevels, listParticipants, listStatedAs } from './list-dose-values.ts'
import { listFieldValues } from './list-field-values.ts'
import { listProduct, listRoute, listTargets } from './list-read.ts'
import {
  listAgents,
  listInfusionDays,
  listInfusions,
  listInfusionTime,
  listInterval,
  listTransplantDays,
} from './list-schedule-values.ts'
import type { RowValue } from './row-value.ts'

/** What one trial says of a row, value by value; none where it says nothing (`describeMissing` tells why). */
export function listRowValues(record: TrialRecord, row: RowSpec): RowValue[] {
  switch (row.kind) {
    case 'product':
      return row.part ? listProduct(record, row.part) : []
    case 'targets':
      return listTargets(record)
    case 'route':
      return listRoute(record)
    case 'levels':
      return listLevels(record)
    case 'countedCells':
      return listCountedCells(record)
    case 'statedAs':
      return listStatedAs(record)
    case 'participants':
      return listParticipants(record)
    case 'infusions':
      return listInfusions(record)
    case 'cumulative':
      return listCumulative(record)
    case 'infusionDays':
      return listInfusionDays(record)
    case 'interval':
      return listInterval(record)
    case 'infusionTime':
      return listInfusionTime(record)
    case 'transplantDays':
      return listTransplantDays(record)
    case 'agents':
      return row.role ? listAgents(record, row.role) : []
    case 'criteria':
      return listCriteria(record, row)
    case 'openPoints':
      return []
    default:
      return listFieldValues(record, row)
  }
}
