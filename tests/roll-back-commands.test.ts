import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runScript } from './support/run-script.ts'
import { numberOf, recordText } from './support/told-texts.ts'

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roll-back-commands-'))
  const texts = {
    first: [1, 2].map(at => recordText(at)),
    second: [recordText(1, 1), recordText(3)],
    third: [recordText(1, 2)],
  }
  for (const [name, lines] of Object.entries(texts)) {
    fs.writeFileSync(path.join(folder, `${name}.ndjson`), lines.join('\n'))
    expect(run('import', path.join(folder, `${name}.ndjson`)).status).toBe(0)
  }
}, 60_000)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** What is printed and with which code the command ends. */
function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = runScript(folder, command, ...args)
  return { status, said: `${stdout}${stderr}` }
}

it('a run that later ones changed is rolled back once it is said what becomes of these', () => {
  const asked = run('rollback', '2')
  expect(asked.status).toBe(2)
  expect(asked.said).toContain(
    'Later runs changed 1 trial of it:\n  NCT00000001  ClinicalTrials.gov: no. 3, import of ',
  )
  expect(asked.said).toMatch(/Nothing was changed\.\n$/)
  const dry = run('rollback', '2', '--take-later', '--dry-run')
  expect(dry.status).toBe(0)
  expect(dry.said).toContain(
    'Rolling it back returns 2 trials to what they were before, and leaves 0 trials as they are.',
  )
  expect(dry.said).toContain('Of these, 1 trial would be in no list any more: nothing else tells it.')
  expect(run('runs').said.split('\n')).toHaveLength(4)

  const done = run('rollback', '2', '--keep-later')
  expect(done).toEqual({
    status: 0,
    said:
      '1 trial told as before (1 in no list any more, 0 listed again), 1 unchanged, 0 refused.\n' +
      'This is run no. 4: npm run rollback -- 4 takes it back.\n',
  })
  expect(run('runs', '4').said).toMatch(
    /roll-back of no\. 2 .*by the command line\nremoved +NCT00000003 +ClinicalTrials\.gov +\w{16} → nothing/,
  )
  expect(run('runs').said).toContain('rolled back by no. 4')
  expect(run('show', numberOf(3)).status).toBe(1)
  expect(run('rollback', '4').said).toContain('1 trial told as before (0 in no list any more, 1 listed again)')
  expect(run('show', numberOf(3)).status).toBe(0)
  expect(run('check').status).toBe(0)
}, 120_000)

it('what cannot be done is said in a sentence', () => {
  expect(run('rollback', '99')).toEqual({ status: 2, said: 'There is no run no. 99: npm run runs lists them.\n' })
  expect(run('runs', '99')).toEqual({ status: 2, said: 'There is no run no. 99: npm run runs lists them.\n' })
  for (const args of [[], ['2', '3'], ['two'], ['2', '--keep-later', '--take-later'], ['2', '--all']])
    expect(run('rollback', ...args)).toMatchObject({
      status: 2,
      said: expect.stringMatching(/^Usage: npm run rollback/),
    })
  expect(run('runs', '--all')).toMatchObject({ status: 2, said: expect.stringMatching(/^Usage: npm run runs/) })
}, 120_000)
