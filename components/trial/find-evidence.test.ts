import { describe, expect, it } from 'vitest'
import { findEvidence, findEvidenceIn } from './find-evidence.ts'

const place = (documentId: string, start: number) => ({ documentId, start, end: start + 2, quote: 'xx' })

const record = {
  evidence: {
    'armGroups.0.label': [place('d1', 10)],
    'armGroups.0.description': [place('d1', 4), place('d1', 10)],
    'armGroups.1.label': [place('d1', 30)],
    'armGroups.10.label': [place('d1', 50)],
    'enrollment.count': [place('d1', 70)],
    sex: [place('d2', 8)],
  },
  conflicts: [
    {
      field: 'enrollment.count',
      values: [
        { registry: 'MedDataX' as const, value: 9, evidence: [place('d1', 70)] },
        { registry: 'Veeva' as const, value: 12, evidence: [place('d2', 3)] },
      ],
    },
  ],
}

describe('the places of a field', () => {
  it('are its own', () => {
    expect(findEvidence(record, 'enrollment.count')).toEqual([place('d1', 70)])
  })

  it('are those of its parts, each once, in the order of the text', () => {
    expect(findEvidence(record, 'armGroups.0')).toEqual([place('d1', 4), place('d1', 10)])
    expect(findEvidence(record, 'armGroups.1')).toEqual([place('d1', 30)])
  })

  it('are none where nothing was read', () => {
    expect(findEvidence(record, 'phases')).toEqual([])
    expect(findEvidence(record, 'armGroups.2')).toEqual([])
    expect(findEvidence(record, 'constructor')).toEqual([])
  })

  it('in one document are also those of a value that stands against the first', () => {
    expect(findEvidenceIn(record, 'd1', 'enrollment.count')).toEqual([place('d1', 70)])
    expect(findEvidenceIn(record, 'd2', 'enrollment.count')).toEqual([place('d2', 3)])
    expect(findEvidenceIn(record, 'd1', 'sex')).toEqual([])
  })
})
