import { MAX_KEPT } from './limits.ts'
import { openDesk } from './open-desk.ts'

/** Whether one more import may be prepared: what is kept of each takes up the disk that the registry is on. */
export const hasRoomForImport = (): boolean =>
  Number(
    openDesk()
      .prepare(
        `SELECT count(*) FROM prepared_imports i WHERE state = 'reading'
           OR EXISTS (SELECT 1 FROM prepared_texts t WHERE t.preparedId = i.id)`,
      )
      .pluck()
      .get(),
  ) < MAX_KEPT
