type Verdict = 'right' | 'falseAlarm'

/**
 * What reading the records' words says of the open points that the rules find: by trial and rule, `right` where the
 * record does leave open or contradict what the point says. The records that dose cells have all of theirs here; of the
 * others, on which the rules are run for this measurement alone, all but the numbering of their criteria.
 */
export const OPEN_POINTS: Record<string, Verdict> = {
