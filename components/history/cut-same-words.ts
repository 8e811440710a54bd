import type { MarkedWords } from '@/lib/trial/mark-words.ts'

/** A stretch of one side of a changed text; `left` is how many characters that stayed are not shown in its place. */
export type ShownWords = { kind: MarkedWords['kind']; text: string } | { kind: 'gap'; left: number }

/** So much of what stayed is shown beside a change, and less than twice that is not worth cutting. */
const CONTEXT = 140
const SHORTEST_GAP = 120

/** One side of a changed text, with what stayed far from any change left out. */
export function cutSameWords(words: readonly MarkedWords[], side: 'before' | 'after'): ShownWords[] {
  const hidden = side === 'before' ? 'inserted' : 'deleted'
  return words.flatMap(({ kind, text }, at): ShownWords[] => {
    if (kind === hidden) return []
    if (kind !== 'same') return [{ kind, text }]
    const [head, tail] = [at > 0 ? CONTEXT : 0, at < words.length - 1 ? CONTEXT : 0]
    if (text.length <= head + tail + SHORTEST_GAP) return [{ kind, text }]
    const [from, to] = [endOfWord(text, head), startOfWord(text, text.length - tail)]
    const shown: ShownWords[] = [
      { kind, text: text.slice(0, from) },
      { kind: 'gap', left: to - from },
      { kind, text: text.slice(to) },
    ]
    return shown.filter(one => one.kind === 'gap' || one.text !== '')
  })
}

/** The place at or after `at` where a word ends, or `at` in a text without blanks. */
function endOfWord(text: string, at: number): number {
  if (at === 0) return 0
  const blank = text.slice(at, at + 40).search(/\s/)
  return blank < 0 ? wholeCharacter(text, at) : at + blank
}

function startOfWord(text: string, at: number): number {
  if (at === text.length) return at
  const [, rest = ''] = /\s(\S*)$/.exec(text.slice(Math.max(0, at - 40), at)) ?? []
  const found = /\s\S*$/.test(text.slice(Math.max(0, at - 40), at))
  return found ? at - rest.length : wholeCharacter(text, at)
}

/** Not between the halves of a character beyond the first 65,536. */
const wholeCharacter = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') ? at + 1 : at
