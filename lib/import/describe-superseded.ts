/** Why a text that is stored does not tell its trial: the run of this number brought the one that took its place. */
export const describeSuperseded = (run: number): string =>
  `Run no. ${run} brought another text in its place, so this one stays in the history.`
