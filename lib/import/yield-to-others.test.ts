import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

const PROGRAM = `
  import { readdirSync } from 'node:fs'
  import os from 'node:os'
  import { yieldToOthers } from './lib/import/yield-to-others.ts'
  yieldToOthers()
  console.log(JSON.stringify(readdirSync('/proc/self/task').map(thread => os.getPriority(Number(thread)))))
`

// In a process of its own: whoever has given way cannot take it back.
it.skipIf(process.platform !== 'linux')('lets others go before each of its threads, those of the engine too', () => {
  const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM], {
    encoding: 'utf8',
  })
  const priorities: number[] = JSON.parse(said)
  expect(priorities.length).toBeGreaterThan(4)
  expect(new Set(priorities)).toEqual(new Set([19]))
})
