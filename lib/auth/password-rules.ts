/** Of a password that somebody chooses, in characters. */
export const SHORTEST_PASSWORD = 12
/** Hashing takes any length; nobody is to send megabytes. */
export const LONGEST_PASSWORD = 128
