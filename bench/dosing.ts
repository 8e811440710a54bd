// How right the reader of cell doses is on the real records beside the project, and what it costs: `npm run bench:dosing`.
// Prints precision and recall beside the hand-read table, every level found in a trial that states no amount of cells,
// every open point with its words and the verdict of reading them, the share that reading doses has of the time, and what
// a text of twice the length costs.

import { collectCriteria, collectPassages } from '@/lib/dosing/collect-passages.ts'
import { findOpenPoints, RULES } from '@/lib/dosing/open-points/find-open-points.ts'
import { readDosing } from '@/lib/dosing/read-dosing.ts'
import { readDocument } from '@/lib/registries/read-document.ts'
import { composeTrial } from '@/lib/trial/compose-trial.ts'
import { type Dosing, NO_DOSING, type OpenPoint } from '@/lib/trial/dosing.ts'
import type { ComposedRecord } from '@/lib/trial/trial-record.ts'
import { layOutPages } from '@/tests/accuracy/lay-out-page.ts'
import { haveStudies, readStudies, type Study } from '@/tests/accuracy/truth-of-study.ts'
import { CELL_DOSES, halfOf } from '@/tests/dosing/cell-doses.table.ts'
import { FRESH_TEXTS } from '@/tests/dosing/fresh-texts.table.ts'
import { LONG_TEXTS, recordOfText, repeatUnit } from '@/tests/dosing/long-texts.ts'
import { formatMeasures, measureTrial, noMeasures } from '@/tests/dosing/measure-cell-doses.ts'
import { measureUnseenTexts } from '@/tests/dosing/measure-unseen-texts.ts'
import { OPEN_POINTS } from '@/tests/dosing/open-points.table.ts'
import { recordOfStudy } from '@/tests/dosing/record-of-study.ts'
import { UNSEEN_EVEN, UNSEEN_ODD } from '@/tests/dosing/unseen-texts.table.ts'

type Read = { trialId: string; record: ComposedRecord; dosing: Dosing }

function printAccuracy(read: readonly Read[]): void {
  for (const half of ['even', 'odd'] as const) {
    const measures = noMeasures()
    for (const { trialId, dosing } of read) {
      const facts = CELL_DOSES[trialId]
      if (facts && halfOf(trialId) === half) measureTrial(measures, trialId, dosing, facts)
    }
    console.log(`\nRecords that state an amount of cells, ${half} half\n${formatMeasures(measures)}`)
  }
  for (const [half, texts] of [
    ['104, even half, tuned on', UNSEEN_EVEN],
    ['104, odd half, tuned on', UNSEEN_ODD],
    ['60 fresh ones, measured on', FRESH_TEXTS],
  ] as const) {
    const { levels, infusions, statedAs } = measureUnseenTexts(texts)
    const bare = Object.entries({ levels, infusions, statedAs }).map(
      ([what, measure]) =>
        `${what} ${share(measure.right, measure.wrong.length)} / ${share(measure.right, measure.missed.length)}`,
    )
    console.log(`\nTexts of our own (${half}), precision / recall: ${bare.join(', ')}`)
  }
}

const share = (right: number, other: number): string => (right / Math.max(1, right + other)).toFixed(3)

function printFalseLevels(read: readonly Read[]): void {
  const lines = read
    .filter(({ trialId }) => !CELL_DOSES[trialId])
    .flatMap(({ trialId, dosing }) =>
      dosing.doseLevels.map(({ amount }) => `  ${trialId} ${amount.value}: ${amount.evidence[0]?.quote}`),
    )
  console.log(`\nLevels in trials that state no amount of cells: ${lines.length}`)
  if (lines.length) console.log(lines.join('\n'))
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').slice(0, 80)

function printOpenPoints(read: readonly Read[]): void {
  console.log('\nOpen points of the records that dose cells')
  const shown = read.flatMap(({ trialId, dosing }) => dosing.openPoints.map(point => ({ trialId, ...point })))
  for (const { trialId, code, field, message, evidence } of shown) {
    const verdict = OPEN_POINTS[`${trialId} ${code}`] ?? 'not judged'
    console.log(`  ${trialId} ${code} (${verdict}) ${field}: ${message}`)
    console.log(`      ${evidence.map(({ quote }) => `“${oneLine(quote)}”`).join(' ')}`)
  }
  const everywhere = read.flatMap(({ trialId, record, dosing }) =>
    findOpenPoints(record, dosing, collectPassages(record), collectCriteria(record)).map(point => ({
      trialId,
      ...point,
    })),
  )
  console.log('\nBy rule: false alarms of those judged, of all (where they are shown | run over all records)')
  for (const { code, states } of RULES)
    console.log(`  ${code.padEnd(18)} ${tally(shown, code)} | ${tally(everywhere, code)}  a record ${states}`)
}

function tally(points: readonly (OpenPoint & { trialId: string })[], code: string): string {
  const own = points.filter(point => point.code === code)
  const judged = own.flatMap(({ trialId }) => OPEN_POINTS[`${trialId} ${code}`] ?? [])
  return `${judged.filter(verdict => verdict === 'falseAlarm').length} of ${judged.length}, of ${own.length}`.padEnd(16)
}

const RUNS = 3

/** The least of several runs, in milliseconds. */
function time(work: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

function printTime(studies: readonly Study[], read: readonly Read[]): void {
  const pages = studies.flatMap(study => layOutPages(study).filter(({ layout }) => layout === 'meddatax'))
  const compose = () =>
    pages.map(({ text }, at) => {
      const reading = readDocument(text)
      const document = {
        id: `d${at}`,
        registry: reading.registry,
        sha256: 'ab'.repeat(32),
        importedAt: '2026-01-02T03:04:05Z',
        parserVersion: reading.parserVersion,
      }
      return composeTrial([{ document, reading, text }])
    })
  const records = compose()
  const floor = time(compose)
  const dosed = time(() => records.forEach(readDosing))
  const part = (dosed / (floor + dosed)) * 100
  console.log(
    `\n${pages.length} pages read and composed in ${floor.toFixed(0)} ms, their doses in ${dosed.toFixed(0)} ms: ${part.toFixed(1)} % of both`,
  )
  const none = read.filter(({ dosing }) => dosing === NO_DOSING).map(({ record }) => record)
  const without = time(() => none.forEach(readDosing))
  console.log(
    `${none.length} records without a dose of cells: ${without.toFixed(0)} ms, ${((without / none.length) * 1000).toFixed(0)} µs each`,
  )
}

/** What a text of 200,000 characters takes, and one of twice that: in a linear reader, about twice as long. */
function printGrowth(): void {
  console.log('\nLong texts of nothing but …: 200,000 characters, 400,000, how many times as long')
  for (const [name, unit] of LONG_TEXTS) {
    const [once = 0, twice = 0] = [200_000, 400_000].map(length => {
      const record = recordOfText(repeatUnit(unit, length))
      return Math.min(...[1, 2, 3].map(() => time(() => readDosing(record))))
    })
    console.log(
      `  ${name.padEnd(22)} ${once.toFixed(0).padStart(6)} ms ${twice.toFixed(0).padStart(6)} ms ${(twice / once).toFixed(1)}`,
    )
  }
}

printGrowth()
if (!haveStudies()) {
  console.log('The records beside the project are missing: nothing to measure.')
  process.exit(0)
}
const studies = readStudies()
const read = studies.map(study => {
  const { record } = recordOfStudy(study)
  return { trialId: study.nct, record, dosing: readDosing(record) }
})
printAccuracy(read)
printFalseLevels(read)
printOpenPoints(read)
printTime(studies, read)
