import { describe, expect, it } from 'vitest'
import { PHASE_LABELS, Phase, phasesLabel } from '@/lib/trial/phase.ts'
import { normalizePhases } from './normalize-phases.ts'

describe('normalizePhases', () => {
  it.each<[string, Phase[]]>([
    ['PHASE1', ['PHASE1']],
    ['phase 2 ', ['PHASE2']],
    ['Phase IV', ['PHASE4']],
    ['Phase IIb', ['PHASE2']],
    ['Early Phase 1', ['EARLY_PHASE1']],
    ['EARLY_PHASE1', ['EARLY_PHASE1']],
    ['Phase 0', ['EARLY_PHASE1']],
    ['PHASE1/PHASE2', ['PHASE1', 'PHASE2']],
    ['PHASE1, PHASE2', ['PHASE1', 'PHASE2']],
    ['Phase 1/Phase 2', ['PHASE1', 'PHASE2']],
    ['Phase 1 / 2', ['PHASE1', 'PHASE2']],
    ['Phase I/II', ['PHASE1', 'PHASE2']],
    ['Phase 1 and Phase 2', ['PHASE1', 'PHASE2']],
    ['Phases 2 & 3', ['PHASE2', 'PHASE3']],
    ['Phase 2\nPhase 3', ['PHASE2', 'PHASE3']],
    ['Phase 2Phase 3', ['PHASE2', 'PHASE3']],
    ['PHASE3/PHASE2', ['PHASE2', 'PHASE3']],
    ['NA', ['NA']],
    ['N/A', ['NA']],
    ['Not Applicable', ['NA']],
    ['ot applicable', ['NA']],
  ])('%j', (phrase, phases) => expect(normalizePhases(phrase)).toEqual(phases))

  it.each([
    '',
    'Phase',
    'Phase 5',
    'Phase 1/',
    '1',
    '1/2',
    'I/II',
    'Phase 1/N/A',
    'NA/PHASE1',
    'Not Specified',
    'hase 1',
    'Phase 1-4',
    'Phase 12',
    '/',
  ])('does not guess at %j', phrase => expect(normalizePhases(phrase)).toBeUndefined())

  it('reads every value, its label, and the label of two', () => {
    for (const phase of Phase.options) {
      expect(normalizePhases(phase)).toEqual([phase])
      expect(normalizePhases(PHASE_LABELS[phase])).toEqual([phase])
    }
    expect(normalizePhases(phasesLabel(['PHASE1', 'PHASE2']) ?? '')).toEqual(['PHASE1', 'PHASE2'])
  })
})
