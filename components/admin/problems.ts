/**
 * Why something that was asked of the desk was not done, by the code that stands in the address it comes back to. A
 * text from the address itself is never shown.
 */
const PROBLEMS: Record<string, string> = {
  nothingOffered: 'No text came with the form: choose files that are not empty, or paste the text of a page.',
  noSeeds: 'The program’s folder seeds/ is not on the server.',
  nothingOutdated: 'Every stored text was read by today’s parsers already: there is nothing to read again.',
  tooManyOutdated: 'More texts are to be read again than the desk takes: run “npm run reparse” on the server.',
  tooManyPrepared: 'The desk keeps as many prepared imports as it can: apply or discard some of them first.',
  notReady:
    'That cannot be done with it any more, or not while something else is being done with it: this page shows where it stands.',
  nothingChosen: 'Nothing is chosen: tick the documents that are to be applied.',
  notRunning: 'There was nothing left to stop: it had come to its end.',
  alreadyQueued: 'It is being rolled back already, or waits to be.',
  chooseLater: 'Say first what is to become of the later changes: keep them, or take them along.',
  nothingToRollBack: 'There is nothing to take back: every trial that the run changed is told as before it already.',
}

/** The sentence for a code; undefined for what is no code of ours. */
export const describeProblem = (code: string | string[] | undefined): string | undefined =>
  typeof code === 'string' && Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined
