import { describe, expect, test } from 'vitest'
import { describeOldNode } from './check-node.mjs'

describe('describeOldNode', () => {
  test.each(['20.19.0', '20.19.1', '20.20.2', '22.0.0', '24.1.0', '100.0.0'])('%s will do', version => {
    expect(describeOldNode(version, '>=20.19')).toBe('')
  })

  test.each(['20.18.3', '18.20.0', '9.99.99'])('%s is too old', version => {
    expect(describeOldNode(version, '>=20.19')).toBe(`Node 20.19 or newer is needed, and this is Node ${version}.`)
  })
})
