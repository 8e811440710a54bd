import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  normalizeAge,
  normalizeHealthyVolunteers,
  normalizeSex,
  parseAgeRange,
} from '@/lib/registries/page/normalize-ages.ts'
import { normalizeDate } from '@/lib/registries/page/normalize-date.ts'
import {
  normalizeAllocation,
  normalizeInterventionModel,
  normalizeMasking,
  normalizeObservationalModel,
  normalizePrimaryPurpose,
  normalizeStudyType,
  normalizeTimePerspective,
  normalizeWhoMasked,
} from '@/lib/registries/page/normalize-design.ts'
import { normalizeArmGroupType, normalizeInterventionType } from '@/lib/registries/page/normalize-intervention.ts'
import { normalizePhases } from '@/lib/registries/page/normalize-phases.ts'
import { normalizeResponsiblePartyType, normalizeSponsorClass } from '@/lib/registries/page/normalize-sponsor.ts'
import { normalizeStatus } from '@/lib/registries/page/normalize-status.ts'
import { Age, Sex } from '@/lib/trial/age.ts'
import { ArmGroupType } from '@/lib/trial/arm-group.ts'
import { PartialDate } from '@/lib/trial/date.ts'
import * as design from '@/lib/trial/design.ts'
import { InterventionType } from '@/lib/trial/intervention.ts'
import { Phase } from '@/lib/trial/phase.ts'
import { ResponsiblePartyType, SponsorClass } from '@/lib/trial/sponsor.ts'
import { OverallStatus } from '@/lib/trial/status.ts'

const fragment = fc.constantFrom(
  ...[
    'Phase',
    'PHASE',
    ' ',
    '/',
    '1',
    '2',
    'II',
    'Early ',
    'N/A',
    'Not ',
    'yet ',
    'recruiting',
    'Single',
    'Blind',
    '_',
    '-',
  ],
  ...[
    '18',
    ' Years',
    ' to ',
    '70',
    'Under ',
    '+',
    'old',
    '2024',
    '-11',
    '-13',
    'November ',
    ', ',
    '(',
    ')',
    'All',
    'None',
    'group',
  ],
)
const phrase = fc.oneof(
  fc.array(fragment, { maxLength: 8 }).map(parts => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

const vocabularies = {
  normalizeStatus: [normalizeStatus, OverallStatus],
  normalizeStudyType: [normalizeStudyType, design.StudyType],
  normalizeAllocation: [normalizeAllocation, design.Allocation],
  normalizeInterventionModel: [normalizeInterventionModel, design.InterventionModel],
  normalizePrimaryPurpose: [normalizePrimaryPurpose, design.PrimaryPurpose],
  normalizeMasking: [normalizeMasking, design.Masking],
  normalizeObservationalModel: [normalizeObservationalModel, design.ObservationalModel],
  normalizeTimePerspective: [normalizeTimePerspective, design.TimePerspective],
  normalizeSex: [normalizeSex, Sex],
  normalizeInterventionType: [normalizeInterventionType, InterventionType],
  normalizeArmGroupType: [normalizeArmGroupType, ArmGroupType],
  normalizeSponsorClass: [normalizeSponsorClass, SponsorClass],
  normalizeResponsiblePartyType: [normalizeResponsiblePartyType, ResponsiblePartyType],
  normalizePhases: [normalizePhases, Phase.array().nonempty()],
  normalizeWhoMasked: [normalizeWhoMasked, design.WhoMasked.array().nonempty()],
  normalizeAge: [normalizeAge, Age],
  normalizeDate: [normalizeDate, PartialDate],
} as const

describe('a normalizer gives a value of its vocabulary or none, whatever the phrase', () => {
  it.each(Object.entries(vocabularies))('%s', (_, [normalize, schema]) => {
    fc.assert(
      fc.property(phrase, text => {
        const value = normalize(text)
        if (value !== undefined) expect(schema.safeParse(value).success).toBe(true)
        expect(normalize(` ${text}\t`)).toEqual(value)
      }),
      { numRuns: 500 },
    )
  })

  it('parseAgeRange, and never a number that the phrase lacks', () => {
    fc.assert(
      fc.property(phrase, text => {
        for (const age of Object.values(parseAgeRange(text) ?? {})) {
          expect(Age.safeParse(age).success).toBe(true)
          expect(text).toContain(age.replace(/\D+$/, ''))
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('normalizeHealthyVolunteers', () => {
    fc.assert(
      fc.property(phrase, text => {
        expect([true, false, undefined]).toContain(normalizeHealthyVolunteers(text))
      }),
    )
  })
})
