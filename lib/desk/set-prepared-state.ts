import { openDesk } from './open-desk.ts'
import type { PreparedImport } from './prepared-import.ts'

type State = PreparedImport['state']
type Change = Partial<Pick<PreparedImport, 'message' | 'storeState' | 'readers' | 'importRunId' | 'preparedAt'>> & {
  taken?: 1
}

/** Puts a prepared import into a state; what else is given becomes so too. False where it is in none of `from`. */
export function setPreparedState(id: string, state: State, change: Change = {}, from: readonly State[] = []): boolean {
  const columns = Object.keys(change).map(column => `, ${column} = @${column}`)
  const { changes } = openDesk()
    .prepare(
      `UPDATE prepared_imports SET state = @state${columns.join('')}
       WHERE id = @id AND (@from = '[]' OR state IN (SELECT value FROM json_each(@from)))`,
    )
    .run({ id, state, from: JSON.stringify(from), ...change })
  return changes > 0
}
