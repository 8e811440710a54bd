import { createServer } from 'node:net'
import { Fault } from './fault.mjs'

/**
 * The port to serve on. Throws a `Fault` for one that is no port number.
 *
 * @param {string | undefined} text the variable PORT
 * @returns {number}
 */
export function readPort(text) {
  if (text === undefined || text === '') return 3000
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port < 1 || port > 65_535) throw new Fault(`PORT is "${text}", and a port is a whole number from 1 to 65535.`)
  return port
}

/**
 * Throws a `Fault` when somebody else listens on the port, on every address or on this machine's own.
 *
 * @param {number} port
 */
export async function checkPort(port) {
  for (const host of [undefined, '127.0.0.1']) {
    const code = await tryToListen(port, host)
    if (code === 'EADDRINUSE') {
      throw new Fault(`Port ${port} is taken by another program; choose one with PORT=${suggest(port)} npm start.`)
    }
    if (code === 'EACCES') throw new Fault(`Port ${port} may only be used by an administrator; choose one above 1023.`)
  }
}

/** @param {number} port */
const suggest = port => (port < 65_535 ? port + 1 : 3000)

/**
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<string>} the error's code, '' when the port is free
 */
function tryToListen(port, host) {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', error => resolve('code' in error ? String(error.code) : error.message))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve('')))
  })
}
