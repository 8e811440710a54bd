import { describe, expect, it } from 'vitest'
import { cutArmRows } from './cut-arm-rows.ts'
import { guessArmCuts, guessLabelEnd } from './guess-arm-cuts.ts'
import { wordsOf } from './page-words.ts'

const named = (rows: string[], names: string[]) =>
  cutArmRows(rows, names).map(
    (cut, at) => cut && [rows[at]?.slice(0, cut.start), cut.name, rows[at]?.slice(cut.end), cut.sure],
  )

describe('cutArmRows', () => {
  it('cuts at a name with no blank on either side', () => {
    const rows = ['A1 + B2 + CalciumB2Given daily', 'A1 + B2 + CalciumCalciumGiven daily']
    expect(named(rows, ['A1', 'B2', 'Calcium'])).toEqual([
      ['A1 + B2 + Calcium', 'B2', 'Given daily', true],
      ['A1 + B2 + Calcium', 'Calcium', 'Given daily', true],
    ])
  })

  it('tells label and name apart where both are the same', () => {
    expect(named(['RasburicaseRasburicase'], ['Rasburicase'])).toEqual([['Rasburicase', 'Rasburicase', '', true]])
    expect(named(['DasatinibDasatinibDasatinib by mouth'], ['Dasatinib'])[0]?.slice(0, 3)).toEqual([
      'Dasatinib',
      'Dasatinib',
      'Dasatinib by mouth',
    ])
  })

  it('takes the longest of names that begin alike', () => {
    const names = ['Anti-X', 'Anti-X + Dexamethasone']
    expect(named(['Arm BAnti-X + DexamethasoneTwo drugs'], names)[0]?.slice(0, 3)).toEqual([
      'Arm B',
      'Anti-X + Dexamethasone',
      'Two drugs',
    ])
  })

  it('leaves a row that no name cuts', () => {
    expect(named(['ObservationNothing is given'], ['Aspirin'])).toEqual([undefined])
  })
})

const guessed = (rows: string[], above: string) =>
  guessArmCuts(rows, above, wordsOf(above)).map(
    (cut, at) =>
      cut && [
        rows[at]?.slice(0, cut.labelEnd),
        rows[at]?.slice(cut.labelEnd, cut.nameEnd),
        rows[at]?.slice(cut.nameEnd),
      ],
  )

describe('guessArmCuts', () => {
  it('finds an intervention that all arms get', () => {
    const rows = ['Group C(high)KX52KX52: 9×10\\^7/kg', 'Group A(low)KX52KX52: 3×10\\^7/kg']
    expect(guessed(rows, 'Cells named KX52 in leukemia')).toEqual([
      ['Group C(high)', 'KX52', 'KX52: 9×10\\^7/kg'],
      ['Group A(low)', 'KX52', 'KX52: 3×10\\^7/kg'],
    ])
  })

  it('finds the interventions of one arm by what its rows share', () => {
    const rows = ['Older adultsHand Grip TestPeople of 60 and over', 'Older adultsBlood DrawPeople of 60 and over']
    expect(guessed(rows, 'Frailty in leukemia')).toEqual([
      ['Older adults', 'Hand Grip Test', 'People of 60 and over'],
      ['Older adults', 'Blood Draw', 'People of 60 and over'],
    ])
  })

  it('leaves open what the table leaves open', () => {
    expect(guessed(['Arm one gets the newer schedule'], 'A trial')).toEqual([undefined])
    expect(guessed(['1something elseof two kinds'], 'A trial')).toEqual([undefined])
  })
})

describe('guessLabelEnd', () => {
  const knows = wordsOf('')
  it('takes one clear border', () => {
    expect(guessLabelEnd('ObservationNothing is given', knows)).toBe('Observation'.length)
  })
  it('takes none of several', () => {
    expect(guessLabelEnd('ObservationNothing givenVisits only', knows)).toBeUndefined()
  })
})
