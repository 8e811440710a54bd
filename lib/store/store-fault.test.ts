import { expect, it } from 'vitest'
import { inStore, storeFault } from './store-fault.ts'

const named = (name: string, message: string, more: object = {}) => Object.assign(new Error(message), { name, ...more })

it.each([
  [named('SqliteError', 'database is locked', { code: 'SQLITE_BUSY' }), 'databaseBusy'],
  [named('SqliteError', 'database or disk is full', { code: 'SQLITE_FULL' }), 'databaseFull'],
  [named('SqliteError', 'disk I/O error', { code: 'SQLITE_IOERR_SHMSIZE' }), 'databaseFull'],
  [named('SqliteError', 'file is not a database', { code: 'SQLITE_NOTADB' }), 'databaseUnreadable'],
  [named('SqliteError', 'no such table: trials', { code: 'SQLITE_ERROR' }), 'databaseOutdated'],
  [
    named('PrismaClientKnownRequestError', 'The table `main.trials` does not exist', { code: 'P2021' }),
    'databaseOutdated',
  ],
  [named('Error', 'EACCES: permission denied, mkdir', { code: 'EACCES', syscall: 'mkdir' }), 'databaseUnreadable'],
  [new TypeError('Cannot open database because the directory does not exist'), 'databaseUnreadable'],
  [named('SqliteError', 'UNIQUE constraint failed', { code: 'SQLITE_CONSTRAINT' }), undefined],
  [named('Refusal', 'The page says: database is locked, SQLITE_FULL', { code: 'fileUnreadable' }), undefined],
  ['not an error', undefined],
])('%s', (error, code) => {
  expect(storeFault(error)?.code).toBe(code)
})

it('hands on what is no fault of the database', () => {
  const error = new Error('malformed')
  expect(() =>
    inStore(() => {
      throw error
    }),
  ).toThrow(error)
})
