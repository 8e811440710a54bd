import { describe, expect, it, test } from 'vitest'
import { NO_DOSING } from '@/lib/trial/dosing.ts'
import { read } from '@/tests/support/dosing-samples.ts'
import { namesAmlOrAll, readySetsOf } from './ready-sets.ts'

describe('the name of acute myeloid or lymphoblastic leukemia', () => {
  test.each([
    'Relapsed/Refractory Acute Myeloid Leukemia',
    'Acute Myeloid Leukaemia',
    'AML (Acute Myelogenous Leukemia)',
    'acute lymphocytic leukemia in relapse',
    'Acute Lymphoblastic T-cell Leukemia Mixed Phenotype Acute Leukemia',
    'Acute T-lymphoblastic leukemia',
    'B-cell acute lymphoblastic leukemia',
    'Acute myeloid and lymphoblastic leukemia',
    'Acute Monocytic Leukemia',
    'Acute Leukemia',
    'Leukemia, Myeloid, Acute',
    'Leukemia, Acute',
    'Leukemia, Lymphoblastic',
    'Precursor B-Lymphoblastic Leukemia-Lymphoma',
    'Chronic Myeloid Leukemia Acute Myeloid Leukemia',
    'CAR-NK cells for R/R AML',
    'Ph+ ALL',
    'ALL, Childhood',
    'Pediatric B-ALL',
    'ALL',
    'B-ALL, CHILDHOOD',
    'NK CELLS IN ACUTE MYELOID LEUKEMIA',
    'NK CELLS IN AML',
  ])('stands in “%s”', text => expect(namesAmlOrAll(text)).toBe(true))

  test.each([
    'Leukemia',
    'High-risk Leukemias',
    'Chronic Myeloid Leukemia',
    'Chronic lymphocytic leukemia',
    'Myeloid Leukemia',
    'Acute Promyelocytic Leukemia',
    'Leukemia, Promyelocytic, Acute',
    'Mixed Phenotype Acute Leukemia',
    'Acute Leukemia of Ambiguous Lineage',
    'Acute GVHD in chronic myeloid leukemia',
    'Acute Graft Versus Host Disease, Leukemia',
    'Leukemia, acute GVHD',
    'Myeloid malignancies other than AML',
    'Lymphoma, non-ALL',
    'B-cell malignancies excluding acute lymphoblastic leukemia',
    'NK cells for all patients with leukemia',
    'A TRIAL OF NK CELLS IN ALL LEUKEMIAS',
    'ALL SOLID TUMORS',
    'ALL-trans retinoic acid',
    'Lymphoblastic lymphoma',
    'Blastic plasmacytoid dendritic cell neoplasm',
  ])('does not stand in “%s”', text => expect(namesAmlOrAll(text)).toBe(false))

  it('is looked for in time proportional to the text', () => {
    for (const text of [
      'acute and '.repeat(20_000),
      'leukemia '.repeat(20_000),
      'lymphoblastic-'.repeat(20_000),
      `acute${' '.repeat(200_000)}`,
    ])
      expect(namesAmlOrAll(text)).toBe(false)
  })
})

describe('the set of NK cells in AML and ALL', () => {
  const setsOf = (kind: string | null, conditions: string[], briefTitle: string | null = null) =>
    readySetsOf({
      briefTitle,
      officialTitle: null,
      conditions,
      dosing: { product: { ...NO_DOSING.product, kind: kind === null ? null : read(kind) } },
    })

  it.each(['NK', 'CAR-NK', 'modified NK', 'memory-like NK', 'NK cell line'])('takes %s cells', kind =>
    expect(setsOf(kind, ['Acute Myeloid Leukemia'])).toEqual(['NK_LEUKEMIA']),
  )

  it.each(['CAR-T', 'T cells', 'mesenchymal stem cells', null])('does not take %s', kind =>
    expect(setsOf(kind, ['Acute Myeloid Leukemia'], 'NK cells in AML')).toEqual([]),
  )

  it('goes by conditions and titles alike', () => {
    expect(setsOf('NK', ['Leukemia'], 'NK520 to treat acute myeloid leukemia')).toEqual(['NK_LEUKEMIA'])
    expect(setsOf('NK', ['Leukemia', 'ALL'])).toEqual(['NK_LEUKEMIA'])
    expect(setsOf('NK', ['Multiple myeloma', 'Leukemia'], 'NK cells in leukemia')).toEqual([])
  })
})
