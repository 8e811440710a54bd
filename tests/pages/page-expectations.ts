import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { z } from 'zod'
import { RegistryName } from '@/lib/trial/registry.ts'
import { Trial } from '@/lib/trial/trial.ts'

// The facts that a person read from a page, beside which the readers' are held. tests/pages/README.md tells the format.

const ROOT = join(import.meta.dirname, '../..')

/** Where the registries' own texts are, when they are: beside the project, never in it. */
export const ORIGINALS = join(ROOT, '../shared/seeds')
export const SEEDS = join(ROOT, 'seeds')

/** A criterion as `[marker, text, those below it]`. */
export type ExpectedCriterion = [marker: string | null, text: string, children?: ExpectedCriterion[] | undefined]
const ExpectedCriterion: z.ZodType<ExpectedCriterion> = z.lazy(() =>
  z.tuple([z.string().nullable(), z.string(), z.array(ExpectedCriterion).optional()]),
)
const ExpectedCriteria = z.strictObject({
  inclusion: z.array(ExpectedCriterion),
  exclusion: z.array(ExpectedCriterion),
  other: z.array(ExpectedCriterion),
})

const FIELDS = Object.keys(Trial.shape) as [keyof Trial, ...(keyof Trial)[]]

/** A page that is read, with all that a person reads from it. */
export const PageExpectation = z.strictObject({
  /** The text in `seeds/`; without it the text stands beside the expectation under the same name. */
  file: z.string().optional(),
  registry: RegistryName,
  /** Every fact; a field that is not named here is empty. In a text, "…" stands for any words. */
  trial: z
    .partialRecord(z.enum(FIELDS), z.unknown())
    .and(z.object({ trialId: z.string(), criteria: ExpectedCriteria.optional() })),
  /** What is missing, and which kind of missing it is; list items by a star. */
  absence: z.strictObject({
    notProvided: z.array(z.string()),
    absentOnPage: z.array(z.string()),
    unreadable: z.array(z.string()).default([]),
    cutOff: z.array(z.string()).default([]),
  }),
  /** Fields that the text does not state in so many words; age groups follow from the ages everywhere. */
  inferred: z.array(z.string()),
  /** The whole line, or lines, of the text that a field's evidence must lie on. */
  places: z.record(z.string(), z.string().or(z.array(z.string()))),
  /** Code and field of every warning; of the field, what stands before the first dot. */
  warnings: z.array(z.tuple([z.string(), z.string().nullable()])),
})
export type PageExpectation = z.infer<typeof PageExpectation>

/** A page that is refused, with the reason's code. */
const RefusalExpectation = z.strictObject({ refused: z.string() })

export type ExpectedPage = { name: string; expected: PageExpectation; path: string }
export type RefusedPage = { name: string; refused: string; path: string }

/** Every expectation below this folder, each with the pages that it holds for. */
export function findExpectedPages(): { here: ExpectedPage[]; originals: ExpectedPage[]; refused: RefusedPage[] } {
  const found: ReturnType<typeof findExpectedPages> = { here: [], originals: [], refused: [] }
  for (const entry of readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.json')) continue
    const json = join(entry.parentPath, entry.name)
    const beside = { path: json.replace(/\.json$/, '.txt'), name: relative(ROOT, json.replace(/\.json$/, '.txt')) }
    const expected = z.union([RefusalExpectation, PageExpectation]).parse(JSON.parse(readFileSync(json, 'utf8')))
    if ('refused' in expected) found.refused.push({ ...beside, ...expected })
    else if (expected.file) {
      const original = join(ORIGINALS, basename(expected.file))
      found.here.push({
        name: `${expected.trial.trialId}, seeds/${expected.file}`,
        expected,
        path: join(SEEDS, expected.file),
      })
      if (existsSync(original)) found.originals.push({ name: expected.trial.trialId, expected, path: original })
    } else found.here.push({ ...beside, expected })
  }
  return found
}
