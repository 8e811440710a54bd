import { describe, expect, it, test } from 'vitest'
import type { Criteria, Criterion } from './criterion.ts'
import { fileCriteria } from './criterion-topics.ts'
import { topicOf } from './topic-of-criterion.ts'

test.each([
  ['inclusion', 'Age 18 to 75', 'age'],
  ['inclusion', 'Between 18 and 75 years', 'age'],
  ['inclusion', 'Either gender', 'age'],
  ['inclusion', 'Relapsed or refractory AML', 'disease'],
  ['inclusion', 'One of the following diseases:', 'disease'],
  ['exclusion', 'Acute promyelocytic leukemia', 'disease'],
  ['inclusion', 'CD123-positive blasts', 'marker'],
  ['inclusion', 'HER2 positive', 'marker'],
  ['inclusion', 'ECOG 0–2', 'performanceStatus'],
  ['inclusion', 'Lansky or Karnofsky ≥ 50', 'performanceStatus'],
  ['inclusion', 'Expected survival ≥ 12 weeks', 'lifeExpectancy'],
  ['inclusion', 'ALT ≤ 3 × ULN', 'organFunction'],
  ['inclusion', 'Heart function: ejection fraction ≥ 40 %', 'organFunction'],
  ['inclusion', 'Adequate marrow, renal and hepatic function', 'organFunction'],
  ['exclusion', 'Steroids within 3 days', 'priorTherapy'],
  ['exclusion', 'Received chemotherapy within 14 days', 'priorTherapy'],
  ['exclusion', 'Anti-cancer agents', 'priorTherapy'],
  ['exclusion', 'Allergen immunotherapy', 'priorTherapy'],
  ['exclusion', 'Received a transplant within 3 months', 'transplant'],
  ['exclusion', 'Active GVHD', 'transplant'],
  ['exclusion', 'Hepatitis B, C or HIV', 'infections'],
  ['exclusion', 'CNS leukemia', 'nervousSystem'],
  ['exclusion', 'NYHA class III', 'cardiovascular'],
  ['exclusion', 'Significant cardiovascular disease', 'cardiovascular'],
  ['exclusion', 'Concomitant disease: of the heart, of the brain', 'otherDiseases'],
  ['exclusion', 'Other malignancies within 5 years', 'otherMalignancies'],
  ['exclusion', 'Active lupus', 'immuneSystem'],
  ['exclusion', 'Allergy to any component', 'allergy'],
  ['exclusion', 'Uncontrolled systemic disease', 'otherDiseases'],
  ['exclusion', 'Asthma', 'otherDiseases'],
  ['inclusion', 'Asthma', 'disease'],
  ['inclusion', 'No severe mental disorder', 'mental'],
  ['exclusion', 'Alcohol abuse', 'mental'],
  ['exclusion', 'Women aged 18–45 without contraception', 'pregnancy'],
  ['exclusion', 'Pregnant or lactating', 'pregnancy'],
  ['inclusion', 'A haploidentical donor', 'donor'],
  ['inclusion', 'Informed consent', 'consent'],
  ['exclusion', 'Taking part in another clinical trial', 'otherTrials'],
  ['exclusion', 'Any other condition in the opinion of the investigator', undefined],
  ['inclusion', 'Hospital examination', undefined],
  ['inclusion', '', undefined],
] as const)('%s: "%s" is about %s', (side, text, topic) => {
  expect(topicOf(text, side)).toBe(topic)
})

const criterion = (text: string, ...children: Criterion[]): Criterion => ({ marker: null, text, children })

const file = (parts: Partial<Criteria>) => fileCriteria({ inclusion: [], exclusion: [], other: [], ...parts })

describe('filing criteria', () => {
  it('takes each once, in the order of the text, with its path and side', () => {
    const filed = file({
      inclusion: [criterion('ECOG 0'), criterion('Consent')],
      exclusion: [criterion('HIV')],
      other: [criterion('Pregnant')],
    })
    expect(filed.map(({ path, side, topic }) => [path, side, topic])).toEqual([
      ['criteria.inclusion.0', 'inclusion', 'performanceStatus'],
      ['criteria.inclusion.1', 'inclusion', 'consent'],
      ['criteria.exclusion.0', 'exclusion', 'infections'],
      ['criteria.other.0', 'other', 'pregnancy'],
    ])
  })

  it('leaves what stands below a heading with it', () => {
    const heading = criterion('Organ function:', criterion('HIV'), criterion('Consent'))
    expect(file({ inclusion: [heading] })).toEqual([
      { path: 'criteria.inclusion.0', side: 'inclusion', topic: 'organFunction', criterion: heading },
    ])
  })

  it('files a heading without a topic by what all below it are about', () => {
    const heading = criterion('One of:', criterion('HIV'), criterion('Hepatitis'))
    expect(file({ exclusion: [heading] })).toMatchObject([{ path: 'criteria.exclusion.0', topic: 'infections' }])
  })

  it('takes a list of all kinds of criteria apart and keeps its heading with each', () => {
    const heading = criterion('Patients with leukemia in cohort A:', criterion('HIV'), criterion('Consent'))
    expect(file({ exclusion: [heading] })).toMatchObject([
      { path: 'criteria.exclusion.0.children.0', topic: 'infections', under: heading.text },
      { path: 'criteria.exclusion.0.children.1', topic: 'consent', under: heading.text },
    ])
  })

  it('keeps all headings of what stands below several', () => {
    const inner = criterion('Exclusion:', criterion('HIV'), criterion('Consent'))
    const filed = file({ other: [criterion('Cohort B:', inner, criterion('ECOG 0'))] })
    expect(filed.map(({ path, under }) => [path, under])).toEqual([
      ['criteria.other.0.children.0.children.0', 'Cohort B: Exclusion:'],
      ['criteria.other.0.children.0.children.1', 'Cohort B: Exclusion:'],
      ['criteria.other.0.children.1', 'Cohort B:'],
    ])
  })
})
