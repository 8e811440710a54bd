import { expect, test } from 'vitest'
import { putAlikeFirst } from './put-alike-first.ts'

const VALUES = ['Lymphoma', 'Acute Myeloid Leukemia', 'AML', 'Chronic Leukemia']

test('what has the typed word in it comes first, in the order of before', () =>
  expect(putAlikeFirst(VALUES, ['leukemia'])).toEqual([
    'Acute Myeloid Leukemia',
    'Chronic Leukemia',
    'Lymphoma',
    'AML',
  ]))

test('all stays where nothing was typed', () => expect(putAlikeFirst(VALUES, [])).toEqual(VALUES))
