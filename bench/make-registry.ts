import { z } from 'zod'
import { cutAtRareWords, drawSpelling, findRareNames, findRareWords, spell, type VariedText } from './rare-words.ts'
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

/** What each title ends with. */
const MARK = 'synthetic'

/** No real study has such a number yet: ClinicalTrials.gov counts up, and has come to NCT07…. */
const FIRST_NUMBER = 90_000_000

/** Parts of names that lists are filtered by: a larger registry has other ones. */
const NAMES: readonly Part[] = ['conditions', 'sponsors']

/** Which of a registry's records are made: `count` of them, after the first `from`. */
export type MadeRange = { count: number; from?: number; seed?: number }

/**
 * Study records of a registry of any size, one JSON text each, recombined from real ones: the title, the conditions, the
 * arms with their interventions, the summary, the description, the outcomes, the criteria, the sites and the sponsors
 * are each drawn from a record of their own, so that terms, lengths and counts stay as they are among the real ones.
 * A word that one real record alone has stands for the many that a larger registry would have: see `drawSpelling`. Title
 * and organisation's number say that the record is synthetic. A smaller registry is the beginning of a larger one;
 * another seed gives other records of the same numbers.
 *
 * @param records real study records, JSON of the API v2 each
 */
export function* makeStudies(records: readonly string[], { count, from = 0, seed = 1 }: MadeRange): Generator<string> {
  const sources = readSources(records)
  const ofType = new Map<string, Source[]>()
  for (const source of sources) ofType.set(source.studyType, [...(ofType.get(source.studyType) ?? []), source])
  for (let at = from; at < from + count; at++) {
    const random = seededRandom(Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b))
    const base = draw(sources, random)
    const drawn = {} as Record<Part, string>
    const mesh = { conditions: '', arms: '' }
    for (const part of PART_NAMES) {
      const source = draw(part === 'arms' ? (ofType.get(base.studyType) ?? sources) : sources, random)
      drawn[part] = spell(source.parts[part], drawSpelling(random))
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
  rare.delete(MARK)
  const studies = records.map(record => Study.parse(JSON.parse(record)))
  const names = findRareNames(
    studies.map(({ protocolSection }) => NAMES.map(part => jsonOf(part, protocolSection)).join()),
  )
  return studies.map(study => sourceOf(study, rare, names))
}

function sourceOf(study: z.infer<typeof Study>, rare: ReadonlySet<string>, names: ReadonlySet<string>): Source {
  const { protocolSection, derivedSection, ...sections } = study
  const { identificationModule, descriptionModule, ...modules } = protocolSection
  const { nctId, orgStudyIdInfo, briefTitle, ...identification } = identificationModule
  const marked = { ...identification, briefTitle: `${briefTitle} (${MARK})` }
  const all = { ...marked, ...descriptionModule, ...modules }
  const parts = Object.fromEntries(
    PART_NAMES.map(part => {
      return [part, cutAtRareWords(jsonOf(part, all), rare, NAMES.includes(part) ? names : undefined)]
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

const jsonOf = (part: Part, members: Record<string, unknown>): string => membersOf(members, name => isOf(part, name))

const isOf = (part: Part, name: string): boolean => PARTS[part].some(member => member === name)

function membersOf(object: Record<string, unknown>, isWanted: (name: string) => boolean): string {
  const wanted = Object.entries(object).filter(([name]) => isWanted(name))
  return JSON.stringify(Object.fromEntries(wanted)).slice(1, -1)
}
