/** A text is not saved because its trial is no longer as it was when somebody looked at what the text would change. */
export class TrialChanged extends Error {
  override name = 'TrialChanged'
  readonly sentence = 'The trial has changed since this import was prepared: prepare it again.'

  constructor(trialId: string) {
    super(`${trialId} is no longer as it was seen`)
  }
}
