export type RefusalCode =
  | 'empty'
  | 'notText'
  | 'tooLarge'
  | 'unknownLayout'
  | 'noOwnNumber'
  | 'severalTrials'
  | 'fileUnreadable'

/** A document that is not taken in. The message is a sentence for the person who offered it. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
