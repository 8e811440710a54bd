import { conceptAt } from './find-concept.ts'
import { foldWords } from './fold-words.ts'

const folded = (phrases: readonly string[]): string[][] =>
  phrases.map(foldWords).toSorted((a, b) => b.length - a.length)

/** What stands before a disease that a trial is not about. */
const BEFORE = folded([
  ...['non', 'not', 'excluding', 'except', 'except for', 'other than', 'without', 'exclusive of', 'exclusion of'],
  ...['exception of', 'not for', 'not including', 'but not', 'apart from'],
])
/** Words between that and the disease. */
const BETWEEN = new Set(
  foldWords('the a an any of for with those patients subjects cases case diagnosis who have having'),
)
const PEOPLE = new Set(foldWords('patients subjects participants cases'))
/** Diseases that are left out together. */
const AND = new Set(['and', 'or', 'nor'])
/** "With or without", "with/without", "whether or not": what stands behind these is no less there. */
const LEFT_OPEN: Readonly<Record<string, readonly string[]>> = { not: ['or'], without: ['or', 'and', 'with'] }

/** Whether a word leaves out what stands behind it, unless others stand before it. */
export const mayBeLeftOpen = (word = ''): boolean => Object.hasOwn(LEFT_OPEN, word)
/** What stands behind a disease that a trial is not about. */
const BEHIND = folded([
  ...['excluded', 'is excluded', 'are excluded', 'was excluded', 'were excluded', 'will be excluded'],
  ...['is not allowed', 'are not allowed', 'not permitted', 'is not permitted', 'are not permitted'],
  ...['is not included', 'are not included', 'will not be included'],
])

const MOST_BETWEEN = 4
const FIRST_OF_CUES = new Set(BEFORE.map(([first]) => first))
const LAST_OF_CUES = new Set(BEHIND.map(cue => cue.at(-1)))

/** Before a word that belongs to the name of a disease that is left out. No beginning that is typed (`promyel*`) has it. */
const MARK = '_'

/**
 * Marks the diseases that a text names only to leave them out: in "AML excluding APL" and "non-M3" the disease is not
 * found by its name, and is by these very words. Takes folded words; in time proportional to them.
 */
export function markNegated(words: readonly string[]): readonly string[] {
  const isCuedBehind = words.some(
    (word, at) => LAST_OF_CUES.has(word) && BEHIND.some(cue => startsAt(words, at + 1 - cue.length, cue)),
  )
  if (!isCuedBehind && !words.some(word => FIRST_OF_CUES.has(word))) return words
  const marked = [...words]
  for (let at = 0; at < words.length; at++) {
    const begin = afterCue(words, at)
    if (begin !== undefined) {
      let name = diseaseAt(words, begin)
      for (let from = begin; name > 0; name = AND.has(words[from] ?? '') ? diseaseAt(words, ++from) : 0) {
        mark(marked, from, name)
        from += name
      }
    }
    const name = isCuedBehind ? diseaseAt(words, at) : 0
    if (name > 0 && isLeftOutBehind(words, at + name)) mark(marked, at, name)
  }
  return marked
}

function mark(words: string[], from: number, length: number): void {
  for (let at = from; at < from + length; at++) if (!words[at]?.startsWith(MARK)) words[at] = MARK + words[at]
}

/** Where the name begins that a cue at `at` is about; undefined where none is there. */
function afterCue(words: readonly string[], at: number): number | undefined {
  const isOpen = mayBeLeftOpen(words[at]) && LEFT_OPEN[words[at] ?? '']?.includes(words[at - 1] ?? '')
  const cue = FIRST_OF_CUES.has(words[at]) && !isOpen ? BEFORE.find(one => startsAt(words, at, one)) : undefined
  if (!cue) return undefined
  let begin = at + cue.length
  for (let between = 0; between < MOST_BETWEEN && BETWEEN.has(words[begin] ?? ''); between++) begin++
  return begin
}

/** "APL patients are excluded", too. */
function isLeftOutBehind(words: readonly string[], at: number): boolean {
  let begin = at
  while (begin - at < MOST_BETWEEN && PEOPLE.has(words[begin] ?? '')) begin++
  return BEHIND.some(cue => startsAt(words, begin, cue))
}

const startsAt = (words: readonly string[], at: number, cue: readonly string[]): boolean =>
  cue.every((word, index) => words[at + index] === word)

function diseaseAt(words: readonly string[], at: number): number {
  const named = conceptAt(words, at, 'written')
  return named?.concept.kind === 'disease' ? named.length : 0
}
