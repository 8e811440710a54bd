// How fast registry texts are read: `npm run bench:reading [-- FOLDER]`. First the texts of the folder (the registries'
// own beside this repository, else seeds/), then each layout's page with 5 MB of something hostile in the midst of it.
// Fails when a hostile text is read at less than a tenth of the rate of the ordinary ones.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '@/lib/registries/read-document.ts'
import { Refusal } from '@/lib/registries/refusal.ts'

const HOSTILE_LENGTH = 5_000_000
const SLOWEST_SHARE = 1 / 10
/** Where in a page the hostile part is put: a text is read by different code in its head, criteria and tables. */
const PLACES = [0.2, 0.5, 0.8]

type Text = { name: string; text: string }

function readTexts(folder: string): Text[] {
  const files = readdirSync(folder).filter(file => file.endsWith('.txt'))
  return files.sort().map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

/** Millions of UTF-16 units of text read a second; for these texts as good as megabytes. */
const rateOf = (length: number, milliseconds: number): number => length / 1000 / milliseconds

/** What came of a text, in a word, and how many milliseconds it took. */
function time(text: string): { outcome: string; milliseconds: number } {
  const start = performance.now()
  let outcome: string
  try {
    const { trial, warnings } = readDocument(text)
    outcome = `${trial.trialId}, ${warnings.length} warnings`
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    outcome = `refused: ${error.message}`
  }
  return { outcome, milliseconds: performance.now() - start }
}

/** The rate over many readings, after enough of them for the compiler to have settled. */
function measureOrdinary(texts: readonly Text[]): number {
  const rates = texts.map(({ name, text }) => {
    for (let run = 0; run < 100; run++) time(text)
    const runs = 200
    let milliseconds = 0
    for (let run = 0; run < runs; run++) milliseconds += time(text).milliseconds
    console.log(
      `${name.padEnd(30)} ${(milliseconds / runs).toFixed(2).padStart(9)} ms  ${show(rateOf(text.length * runs, milliseconds))}`,
    )
    return { length: text.length * runs, milliseconds }
  })
  const length = rates.reduce((sum, rate) => sum + rate.length, 0)
  return rateOf(
    length,
    rates.reduce((sum, rate) => sum + rate.milliseconds, 0),
  )
}

/** Lines of a page that are short enough to be headings and labels, each once. */
function labelsOf(text: string): string[] {
  return [...new Set(text.split('\n').filter(line => line.trim() && line.length < 40))]
}

const fill = (unit: string): string => unit.repeat(Math.ceil(HOSTILE_LENGTH / unit.length)).slice(0, HOSTILE_LENGTH)

function hostileParts(page: string): Text[] {
  const half = '['.repeat(HOSTILE_LENGTH / 2)
  const levels = Array.from({ length: 200 }, (_, level) => `${' '.repeat(level)}${level + 1}. item\n`).join('')
  return [
    { name: 'one endless line', text: fill('dose of 1×10\\^7 cells/kg on day 0, ') },
    { name: 'one endless word', text: fill('x') },
    { name: 'a million headings', text: fill('## H\n') },
    { name: "the page's own headings", text: fill(`${labelsOf(page).join('\n')}\n`) },
    { name: 'nested brackets', text: half + half.replaceAll('[', ']') },
    { name: 'lists within lists', text: fill(levels) },
    { name: 'blanks', text: fill(' ') },
    { name: 'empty lines', text: fill('\n') },
    { name: 'numbers that run together', text: fill('1. 2) (3) * - ') },
  ]
}

/** The page with the part inserted between two of its lines. */
function insert(page: string, part: string, place: number): string {
  const lines = page.split('\n')
  return lines.toSpliced(Math.round(lines.length * place), 0, part).join('\n')
}

function measureHostile(pages: readonly Text[], ordinary: number): boolean {
  let slowest = Number.POSITIVE_INFINITY
  for (const page of pages) {
    for (const { name, text } of hostileParts(page.text)) {
      const timed = PLACES.map(place => time(insert(page.text, text, place)))
      const worst = timed.reduce((a, b) => (a.milliseconds > b.milliseconds ? a : b))
      const rate = rateOf(text.length, worst.milliseconds)
      slowest = Math.min(slowest, rate)
      const row = `${page.name.slice(0, 3)} ${name}`.padEnd(30)
      console.log(
        `${row} ${worst.milliseconds.toFixed(0).padStart(9)} ms  ${show(rate)}  ${worst.outcome.slice(0, 70)}`,
      )
    }
  }
  console.log(
    `\nordinary ${show(ordinary)}, slowest hostile ${show(slowest)}: ${(slowest / ordinary).toFixed(2)} of it`,
  )
  return slowest >= ordinary * SLOWEST_SHARE
}

const show = (rate: number): string => `${rate.toFixed(1).padStart(7)} MB/s`

const folder = process.argv[2] ?? ['../shared/seeds', 'seeds'].find(existsSync) ?? 'seeds'
const texts = readTexts(folder)
console.log(`Texts of ${folder}`)
const ordinary = measureOrdinary(texts)
console.log(`\nHostile text, up to 5 MB, within the first page of each layout, the slowest of ${PLACES.length} places`)
if (!measureHostile(texts.slice(0, 3), ordinary)) {
  console.log('A hostile text is read at less than a tenth of the ordinary rate.')
  process.exitCode = 1
}
