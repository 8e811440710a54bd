import { z } from 'zod'
import { cutAtRareWords, findRareWords, spell, type VariedText } from './rare-words.ts'
import { draw, seededRandom } from './seeded-random.ts'

const Members = z.record(z.string(), z.unknown())

const Study = z
  .object({
    protocolSection: z
      .object({
        identificationModule: Members,
        designModule: z.looseObject({ studyType: z.string() }),
        descriptionModule: Members.default({}),
      })
      .catchall(z.unknown()),
    derivedSection: Members.default({}),
  })
  .catchall(z.unknown())

/** What is drawn from one real record apart from the others, in JSON. */
const PARTS = {
  title: ['briefTitle', 'officialTitle', 'acronym'],
  conditions: ['conditionsModule'],
  arms: ['armsInterventionsModule'],
  outcomes: ['outcomesModule'],
  eligibility: ['eligibilityModule'],
  sites: ['contactsLocationsModule'],
  sponsors: ['sponsorCollaboratorsModule'],
  summary: ['briefSummary'],
  description: ['detailedDescription'],
} as const
type Part = keyof typeof PARTS
const PART_NAMES = Object.keys(PARTS) as Part[]

/** Parts in prose, whose rare words are varied; the others hold names and values of a vocabulary. */
const PROSE: readonly Part[] = ['title', 'conditions', 'arms', 'outcomes', 'summary', 'description']

type Source = {
  studyType: string
  parts: Record<Part, VariedText>
  /** MeSH terms go with the conditions and the arms that they were derived from. */
  meshOf: { conditions: string; arms: string }
  identification: string
  /** Modules and sections that are not drawn apart: status, design, references, results and so on. */
  modules: string
  sections: string
}

/** No real study has such a number yet: ClinicalTrials.gov counts up, and has come to NCT07…. */
const FIRST_NUMBER = 90_000_000

/**
 * Study records of a registry of any size, one JSON text each, recombined from real ones: the title, the conditions, the
 * arms with their interventions, the summary, the description, the outcomes, the criteria, the sites and the sponsors
 * are each drawn from a record of their own, so that terms, lengths and counts stay as they are among the real ones.
 * A word that one real record alone has stands for the many that a larger registry would have: it is spelt in as many
 * ways, the first far oftener than the last. Title and organisation's number say that the record is synthetic.
 *
 * @param records real study records, JSON of the API v2 each
 */
export function* makeStudies(
  records: readonly string[],
  { trials, seed = 1 }: { trials: number; seed?: number },
): Generator<string> {
  const sources = readSources(records)
  const ofType = new Map<string, Source[]>()
  for (const source of sources) ofType.set(source.studyType, [...(ofType.get(source.studyType) ?? []), source])
  const random = seededRandom(seed)
  const spellings = Math.max(1, trials / sources.length)
  for (let at = 0; at < trials; at++) {
    const base = draw(sources, random)
    const drawn = {} as Record<Part, string>
    const mesh = { conditions: '', arms: '' }
    for (const part of PART_NAMES) {
      const source = draw(part === 'arms' ? (ofType.get(base.studyType) ?? sources) : sources, random)
      drawn[part] = spell(source.parts[part], Math.floor(spellings ** random()) - 1)
      if (part === 'conditions' || part === 'arms') mesh[part] = source.meshOf[part]
    }
    yield compose(at, base, drawn, mesh)
  }
}

function compose(at: number, base: Source, drawn: Record<Part, string>, mesh: Source['meshOf']): string {
  const { title, summary, description, ...modules } = drawn
  const number = FIRST_NUMBER + at
  const identification = `"nctId":"NCT${number}","orgStudyIdInfo":{"id":"SYNTHETIC-${number}"}`
  const protocol = members(
    `"identificationModule":{${members(identification, title, base.identification)}}`,
    `"descriptionModule":{${members(summary, description)}}`,
    ...Object.values(modules),
    base.modules,
  )
  const derived = members(mesh.conditions, mesh.arms)
  return `{${members(`"protocolSection":{${protocol}}`, `"derivedSection":{${derived}}`, base.sections)}}`
}

const members = (...parts: readonly string[]): string => parts.filter(Boolean).join(',')

function readSources(records: readonly string[]): Source[] {
  const rare = findRareWords(records)
  return records.map(record => sourceOf(record, rare))
}

function sourceOf(record: string, rare: ReadonlySet<string>): Source {
  const { protocolSection, derivedSection, ...sections } = Study.parse(JSON.parse(record))
  const { identificationModule, descriptionModule, ...modules } = protocolSection
  const { nctId, orgStudyIdInfo, briefTitle, ...identification } = identificationModule
  const marked = { ...identification, briefTitle: `${briefTitle} (synthetic)` }
  const all = { ...marked, ...descriptionModule, ...modules }
  const parts = Object.fromEntries(
    PART_NAMES.map(part => {
      const json = membersOf(all, name => isOf(part, name))
      return [part, PROSE.includes(part) ? cutAtRareWords(json, rare) : [json]]
    }),
  ) as Record<Part, VariedText>
  const isDrawn = (name: string) => PART_NAMES.some(part => isOf(part, name))
  return {
    studyType: protocolSection.designModule.studyType,
    parts,
    meshOf: {
      conditions: membersOf(derivedSection, name => name === 'conditionBrowseModule'),
      arms: membersOf(derivedSection, name => name === 'interventionBrowseModule'),
    },
    identification: membersOf(marked, name => !isDrawn(name)),
    modules: membersOf(modules, name => !isDrawn(name)),
    sections: membersOf(sections, () => true),
  }
}

const isOf = (part: Part, name: string): boolean => PARTS[part].some(member => member === name)

function membersOf(object: Record<string, unknown>, isWanted: (name: string) => boolean): string {
  const wanted = Object.entries(object).filter(([name]) => isWanted(name))
  return JSON.stringify(Object.fromEntries(wanted)).slice(1, -1)
}
