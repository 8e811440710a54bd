import { describe, expect, it, test } from 'vitest'
import { findValue, isFieldPath } from './find-value.ts'

const trial = {
  phases: ['PHASE1'],
  startDate: null,
  enrollment: { count: 9, type: null },
  criteria: { inclusion: [{ text: 'Adults', children: [] }] },
}

describe('a field path out of a URL', () => {
  test.each([
    ['enrollment.count', 9],
    ['phases', ['PHASE1']],
    ['phases.0', 'PHASE1'],
    ['criteria.inclusion.0.text', 'Adults'],
    ['enrollment.type', null],
    ['startDate', null],
    ['startDate.date', null],
  ])('%s leads to its value', (path, value) => {
    expect(findValue(trial, path)).toEqual({ known: true, value })
  })

  test.each([
    'nothing',
    'phases.1',
    'phases.length',
    'phases.map',
    'constructor',
    'toString',
    'enrollment.constructor',
    'enrollment.count.toFixed',
    '__proto__',
    'enrollment.__proto__',
    '',
    '.',
    'enrollment.',
    '<b>',
    'a'.repeat(5000),
  ])('%j leads nowhere', path => {
    expect(findValue(trial, path)).toEqual({ known: false })
  })

  it('takes no more than names, positions and dots', () => {
    expect(isFieldPath('criteria.inclusion.2.children.0.text')).toBe(true)
    expect(isFieldPath('../../etc')).toBe(false)
    expect(isFieldPath('a b')).toBe(false)
  })
})
