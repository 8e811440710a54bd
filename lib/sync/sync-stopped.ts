export type SyncStoppedCode =
  | 'unreachable'
  | 'rejected'
  | 'waitTooLong'
  | 'repeatedToken'
  | 'endless'
  | 'notStored'
  | 'interrupted'

/** Why fetching cannot go on. The message is a sentence for the person who called; what was stored before stays. */
export class SyncStopped extends Error {
  override name = 'SyncStopped'
  readonly code: SyncStoppedCode

  constructor(code: SyncStoppedCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
