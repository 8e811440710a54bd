import { describe, expect, it } from 'vitest'
import { toPageText } from '@/lib/registries/page/lines.ts'
import { medpath } from './adapter.ts'

const PAGE = `MedPath

Cells of a Donor in Acute Leukemia

Phase 1
Recruiting
Conditions
Acute Myeloid Leukemia
Relapse
Interventions
Biological: Donor Cells
Drug: Fludarabine
Registration Number
NCT00000012
Lead Sponsor
Some University
Brief Summary

A short text.

Detailed Description

Not available

Recruitment & Eligibility

Status
RECRUITING
Sex
All
Target Recruitment
24
Inclusion Criteria
  1. Leukemia that came back

  2. Either of:

    1. a donor
    2. a second donor
Read More
Exclusion Criteria
  • Infection

Study & Design

Study Type
INTERVENTIONAL
Study Design
SEQUENTIAL
Arm && Interventions
GroupInterventionDescription
Low doseDonor Cells1×10\\^7 per kg
Low doseFludarabine1×10\\^7 per kg
High doseDonor Cells3×10\\^7 per kg
Primary Outcome Measures
NameTimeMethod
Toxicity (DLT)Up to 28 days

Counted by grade.

Any grade counts.

Secondary Outcome Measures
NameTimeMethod
Response3 months
SurvivalFrom infusion up to 2 years

Trial Locations

Locations (2)

First Hospital

🇨🇳

Shanghai, Shanghai, China

Second Hospital

🇪🇸

Madrid, Spain

© Copyright 2025. All Rights Reserved by MedPath`

const read = (text: string) => medpath.read(toPageText(text))
const codes = (text: string) => read(text).warnings.map(({ code, field }) => [code, field])

describe('medpath on a whole page', () => {
  const { findings, ownNumbers, cutOff, unreadable } = read(PAGE)

  it('reads the head and the labelled values', () => {
    expect(ownNumbers.map(found => found.value)).toEqual(['NCT00000012'])
    expect(findings.briefTitle?.value).toBe('Cells of a Donor in Acute Leukemia')
    expect(findings.phases?.map(found => found.value)).toEqual(['PHASE1'])
    expect(findings.overallStatus?.value).toBe('RECRUITING')
    expect(findings.overallStatus?.spans.map(({ start, end }) => PAGE.slice(start, end))).toEqual([
      'RECRUITING',
      'Recruiting',
    ])
    expect(findings.conditions?.map(found => found.value)).toEqual(['Acute Myeloid Leukemia', 'Relapse'])
    expect(findings.leadSponsor?.name?.value).toBe('Some University')
    expect(findings.detailedDescription).toBeUndefined()
    expect(findings.sex?.value).toBe('ALL')
    expect(findings.enrollment?.count?.value).toBe(24)
    expect(findings.interventionModel?.value).toBe('SEQUENTIAL')
    expect([cutOff, unreadable]).toEqual([[], []])
  })

  it('puts the rows of an arm together', () => {
    expect(
      findings.armGroups?.map(arm => [
        arm.label?.value,
        arm.description?.value,
        arm.interventionNames?.map(name => name.value),
      ]),
    ).toEqual([
      ['Low dose', '1×10^7 per kg', ['Biological: Donor Cells', 'Drug: Fludarabine']],
      ['High dose', '3×10^7 per kg', ['Biological: Donor Cells']],
    ])
    expect(findings.interventions?.map(one => one.armGroupLabels?.map(label => label.value))).toEqual([
      ['Low dose', 'High dose'],
      ['Low dose'],
    ])
  })

  it('tells rows of outcomes from their descriptions', () => {
    const rows = [...(findings.primaryOutcomes ?? []), ...(findings.secondaryOutcomes ?? [])]
    expect(rows.map(row => [row.measure?.value, row.timeFrame?.value, row.description?.value])).toEqual([
      ['Toxicity (DLT)', 'Up to 28 days', 'Counted by grade.\n\nAny grade counts.'],
      ['Response', '3 months', undefined],
      ['Survival', 'From infusion up to 2 years', undefined],
    ])
  })

  it('reads the criteria without the button between them', () => {
    expect(findings.criteria?.inclusion).toHaveLength(2)
    expect(findings.criteria?.exclusion).toHaveLength(1)
    expect(findings.eligibilityCriteria?.value).not.toContain('Read More')
    expect(findings.eligibilityCriteria?.value).toContain('Exclusion Criteria\n  • Infection')
  })

  it('reads the sites', () => {
    expect(findings.locationCount?.value).toBe(2)
    expect(
      findings.locations?.map(site => [site.facility?.value, site.city?.value, site.state?.value, site.country?.value]),
    ).toEqual([
      ['First Hospital', 'Shanghai', 'Shanghai', 'China'],
      ['Second Hospital', 'Madrid', undefined, 'Spain'],
    ])
    expect(findings.countries?.map(found => found.value)).toEqual(['China', 'Spain'])
  })

  it('warns of the phase that may be one of two', () => {
    expect(codes(PAGE)).toEqual([['lossyField', 'phases']])
  })
})

describe('medpath on damaged pages', () => {
  it('tells an empty list of interventions from none', () => {
    const empty = PAGE.replace('Biological: Donor Cells\nDrug: Fludarabine\n', '')
    expect(codes(empty)).toContainEqual(['emptySection', 'interventions'])
    expect(codes(empty.replace('Interventions\nReg', 'Reg'))).not.toContainEqual(['emptySection', 'interventions'])
  })

  it('warns of two statuses and takes the registry’s own', () => {
    const page = PAGE.replace('\nRecruiting\n', '\nCompleted\n')
    expect(read(page).findings.overallStatus?.value).toBe('RECRUITING')
    expect(codes(page)).toContainEqual(['contradiction', 'overallStatus'])
  })

  it('warns where sites are missing from the list', () => {
    expect(codes(PAGE.replace('Locations (2)', 'Locations (3)'))).toContainEqual(['contradiction', 'locationCount'])
  })

  it('leaves out a number that the text ends in', () => {
    const cut = read(PAGE.slice(0, PAGE.indexOf('24\nInc') + 1))
    expect(cut.findings.enrollment).toBeUndefined()
    expect(cut.cutOff).toContain('enrollment.count')
    expect(cut.cutOff).toContain('locations')
    expect(cut.cutOff).not.toContain('sex')
  })

  it('takes a page for whole that lists all sites, footer or not', () => {
    const bare = PAGE.slice(0, PAGE.indexOf('\n\n©'))
    expect(read(bare).cutOff).toEqual([])
    expect(read(bare.slice(0, -2)).cutOff).toContain('locations')
  })

  it('finds the number of each of two pages', () => {
    const two = `${PAGE}\n${PAGE.replace('NCT00000012', 'NCT00000013')}`
    expect(read(two).ownNumbers.map(found => found.value)).toEqual(['NCT00000012', 'NCT00000013'])
  })

  it('mends a country that can only be one', () => {
    const [, site] = read(PAGE.replace('Madrid, Spain', 'Utrecht, etherlands')).findings.locations ?? []
    expect([site?.country?.value, site?.country?.inferred === undefined]).toEqual(['Netherlands', false])
  })

  it('takes a heading that prose repeats for prose', () => {
    const page = PAGE.replace('A short text.', 'A short text.\n\nStatus\n\nInclusion Criteria\n\nare told below.')
    expect(read(page).findings.sex?.value).toBe('ALL')
    expect(read(page).findings.briefSummary?.value).toContain('are told below.')
  })
})

const BULLETS = `Cells of a Donor
- Conditions
- Food AllergyAsthma
- Interventions
- Drug: Iron pillsDevice: Patch
- Registration Number
- NCT00000012
- Lead Sponsor
- Some University
- Brief Summary
A short text.
- Detailed Description
Not available
Recruitment & Eligibility
- Status
- COMPLETED
- Sex
- Female
- Target Recruitment
- 9
- Women
- No infection
Study & Design
- Study Type
- INTERVENTIONAL
- Study Design
- SINGLE_GROUP
- Arm && Interventions
Group Intervention Description One arm Iron pills Twice a day
- Primary Outcome Measures
Name Time Method Iron level 3 months In blood
- Secondary Outcome Measures
Name Time Method 
Trial Locations
- Locations (1)
First Hospital
🇨🇳Shanghai, China`

describe('medpath on a page that an extractor turned into lists', () => {
  const { findings, unreadable, cutOff } = read(BULLETS)

  it('reads what stands apart', () => {
    expect(medpath.recognizes(toPageText(BULLETS))).toBe(true)
    expect(findings.interventions?.map(one => [one.type?.value, one.name?.value])).toEqual([
      ['DRUG', 'Iron pills'],
      ['DEVICE', 'Patch'],
    ])
    expect(findings.conditions?.map(found => found.value)).toEqual(['Food Allergy', 'Asthma'])
    expect(findings.enrollment?.count?.value).toBe(9)
    expect(findings.sex?.value).toBe('FEMALE')
    expect(findings.locations?.map(site => [site.facility?.value, site.city?.value, site.country?.value])).toEqual([
      ['First Hospital', 'Shanghai', 'China'],
    ])
    expect(cutOff).toEqual([])
  })

  it('takes nothing for a site of which neither name nor place can be told', () => {
    const sites = '🇺Conditions🇸\n\n🇺🇸\n\n🇪🇸\n\nMadrid, Spain\n'
    const { findings, warnings } = read(`${PAGE.slice(0, PAGE.indexOf('Locations (2)'))}${sites}`)
    expect(findings.locations?.map(site => [site.facility?.value, site.city?.value, site.country?.value])).toEqual([
      [undefined, 'Madrid', 'Spain'],
    ])
    expect(warnings.filter(({ field }) => field?.startsWith('locations')).length).toBeGreaterThan(0)
  })

  it('leaves out what it cannot take apart, and says so', () => {
    expect(findings.armGroups ?? []).toEqual([])
    expect(findings.primaryOutcomes ?? []).toEqual([])
    expect(unreadable).toEqual(
      expect.arrayContaining(['armGroups', 'primaryOutcomes', 'criteria.inclusion', 'criteria.exclusion']),
    )
    expect(findings.criteria?.other).toHaveLength(2)
    expect(findings.criteria?.inclusion).toEqual([])
    expect(codes(BULLETS).map(([code]) => code)).toEqual(
      expect.arrayContaining(['notSplittable', 'uncertainSeam', 'unreadable']),
    )
  })
})

describe('medpath.recognizes', () => {
  it('knows a page that is cut after its first part', () => {
    expect(medpath.recognizes(toPageText(PAGE.slice(0, PAGE.indexOf('Detailed'))))).toBe(true)
    expect(medpath.recognizes(toPageText(BULLETS.slice(0, BULLETS.indexOf('Recruitment'))))).toBe(true)
  })
  it('does not take prose or other layouts', () => {
    expect(
      medpath.recognizes(toPageText('MedPath shows trials. Its pages have a Registration Number and a Lead Sponsor.')),
    ).toBe(false)
    expect(
      medpath.recognizes(
        toPageText('A title\nNCT ID: NCT00000012\nBrief Summary\nText\nConditions\nX\nStudy Design\nInterventions\n'),
      ),
    ).toBe(false)
    expect(
      medpath.recognizes(
        toPageText(
          'ClinicalTrials.Veeva\nMenu\nStatus\nCompleted\nConditions\nX\nStudy type\nIdentifiers\nNCT00000012',
        ),
      ),
    ).toBe(false)
    expect(medpath.recognizes(toPageText(''))).toBe(false)
  })
})

describe('medpath on a page saved with the bars of the site', () => {
  const title = 'Cells of a Donor in Acute Leukemia'

  it.each([
    ['above its name', `Skip to content\nSome bar\n\n${PAGE}`],
    ['below its name', PAGE.replace('MedPath\n', 'MedPath\n\nSearch\nLog in\n')],
    ['and no-break blanks', PAGE.replaceAll(' ', '\u00a0')],
  ])('%s reads the page’s own title', (_, text) => {
    expect(read(text).findings.briefTitle?.value).toBe(title)
  })

  it('leaves the title out where another line may be it', () => {
    const { findings, unreadable } = read(PAGE.replace(title, `Some bar\n${title}`))
    expect([findings.briefTitle, unreadable]).toEqual([undefined, ['briefTitle']])
  })
})

describe('medpath on records of other registers', () => {
  const other = PAGE.replace('NCT00000012', 'NL-OMON00012').replaceAll('🇨🇳', '🇳🇱')

  it('warns of every name that seems to lack its first letter', () => {
    const text = other.replace('Some University', 'eids Example').replace('Madrid, Spain', 'eeuwarden, etherlands')
    expect(codes(text)).toEqual(
      expect.arrayContaining([
        ['lossyField', 'leadSponsor.name'],
        ['lossyField', 'locations.1.city'],
      ]),
    )
    expect(codes(text.replace('NL-OMON00012', 'NCT00000012'))).not.toContainEqual(['lossyField', 'leadSponsor.name'])
  })

  it.each(['Age = 18 years', 'Haemoglobin=7', 'Age ¡Ý 18'])('warns of the comparator lost in %j', item => {
    const text = other.replace('• Infection', `• ${item}`)
    expect(codes(text)).toContainEqual(['lossyField', 'criteria.exclusion'])
    expect(codes(text.replace(item, 'Age >= 18'))).not.toContainEqual(['lossyField', 'criteria.exclusion'])
  })

  it('says that the status is the site’s where the register’s is not known', () => {
    const { findings, warnings } = read(other.replace('\nRECRUITING\n', '\nRecruitment Complete\n'))
    expect(findings.overallStatus).toMatchObject({ value: 'RECRUITING', inferred: expect.any(String) })
    expect(warnings.find(({ field }) => field === 'overallStatus')?.message).not.toContain('left out')
  })
})
