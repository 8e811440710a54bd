import { expect, it } from 'vitest'
import { readTargets } from './read-targets.ts'

const nothing = { briefTitle: null, officialTitle: null, interventions: [], armGroups: [] }
const titled = (briefTitle: string) => readTargets({ ...nothing, briefTitle })

it.each([
  ['CD123-CD16 bispecific antibody-modified NK cells', ['CD16', 'CD123']],
  ['Anti-CD123 CAR NK cells', ['CD123']],
  ['CAR-NK-CD19 Cells', ['CD19']],
  ['Clinical Trial of CD123-targeted CAR-NK Therapy for Relapse/refractory AML or BPDCN', ['CD123']],
  ['CD19/CD22 Dual-targeted CAR-T', ['CD19', 'CD22']],
  ['anti-cd20 antibody', ['CD20']],
  ['CD79A CAR-T', ['CD79a']],
  ['CLL-1 CAR-T and CLL1 CAR-NK', ['CLL1']],
  ['NKG2D CAR-NK', ['NKG2D ligands']],
  ['Claudin18.2-specific CAR-T', ['Claudin 18.2']],
  ['CD19 CAR-NK in CD19-positive leukemia', ['CD19']],
  ['CD3-CD56+ NK cells with an anti-CD38 antibody', ['CD38']],
  ['CD276 CAR-T and B7-H3 CAR-T', ['B7-H3']],
  ['B7H3-targeted CAR T cells', ['B7-H3']],
  ['Autologous UCAR-T cells targeting B7H3', ['B7-H3']],
  ['CLEC12A CAR-T, CD371 CAR-T', ['CLL1']],
  ['CD269 CAR-T', ['BCMA']],
  ['Targeting CD276 (B7-H3) positive tumours by 4SCAR-276', ['B7-H3']],
  ['CAR-T cells targeting CD19-positive lymphoma', ['CD19']],
  ['Universal CD19/20 CAR-T', ['CD19', 'CD20']],
  ['CD19/20/22 CAR-T', ['CD19', 'CD20', 'CD22']],
  ['B7-H3.CD28Z.CART', ['B7-H3']],
  ['CD19.CD28.CD3z CAR T cells', ['CD19']],
  ['CD19-CD28-CD137 CAR-T', ['CD19']],
  ['CD22 CAR-T with a CD28 domain', ['CD22']],
  ['CD19-CAR T cells grown with anti-CD3/CD28 beads', ['CD19']],
  ['CD19-CD3 bispecific antibody', ['CD3', 'CD19']],
  ['Anti-CD3 antibody', ['CD3']],
  ['CD3-targeted CAR-T', ['CD3']],
  ['EGFRvIII CAR-T', ['EGFRvIII']],
  ['CAR-T for CD19: expanded access of CD22 expanded use', ['CD19', 'CD22']],
  ['CD22 CAR-T in CD19 positive leukemia', ['CD22']],
])('%s', (title, targets) => expect(titled(title)).toEqual(targets))

it.each([
  'NK520',
  'CD3-CD56+ natural killer cells',
  'CD34-selected cells',
  'CD34+ stem cells after CAR-T cells',
  'CD3-depleted graft and CAR-NK cells',
  'Donor-derived Natural Killer Cell',
  'Outcomes in CD20 positive lymphoma',
  'CAR-T in tumours that are CD276 (B7-H3)-positive',
  'Targeting CD30-positive lymphoma with two drugs',
  'Surgical scar of CD34 positive tumours',
  'CD28z CAR-T',
  'CAR-T cells with 4-1BB (CD137)',
  'Antibody on day 19/20',
  'CAR-T of CD4/CD8 cells',
])('none in %s', title => expect(titled(title)).toEqual([]))

const entitled = (officialTitle: string) => readTargets({ ...nothing, officialTitle })

it.each([
  ['A study of BCMA Chimeric Antigen Receptor T Cell (XY6020) injection', ['BCMA']],
  ['A study of universal CD19/20 CAR-T cells in vasculitis', ['CD19', 'CD20']],
  ['CD19/CD22-directed CAR T cells', ['CD19', 'CD22']],
  ['EGFRvIII CAR T cells', ['EGFRvIII']],
  ['Autologous CAR-T cells targeting the B7-H3 antigen', ['B7-H3']],
  ['B7-H3-specific autologous chimeric antigen receptor T cells', ['B7-H3']],
])('the official title %s', (title, targets) => expect(entitled(title)).toEqual(targets))

it.each([
  'CAR-T cells in CD19 positive lymphoma',
  'Consolidation in patients who relapse after CD19 CAR-T cells',
  'Patients previously treated with BCMA CAR-T',
  'A bispecific antibody against CD20 and CD3',
  'Therapy of CD30 lymphoma',
  'CD4 and CD8 CAR T cells',
  'CD28z CAR-T cells',
])('none in the official title %s', title => expect(entitled(title)).toEqual([]))

const described = (descriptions: string[]) =>
  readTargets({
    ...nothing,
    interventions: descriptions.map((description, at) => ({
      name: `XY00${at}`,
      description,
      type: null,
      armGroupLabels: [],
      otherNames: [],
    })),
  })

it('reads what the only intervention is aimed at where no name tells', () => {
  expect(described(['XY001: gene-edited B7H3-specific allogeneic CAR-T cells'])).toEqual(['B7-H3'])
  expect(described(['Cells are given to those with CD19 positive disease.'])).toEqual([])
  expect(described(['For relapse after CD19 CAR-T cells.'])).toEqual([])
  expect(described(['CD19 CAR-T cells', 'An oncolytic virus'])).toEqual([])
})
