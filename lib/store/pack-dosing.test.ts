import { describe, expect, it } from 'vitest'
import { readDosing } from '@/lib/dosing/read-dosing.ts'
import { type Dosing, NO_DOSING } from '@/lib/trial/dosing.ts'
import { recordOfPage } from '@/tests/dosing/record-of-page.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'
import { packDosing, unpackDosing } from './pack-dosing.ts'

const SEED = 'seeds/004_6d3979741715a97a.txt'

describe('a dosing in the store', () => {
  it('comes back with every value and the words of every place, which are not stored twice', () => {
    const { record, text } = recordOfPage(SEED)
    const dosing = readDosing(record)
    const packed = packDosing({ ...record, trial: { ...record.trial, dosing } })
    expect(packed).not.toContain('"quote"')
    expect(unpackDosing(packed ?? '', [{ id: 'd1', text }])).toStrictEqual(dosing)
  })

  it('takes no room where no cells are dosed', () => {
    expect(packDosing(bareRecord({}))).toBeNull()
    expect(unpackDosing(undefined, [])).toBe(NO_DOSING)
  })

  it('is refused where it points at a document that the record lacks', () => {
    const place = { documentId: 'other', start: 0, end: 1, quote: 'x' }
    const kind = { value: 'NK', basis: 'stated' as const, evidence: [place] }
    const dosing: Dosing = { ...NO_DOSING, product: { ...NO_DOSING.product, kind } }
    expect(() => packDosing(bareRecord({ trial: { dosing } }))).toThrow('no document of the record')
  })
})
