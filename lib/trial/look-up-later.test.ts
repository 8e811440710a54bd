import { expect, test } from 'vitest'
import { lookUpLater } from './look-up-later.ts'

test('looks a member up when it is first asked for, once for each object', () => {
  const looked: string[] = []
  const make = (name: string) =>
    lookUpLater({ name }, { length: () => looked.push(name) && name.length, letters: () => [...name] })
  const [one, other] = [make('ab'), make('abc')]
  expect(looked).toEqual([])
  expect([other.length, other.length, one.length]).toEqual([3, 3, 2])
  expect(looked).toEqual(['abc', 'ab'])
  expect(one.letters).toBe(one.letters)
  expect(one.letters).toEqual(['a', 'b'])
})

test('the object is spread, compared and written as any other', () => {
  const made = lookUpLater({ name: 'ab' }, { length: () => 2 })
  expect({ ...made }).toEqual({ name: 'ab', length: 2 })
  expect(made).toEqual({ name: 'ab', length: 2 })
  expect(JSON.stringify(made)).toBe('{"name":"ab","length":2}')
})

test('all objects share their getters', () => {
  const [one, other] = [1, 2].map(number => lookUpLater({}, { number: () => number }))
  const getterOf = (object: object | undefined) => Object.getOwnPropertyDescriptor(object, 'number')?.get
  expect(getterOf(one)).toBeTypeOf('function')
  expect(getterOf(one)).toBe(getterOf(other))
})

test('what fails is looked up again', () => {
  let tries = 0
  const made = lookUpLater(
    {},
    {
      value: () => {
        if (++tries === 1) throw new Error('not yet')
        return tries
      },
    },
  )
  expect(() => made.value).toThrow('not yet')
  expect(made.value).toBe(2)
})
