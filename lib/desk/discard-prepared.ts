import { openDesk } from './open-desk.ts'
import { dropPreparedTexts } from './prepared-text.ts'
import { setPreparedState } from './set-prepared-state.ts'
import { removeUpload } from './upload-folder.ts'

/** Puts a prepared import away that nobody wants. False where something is being done with it, or was. */
export function discardPrepared(preparedId: string): boolean {
  const discard = openDesk().transaction((): boolean => {
    if (!setPreparedState(preparedId, 'discarded', { message: null }, ['ready', 'failed', 'stopped'])) return false
    dropPreparedTexts(preparedId)
    return true
  })
  const isDiscarded = discard.immediate()
  if (isDiscarded) removeUpload(preparedId)
  return isDiscarded
}
