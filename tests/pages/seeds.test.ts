import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/registries/read-document.ts'
import type { Criterion } from '@/lib/trial/criterion.ts'
import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { ORIGINALS, SEEDS } from './page-expectations.ts'

// The records in seeds/ are the registries' in other words: whatever is no prose must be the same.

const files = readdirSync(SEEDS).filter(name => name.endsWith('.txt'))
const VERBATIM = join(ORIGINALS, '../tools/verbatim.mjs')

const marks = ({ marker, children }: Criterion): unknown => [marker, children.map(marks)]
const withoutDescription = <T extends object>(items: T[]): object[] =>
  items.map(item => ({ ...item, description: undefined }))

/** A reading without its prose: what the two versions have in common. */
function factsOf({ trial, absence, basis, warnings, registry }: DocumentReading): unknown {
  const { briefSummary: _, detailedDescription: __, eligibilityCriteria: ___, criteria, ...facts } = trial
  return {
    registry,
    ...facts,
    armGroups: withoutDescription(trial.armGroups),
    interventions: withoutDescription(trial.interventions),
    primaryOutcomes: withoutDescription(trial.primaryOutcomes),
    secondaryOutcomes: withoutDescription(trial.secondaryOutcomes),
    criteria: [criteria.inclusion.map(marks), criteria.exclusion.map(marks), criteria.other.map(marks)],
    absence,
    basis,
    warnings: warnings.map(({ code, field, line }) => ({ code, field, line })),
  }
}

describe.skipIf(!existsSync(ORIGINALS))(
  'the seeds beside the originals (skipped where ../shared/seeds is missing)',
  () => {
    const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8')

    it('are the same five', () => {
      expect(files).toEqual(readdirSync(ORIGINALS).filter(name => name.endsWith('.txt')))
    })

    it.each(files)('%s reads as the same facts', file => {
      const [ours, theirs] = [read(SEEDS, file), read(ORIGINALS, file)]
      expect(factsOf(readDocument(ours))).toEqual(factsOf(readDocument(theirs)))
    })

    it.each(files)('%s keeps, line by line, every figure, sign, mark and indentation', file => {
      const [ours, theirs] = [read(SEEDS, file).split('\n'), read(ORIGINALS, file).split('\n')]
      const shape = (line: string) => ({
        indent: line.length - line.trimStart().length,
        mark: /^\s*(?:\(?\d+\\?[.)]|[*•])(?=\s)/.exec(line)?.[0],
        figures: (line.match(/\d+(?:[.,]\d+)*/g) ?? []).toSorted(),
        signs: (line.match(/[^\p{ASCII}’]|[\\<>%^]/gu) ?? []).toSorted(),
      })
      expect(ours.map(shape)).toEqual(theirs.map(shape))
    })

    it.each(files)('%s is at least 60 % as long in every passage of prose', file => {
      const theirs = read(ORIGINALS, file).split('\n')
      const short = read(SEEDS, file)
        .split('\n')
        .filter((line, at) => {
          const original = theirs[at] ?? ''
          return original.length > 150 && line.length < original.length * 0.6
        })
      expect(short).toEqual([])
    })

    /** The passages that the two do share, besides titles: a label of an arm, and time frames glued to their measures. */
    const SHARED_FACTS = [
      'dose limiting toxicityfrom the first dose of nk520',
      'complete response rate crr from the date of first infusion',
      'overall response rate orr from the date of first infusion',
      'event free survival efs from date of enrollment',
      'overall survival os from date of enrollment',
      'cd123 cd16 bispecific antibody modified nk cells for the treatment',
    ]

    it('share no sentence with a registry text, only labels and time frames', () => {
      const { stdout } = spawnSync(process.execPath, [VERBATIM, join(SEEDS, '..')], { encoding: 'utf8' })
      const rows = stdout.split('\n').filter(row => /^(?:seeds|tests\/pages)\//.test(row))
      expect(rows.filter(row => !SHARED_FACTS.some(fact => row.includes(`"${fact}`)))).toEqual([])
    })
  },
)
