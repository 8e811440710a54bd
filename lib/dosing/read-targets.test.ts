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
