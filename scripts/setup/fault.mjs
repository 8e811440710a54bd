/** A reason to stop that the person at the terminal can act on: one sentence, and the exit code. */
export class Fault extends Error {
  /**
   * @param {string} sentence
   * @param {number} [exitCode]
   */
  constructor(sentence, exitCode = 1) {
    super(sentence)
    this.name = 'Fault'
    this.exitCode = exitCode
  }
}
