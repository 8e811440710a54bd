import fc from 'fast-check'
import type { Page } from './load-pages.ts'

/** One kind of damage, done to a page's lines or text. */
type Damage = (text: string) => string

const onLines =
  (change: (lines: string[]) => string[]): Damage =>
  text =>
    change(text.split('\n')).join('\n')

/** Evenly spread, which `fc.double` is not. */
const fraction = fc.nat(10_000).map(part => part / 10_000)

/** The page up to anywhere, also inside a line. */
const cut = fraction.map<Damage>(at => text => text.slice(0, Math.floor(at * text.length)))

/** A page that begins anywhere. */
const behead = fraction.map<Damage>(at => text => text.slice(Math.floor(at * text.length * 0.3)))

const dropBlankLines = fc.constant<Damage>(onLines(lines => lines.filter(line => line.trim())))

/** Blank lines, some of them not quite empty, after the lines that the pattern chooses. */
const addBlankLines = fc
  .array(fc.constantFrom('', '\n', '\n  ', '\n\n\t'), { minLength: 1, maxLength: 7 })
  .map<Damage>(gaps => onLines(lines => lines.map((line, at) => line + (gaps[at % gaps.length] ?? ''))))

const dropLines = fc
  .array(fc.boolean(), { minLength: 2, maxLength: 40 })
  .map<Damage>(keep => onLines(lines => lines.filter((_, at) => keep[at % keep.length])))

/** Lines that change places with others not far from them, or anywhere. */
const shuffleLines = fc
  .tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), fc.constantFrom(3, 10_000))
  .map<Damage>(([jumps, reach]) =>
    onLines(lines => {
      const shuffled = [...lines]
      for (const [at, jump] of jumps.entries()) {
        const from = (at * 7 + jump) % lines.length
        const to = Math.min(lines.length - 1, from + (jump % reach))
        const [a = '', b = ''] = [shuffled[from], shuffled[to]]
        shuffled[from] = b
        shuffled[to] = a
      }
      return shuffled
    }),
  )

/** Lines that stand twice. */
const repeatLines = fc.tuple(fraction, fc.integer({ min: 1, max: 30 })).map<Damage>(([at, count]) =>
  onLines(lines => {
    const from = Math.floor(at * lines.length)
    return [...lines.slice(0, from + count), ...lines.slice(from)]
  }),
)

/** Words that the registries could write, and characters that none would. */
const intruder = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'Conditions',
    'Sex',
    '- ',
    '1. ',
    '* ',
    'NCT00000001',
    '\\',
    '\r',
    '\u2028',
    '\uFEFF',
    'PHASE2',
    '2024-13',
    '-1',
    '1e9',
  ),
)
const insert = fc.array(fc.tuple(fraction, intruder), { minLength: 1, maxLength: 12 }).map<Damage>(
  intruders => text =>
    intruders.reduce((damaged, [at, words]) => {
      const place = Math.floor(at * damaged.length)
      return damaged.slice(0, place) + words + damaged.slice(place)
    }, text),
)

const carriageReturns = fc.constantFrom<Damage>(
  text => text.replaceAll('\n', '\r\n'),
  text => text.replaceAll('\n', '\r'),
)

const unindent = fc.constant<Damage>(onLines(lines => lines.map(line => line.trimStart())))

const damage = fc.oneof(
  { weight: 3, arbitrary: cut },
  behead,
  dropBlankLines,
  addBlankLines,
  dropLines,
  shuffleLines,
  repeatLines,
  insert,
  carriageReturns,
  unindent,
)

/** One of the pages, damaged in one to three ways. */
export const damagedPage = (pages: readonly Page[]): fc.Arbitrary<Page> =>
  fc
    .tuple(fc.constantFrom(...pages), fc.array(damage, { minLength: 1, maxLength: 3 }))
    .map(([{ path, text }, damages]) => ({ path, text: damages.reduce((damaged, change) => change(damaged), text) }))

/** One of the pages, cut anywhere. */
export const cutPage = (pages: readonly Page[]): fc.Arbitrary<Page> =>
  fc.tuple(fc.constantFrom(...pages), cut).map(([{ path, text }, change]) => ({ path, text: change(text) }))
