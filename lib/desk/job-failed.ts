/** A job that cannot be done. The message is a sentence for the person who asked for it. */
export class JobFailed extends Error {
  override name = 'JobFailed'
}

/** A job that somebody stopped before it came to its end. */
export class JobStopped extends Error {
  override name = 'JobStopped'
}
