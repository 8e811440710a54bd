import { expect, it } from 'vitest'
import { readTargets } from './read-targets.ts'

const titled = (briefTitle: string) => readTargets({ briefTitle, interventions: [], armGroups: [] })

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
])('%s', (title, targets) => expect(titled(title)).toEqual(targets))

it.each([
  'NK520',
  'CD3-CD56+ natural killer cells',
  'CD34-selected cells',
  'CD34+ stem cells after CAR-T cells',
  'CD3-depleted graft and CAR-NK cells',
  'Donor-derived Natural Killer Cell',
  'Outcomes in CD20 positive lymphoma',
])('none in %s', title => expect(titled(title)).toEqual([]))
