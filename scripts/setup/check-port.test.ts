import { createServer } from 'node:net'
import { describe, expect, it, test } from 'vitest'
import { checkPort, readPort } from './check-port.mjs'
import { Fault } from './fault.mjs'

describe('readPort', () => {
  test.each([
    [undefined, 3000],
    ['', 3000],
    ['8080', 8080],
    ['65535', 65_535],
  ])('%j is %d', (text, port) => expect(readPort(text)).toBe(port))

  test.each(['0', '65536', '-1', '3000.5', '0x50', 'http', ' 80'])('%j is refused', text => {
    expect(() => readPort(text)).toThrow(Fault)
  })
})

describe('checkPort', () => {
  test.each([undefined, '127.0.0.1'])('tells a port that is taken on %s from a free one', async host => {
    const server = createServer()
    await new Promise<void>(resolve => server.listen({ port: 0, host }, resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0

    await expect(checkPort(port)).rejects.toThrow(`Port ${port} is taken by another program`)
    await new Promise(resolve => server.close(resolve))
    await expect(checkPort(port)).resolves.toBeUndefined()
  })

  it('suggests a port that exists', async () => {
    const server = createServer()
    await new Promise<void>(resolve => server.listen(65_535, resolve))
    await expect(checkPort(65_535)).rejects.toThrow('PORT=3000 npm start')
    await new Promise(resolve => server.close(resolve))
  })
})
