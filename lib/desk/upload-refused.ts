/** Something offered at the desk that is not taken in. The message is a sentence for the person who offered it. */
export class UploadRefused extends Error {
  override name = 'UploadRefused'
  /** Of the answer. */
  readonly status: 400 | 409 | 413 | 415 | 503

  constructor(status: UploadRefused['status'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}
