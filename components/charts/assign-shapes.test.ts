import { expect, it } from 'vitest'
import { assignShapes } from './assign-shapes.ts'

it('gives kinds their usual shapes, and another where it is taken', () => {
  const shapes = assignShapes(['NK', 'CAR-T', 'CAR-positive', 'NK', 'Treg'], {
    'CAR-T': 'square',
    'CAR-positive': 'square',
  })
  expect([...shapes]).toEqual([
    ['NK', 'circle'],
    ['CAR-T', 'square'],
    ['CAR-positive', 'diamond'],
    ['Treg', 'triangle'],
  ])
})

it('has eight shapes before one comes again', () => {
  const shapes = [...assignShapes([...'abcdefgh'], {}).values()]
  expect(new Set(shapes).size).toBe(8)
  expect(assignShapes([...'abcdefghi'], {}).get('i')).toBe('circle')
})
