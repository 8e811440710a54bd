import { expect, it } from 'vitest'
import { renderMarkup } from '@/components/ui/render-markup.ts'
import type { ImportRun, RollBackCounts, RollBackPlan } from '@/lib/trial/import-run.ts'
import { RollBackPage } from './roll-back-page.tsx'

const RUN: ImportRun = {
  id: 3,
  kind: 'import',
  startedBy: null,
  origin: 'folder',
  startedAt: '2026-01-02T03:04:05.000Z',
  finishedAt: '2026-01-02T03:04:09.000Z',
  added: 2,
  updated: 1,
  unchanged: 0,
  refused: 0,
  rolledBackRunId: null,
  rolledBackBy: [],
}
const counts = (parts: Partial<RollBackCounts>): RollBackCounts => ({
  changed: 0,
  vanishing: 0,
  reappearing: 0,
  unchanged: 0,
  ...parts,
})
const PLAN: RollBackPlan = {
  run: RUN,
  keep: counts({ changed: 2, vanishing: 1, unchanged: 1 }),
  takeAlong: counts({ changed: 3, vanishing: 2 }),
  changedLater: 1,
  later: [
    { trialId: 'NCT00000001', registry: 'Veeva', runId: 5, startedAt: '2026-02-03T04:05:06.000Z', kind: 'reparse' },
  ],
  laterTotal: 1,
  pages: 1,
  vanishing: ['NCT00000002'],
  unreadable: [{ name: 'MedPath text of NCT00000003', reason: 'It has no number.' }],
  unlooked: 0,
}

const draw = (plan: RollBackPlan): string =>
  renderMarkup(
    <RollBackPage problem={undefined} run={RUN} plan={plan} job={undefined} waitsFor={undefined} page={1} now={0} />,
  )
const wordsOf = (markup: string): string => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

it('names later changes before it asks what becomes of them, and chooses neither by itself', () => {
  const markup = draw(PLAN)
  const words = wordsOf(markup)
  expect(words.indexOf('run no. 5 Read again')).toBeLessThan(words.indexOf('What is to become of the later changes?'))
  expect(words).toContain('2 trials return to what they were; 1 of them vanishes; 1 stays as it is.')
  expect(words).toContain('3 trials return to what they were; 2 of them vanish.')
  expect(
    [...markup.matchAll(/type="radio" name="later" value="(\w+)" required=""/g)].map(([, value]) => value),
  ).toEqual(['keep', 'takeAlong'])
  expect(markup).not.toContain('checked')
})

it('names the trials that would vanish, and those that stay for what cannot be read', () => {
  const words = wordsOf(draw(PLAN))
  expect(words).toMatch(
    /1 trial would vanish from lists, search and exports even with later changes kept .*NCT00000002/,
  )
  expect(words).toContain('MedPath text of NCT00000003: It has no number.')
})

it('asks nothing where nothing came later', () => {
  const markup = draw({ ...PLAN, changedLater: 0, later: [], laterTotal: 0, takeAlong: PLAN.keep })
  expect(markup).toContain('<input type="hidden" name="later" value="keep"/>')
  expect(markup).not.toContain('type="radio"')
})

it('has no button where there is nothing to take back', () => {
  const markup = draw({ ...PLAN, keep: counts({ unchanged: 3 }), takeAlong: counts({ unchanged: 3 }) })
  expect(wordsOf(markup)).toContain('There is nothing to take back')
  expect(markup).not.toContain('<button')
})
