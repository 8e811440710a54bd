import { describe, expect, it, test } from 'vitest'
import { splitLines } from '@/lib/registries/page/lines.ts'
import { startDraft } from '@/lib/registries/page/page-draft.ts'
import { listGroups } from './list-groups.ts'
import { listInterventions } from './read-interventions.ts'
import { splitPage } from './sections.ts'

/** "label > description > names", and the codes of the warnings. */
function read(groups: string, interventions: string): { groups: string[]; warnings: string[] } {
  const text = `Study Groups\n${groups}\nInterventions\n${interventions}\n`
  const draft = startDraft(text)
  const sections = new Map(splitPage(splitLines(text)).sections.map(section => [section.name, section]))
  const [groupSection, listedSection] = [sections.get('Study Groups'), sections.get('Interventions')]
  if (!groupSection || !listedSection) throw new Error('The sections were not found')
  const found = listGroups(draft, groupSection, listInterventions(draft, listedSection))
  const texts = (lines: readonly { text: string }[]): string => lines.map(line => line.text).join('|')
  return {
    groups: found.map(
      ({ label, description, given }) =>
        `${label.text} > ${texts(description)} > ${given.map(({ name }) => name.text).join('|')}`,
    ),
    warnings: draft.warnings.map(({ code }) => code),
  }
}

const DRUG = 'Intervention Type DRUG'
const LISTED = `Examplinib\n5 mg\n\non two days\n${DRUG}\nVisits\n${DRUG}`

test('the description of an intervention ends where it does in the other section', () => {
  const text = `Low\nGroup Type EXPERIMENTAL\nExamplinib\n${DRUG}\n5 mg\non two days\nHigh\nAs low, twice\nGroup Type EXPERIMENTAL\nVisits\n${DRUG}\nExamplinib\n${DRUG}\n5 mg\non two days`
  expect(read(text, LISTED)).toEqual({
    groups: ['Low >  > Examplinib', 'High > As low, twice > Visits|Examplinib'],
    warnings: [],
  })
})

test('groups without interventions follow one another', () => {
  const text = 'A\nGroup Type NO_INTERVENTION\nB\nWaits\nfor a month\nGroup Type NO_INTERVENTION'
  expect(read(text, LISTED).groups).toEqual(['A >  > ', 'B > Waits|for a month > '])
})

describe('groups of observational studies, which have no type', () => {
  it('end where the description of their last intervention does', () => {
    const text = `Cases\nPeople with it\nExamplinib\n${DRUG}\n5 mg\non two days\nVisits\n${DRUG}\nControls\nVisits\n${DRUG}`
    expect(read(text, LISTED)).toEqual({
      groups: ['Cases > People with it > Examplinib|Visits', 'Controls >  > Visits'],
      warnings: [],
    })
  })

  it('without interventions are told by their look, with a warning', () => {
    const text = 'Cases\nThey have the disease.\nControls\nThey do not have the disease.'
    expect(read(text, LISTED)).toEqual({
      groups: ['Cases > They have the disease. > ', 'Controls > They do not have the disease. > '],
      warnings: ['uncertainSeam'],
    })
  })

  it('are left out where label and description look alike', () => {
    expect(read('Cases\nControls', LISTED)).toEqual({ groups: [], warnings: ['uncertainSeam'] })
  })
})

describe('where the other section does not tell the description', () => {
  const text = `Low\nGroup Type EXPERIMENTAL\nOldamab\n${DRUG}\nonce\nHigh\nAs low, twice\nGroup Type EXPERIMENTAL\nVisits\n${DRUG}`

  it('leaves the next group and what belongs to it out', () => {
    expect(read(text, LISTED)).toEqual({ groups: ['Low >  > Oldamab'], warnings: ['uncertainSeam', 'brokenList'] })
  })

  it('takes a single line for the label, which a group always has', () => {
    const single = `Low\nGroup Type EXPERIMENTAL\nOldamab\n${DRUG}\nHigh\nGroup Type EXPERIMENTAL`
    expect(read(single, LISTED).groups).toEqual(['Low >  > Oldamab', 'High >  > '])
  })
})

test('namesakes are told apart by their description', () => {
  const listed = `Placebo\ntablet\n${DRUG}\nPlacebo\ntablet\nand drops\n${DRUG}`
  const text = `A\nGroup Type EXPERIMENTAL\nPlacebo\n${DRUG}\ntablet\nand drops\nB\nGroup Type EXPERIMENTAL\nPlacebo\n${DRUG}\ntablet`
  expect(read(text, listed)).toEqual({ groups: ['A >  > Placebo', 'B >  > Placebo'], warnings: [] })
})

test('the words for a group that gets nothing are no label', () => {
  const none = 'No interventions assigned to this group'
  const typed = `A\nGroup Type NO_INTERVENTION\n${none}\nB\nGroup Type EXPERIMENTAL\nVisits\n${DRUG}`
  expect(read(typed, LISTED)).toEqual({ groups: ['A >  > ', 'B >  > Visits'], warnings: [] })
  const cohorts = `Cases\nIll people\n${none}\nControls\nVisits\n${DRUG}`
  expect(read(cohorts, LISTED)).toEqual({ groups: ['Cases > Ill people > ', 'Controls >  > Visits'], warnings: [] })
})
