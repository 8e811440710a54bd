import { resolve } from 'node:path'
import { Fault } from './fault.mjs'

/**
 * Where the database is, as an absolute path. Throws a `Fault` for an address that is no SQLite file.
 *
 * @param {string} root relative paths count from here
 * @param {string | undefined} url the variable DATABASE_URL
 */
export function databaseFile(root, url) {
  const address = url || 'file:./data/registry.db'
  if (!/^file:./.test(address)) {
    throw new Fault(`DATABASE_URL is "${address}", and a SQLite file written as file:PATH is needed.`)
  }
  // What follows a question mark is for the driver, as in file:./x.db?mode=ro.
  return resolve(root, address.slice('file:'.length).replace(/\?.*$/, ''))
}
