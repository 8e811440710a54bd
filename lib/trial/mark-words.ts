import { diffArrays } from 'diff'
import { matchItems } from './match-items.ts'

/**
 * A stretch of two texts laid over each other. `same` and `deleted` in a row are the earlier text, `same` and `inserted`
 * the later one, each to the character.
 */
export type MarkedWords = { kind: 'same' | 'deleted' | 'inserted'; text: string }

/** Words, figures ("1,000", "0.5"), runs of blanks; all else, character by character. */
const TOKEN = /\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*|\s+|./gsu

/** Lines with what ends them. */
const LINE = /[^\n]*(?:\n|$)/gu

/**
 * The search for the fewest changes takes as much time as their number squared, so it is given up beyond these: texts
 * that differ so much are first laid over each other line by line, and a line that still does is replaced as a whole.
 */
const MOST_CHANGED = 800
const MOST_CHANGED_IN_LINE = 400

/** Texts that have less than this in common are easier to read one after the other. */
const LEAST_KEPT = 0.2

/** What became of a text, word by word, in the order of reading; what was deleted stands before what took its place. */
export function markWords(before: string, after: string): MarkedWords[] {
  const changes = changesOf(before, after)
  return keptShare(changes, before, after) < LEAST_KEPT ? replace(before, after) : changes
}

function changesOf(before: string, after: string): MarkedWords[] {
  return joinChanges(alignWords(before, after, MOST_CHANGED) ?? alignLines(before, after))
}

/** Undefined where more than `most` words and signs would have to be changed. */
function alignWords(before: string, after: string, most: number): MarkedWords[] | undefined {
  const aligned = diffArrays(tokensOf(TOKEN, before), tokensOf(TOKEN, after), { maxEditLength: most })
  return aligned?.map(({ added, removed, value }) => ({
    kind: added ? 'inserted' : removed ? 'deleted' : 'same',
    text: value.join(''),
  }))
}

const tokensOf = (pattern: RegExp, text: string): string[] => text.match(pattern)?.filter(token => token) ?? []

const LINE_KEYS = { keys: [(line: string) => line], wordsOf: (line: string) => line }

/** Lines that stayed, or were reworded, hold those between them in their place. */
function alignLines(before: string, after: string): MarkedWords[] {
  const [old, now] = [tokensOf(LINE, before), tokensOf(LINE, after)]
  const pieces: MarkedWords[] = []
  let [fromOld, fromNow] = [0, 0]
  const take = (toOld: number, toNow: number) => {
    const [left, right] = [old.slice(fromOld, toOld).join(''), now.slice(fromNow, toNow).join('')]
    pieces.push(...(alignWords(left, right, MOST_CHANGED_IN_LINE) ?? replace(left, right)))
    ;[fromOld, fromNow] = [toOld, toNow]
  }
  for (const { before: at, after: to, moved } of matchItems(old, now, LINE_KEYS)) {
    if (at === null || to === null || moved) continue
    take(at, to)
    take(at + 1, to + 1)
  }
  take(old.length, now.length)
  return pieces
}

const replace = (before: string, after: string): MarkedWords[] => piecesOf({ deleted: before, inserted: after })

type Block = { same: string } | { deleted: string; inserted: string }

function toBlocks(pieces: readonly MarkedWords[]): Block[] {
  const blocks: Block[] = []
  for (const { kind, text } of pieces) {
    const last = blocks.at(-1)
    if (kind === 'same') {
      if (last && 'same' in last) last.same += text
      else blocks.push({ same: text })
    } else if (last && 'deleted' in last) last[kind] += text
    else blocks.push({ deleted: '', inserted: '', [kind]: text })
  }
  return blocks
}

function piecesOf(block: Block): MarkedWords[] {
  const pieces: MarkedWords[] =
    'same' in block
      ? [{ kind: 'same', text: block.same }]
      : [
          { kind: 'deleted', text: block.deleted },
          { kind: 'inserted', text: block.inserted },
        ]
  return pieces.filter(({ text }) => text !== '')
}

/** A comma or a blank that stayed between two changed words is a part of the change to a reader. */
const HOLDS_NOTHING = /^[^\p{L}\p{N}\n]{1,3}$/u

function joinChanges(pieces: readonly MarkedWords[]): MarkedWords[] {
  const joined: Block[] = []
  const blocks = toBlocks(pieces)
  for (const [at, block] of blocks.entries()) {
    const last = joined.at(-1)
    const isBetween = at > 0 && at < blocks.length - 1
    if (last && 'deleted' in last && 'deleted' in block) {
      last.deleted += block.deleted
      last.inserted += block.inserted
    } else if (last && 'deleted' in last && 'same' in block && isBetween && HOLDS_NOTHING.test(block.same)) {
      last.deleted += block.same
      last.inserted += block.same
    } else joined.push(block)
  }
  return joined.flatMap(piecesOf)
}

/** Of what can be read of the shorter text; blanks are not. */
function keptShare(pieces: readonly MarkedWords[], before: string, after: string): number {
  const all = Math.min(countSigns(before), countSigns(after))
  if (all === 0) return 1
  return pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? countSigns(text) : 0), 0) / all
}

const countSigns = (text: string): number => text.replaceAll(/\s+/g, '').length
