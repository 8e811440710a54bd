/**
 * Why something that was asked of the desk was not done, by the code that stands in the address it comes back to. A
 * text from the address itself is never shown.
 */
const PROBLEMS: Record<string, string> = {
  nothingOffered: 'No text came with the form: choose files, or paste the text of a page.',
  noFiles: 'No file was chosen: choose one or more, or drop them on the form.',
  noText: 'The text field was empty: paste the text of a registry page.',
  badForm: 'The form could not be read. Load this page again and repeat what you did.',
  tooLarge: 'The files are larger than the desk takes. Import them with “npm run import” on the server.',
  tooManyFiles:
    'These are more files than the desk takes at once. Put them into a zip, or import them with “npm run import” on the server.',
  tooManyTexts: 'These are more texts than the desk takes at once. Import them with “npm run import” on the server.',
  tooMuchUnpacked: 'Unpacked, this is more than the desk takes. Import it with “npm run import” on the server.',
  nothingReadable: 'None of the files holds a text that the desk can read.',
  seedsMissing: 'The server has no folder of seed files.',
  nothingOutdated: 'Every stored text was read by today’s parsers already: there is nothing to read again.',
  nothingChosen: 'Nothing is chosen: tick the documents that are to be applied.',
  notReady: 'It is not waiting to be applied any more: this page shows what became of it.',
  notRunning: 'There was nothing left to stop: it had come to its end.',
  alreadyQueued: 'It is queued already.',
  nothingToRollBack: 'This run changed nothing that could be taken back.',
  chooseLater: 'Say first what is to become of the later changes: keep them, or take them along.',
  diskFull: 'The disk of the server is full: nothing was taken in.',
}

/** The sentence for a code; undefined for what is no code of ours. */
export const describeProblem = (code: string | string[] | undefined): string | undefined =>
  typeof code === 'string' && Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined
