import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * A stamp says from which sources a step's result was made. It is written last and in one move, so a step
 * killed half-way leaves none, and the next run does the step again.
 *
 * @param {string} file
 * @returns {string} '' when there is none
 */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * @param {string} file
 * @param {string} stamp
 */
export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, stamp)
  renameSync(unfinished, file)
}
