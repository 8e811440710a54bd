/** Why a text that is stored is not taken in: the roll-back of this number took it back. */
export const describeTakenBack = (run: number): string =>
  `Roll-back no. ${run} took this text back, so it stays out. Rolling that back brings it in again.`
