// How fast study records are imported with everything on: `npm run bench:import [-- COUNT]`, 9,950 if not said. The real
// records beside this repository again and again, under numbers of their own, into a new database in a temporary folder.
// Beside it the floor, measured in the same run: JSON.parse of the same lines.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { importTexts, type OfferedText } from '@/lib/import/import-texts.ts'
import { chooseDatabaseFile } from '@/lib/store/database-file.ts'
import { haveStudies, loadStudies } from '@/tests/registries/load-studies.ts'

const count = Number(process.argv[2] ?? 9950)
/** The rate is printed this often, so that one sees whether it stays. */
const STRETCH = 1990

type Study = { text: string; numbers: RegExp }

/** The record with each place of its own number, so that a copy can have another. */
function prepareStudy(text: string): Study {
  const [own = ''] = /NCT\d{8}/.exec(text) ?? []
  return { text, numbers: new RegExp(own, 'g') }
}

const numberOf = (at: number): string => `NCT${String(10_000_000 + at)}`

function* copies(studies: readonly Study[]): Generator<OfferedText> {
  for (let at = 0; at < count; at++) {
    const study = studies[at % studies.length]
    if (study) yield { name: `study ${at + 1}`, text: study.text.replace(study.numbers, numberOf(at)) }
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`
const perSecond = (documents: number, milliseconds: number): string =>
  `${Math.round((documents * 1000) / milliseconds)} studies/s`

/** How long the copies take to be made and parsed. */
function measureFloor(studies: readonly Study[]): void {
  let milliseconds = 0
  for (const offered of copies(studies)) {
    if (!('text' in offered)) continue
    const start = performance.now()
    JSON.parse(offered.text)
    milliseconds += performance.now() - start
  }
  console.log(`JSON.parse of the same lines: ${perSecond(count, milliseconds)}`)
}

async function measureImport(studies: readonly Study[], threads: number, what: string): Promise<void> {
  const start = performance.now()
  const startOfWork = process.cpuUsage()
  let done = 0
  let stretch = start
  let most = 0
  await importTexts(copies(studies), {
    dryRun: false,
    threads,
    onDocument: ({ outcome, reason }) => {
      if (outcome === 'refused') throw new Error(reason ?? 'A record was refused')
      done++
      if (done % STRETCH > 0) return
      const now = performance.now()
      const { rss } = process.memoryUsage()
      most = Math.max(most, rss)
      console.log(`  ${done}: ${perSecond(STRETCH, now - stretch)}, ${megabytes(rss)} resident`)
      stretch = now
    },
  })
  const { user, system } = process.cpuUsage(startOfWork)
  const work = ((user + system) / 1000 / count).toFixed(2)
  const rate = perSecond(count, performance.now() - start)
  console.log(`${what}: ${rate}, ${work} ms of processor time a study, at most ${megabytes(most)} resident`)
}

if (!haveStudies) console.log('Needs the study records beside this repository (../shared/clinicaltrials-gov).')
else {
  const studies = loadStudies().map(prepareStudy)
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'))
  try {
    console.log(`${count} studies; ${megabytes(process.memoryUsage().rss)} resident before`)
    measureFloor(studies)
    const file = join(folder, 'registry.db')
    chooseDatabaseFile(file)
    await measureImport(studies, availableParallelism(), `Import in ${availableParallelism()} threads`)
    console.log(`Database: ${(statSync(file).size / count / 1000).toFixed(1)} kB a study`)
    await measureImport(studies, 0, 'The same again, all of it stored')
    chooseDatabaseFile(join(folder, 'alone.db'))
    await measureImport(studies, 0, 'Import without threads')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
