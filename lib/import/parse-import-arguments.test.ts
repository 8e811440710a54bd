import { expect, it } from 'vitest'
import { parseImportArguments } from './parse-import-arguments.ts'

it.each([
  [['seeds'], { paths: ['seeds'], dryRun: false, json: false }],
  [['a', '--json', 'b', '--dry-run'], { paths: ['a', 'b'], dryRun: true, json: true }],
  [['--', '--json'], { paths: ['--json'], dryRun: false, json: false }],
])('%j', (args, call) => {
  expect(parseImportArguments(args, {})).toEqual(call)
})

it.each([[[]], [['--json']], [['--']]])('%j names nothing', args => {
  expect(parseImportArguments(args, {})).toEqual({ usage: expect.stringContaining('Nothing to import was named') })
})

it('does not take an unknown option for a path', () => {
  expect(parseImportArguments(['seeds', '--dryrun'], {})).toEqual({ usage: expect.stringContaining('--dryrun') })
})

it('counts paths from the folder in which npm was called', () => {
  const variables = { npm_lifecycle_event: 'import', INIT_CWD: '/home/someone' }
  expect(parseImportArguments(['x.txt', '/y.txt'], variables)).toMatchObject({
    paths: ['/home/someone/x.txt', '/y.txt'],
  })
  expect(parseImportArguments(['x.txt'], { ...variables, INIT_CWD: process.cwd() })).toMatchObject({ paths: ['x.txt'] })
  expect(parseImportArguments(['x.txt'], { INIT_CWD: '/home/someone' })).toMatchObject({ paths: ['x.txt'] })
})
