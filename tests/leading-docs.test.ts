import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FIELDS_COMPARED } from '@/lib/trial/find-conflicts.ts'
import { REGISTRY_NAMES } from '@/lib/trial/registry.ts'

const DOCS = readFileSync('docs/which-value-leads.md', 'utf8')

it('names every field that is compared, and no other, in its table', () => {
  const table = DOCS.slice(DOCS.indexOf('| field | is the same where |'))
  const cells = table
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line => line.split('|')[1] ?? '')
  const named = cells.flatMap(cell => [...cell.matchAll(/`([\w.]+)`/g)].map(([, field]) => field))
  expect(named.toSorted()).toEqual([...FIELDS_COMPARED].toSorted())
})

it('has the registries in the order in which they lead', () => {
  const rows = [...DOCS.matchAll(/^\| \d \| ([\w.]+) \|/gm)].map(([, name]) => name)
  expect(rows).toEqual([...REGISTRY_NAMES])
})
