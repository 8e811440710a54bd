import { expect, it } from 'vitest'
import { inStore, storeFault } from './store-fault.ts'
import { UNAVAILABLE_SENTENCES } from './store-unavailable.ts'

const named = (name: string, message: string, more: object = {}) => Object.assign(new Error(message), { name, ...more })

it.each([
  [named('SqliteError', 'database is locked', { code: 'SQLITE_BUSY' }), 'databaseBusy'],
  [named('SqliteError', 'database or disk is full', { code: 'SQLITE_FULL' }), 'databaseFull'],
  [named('SqliteError', 'disk I/O error', { code: 'SQLITE_IOERR_SHMSIZE' }), 'databaseFull'],
  [named('SqliteError', 'file is not a database', { code: 'SQLITE_NOTADB' }), 'databaseUnreadable'],
  [named('SqliteError', 'database disk image is malformed', { code: 'SQLITE_CORRUPT' }), 'databaseUnreadable'],
  [named('SqliteError', 'disk I/O error', { code: 'SQLITE_IOERR_READ' }), 'databaseUnreadable'],
  [named('SqliteError', 'attempt to write a readonly database', { code: 'SQLITE_READONLY' }), 'databaseReadOnly'],
  [
    named('SqliteError', 'attempt to write a readonly database', { code: 'SQLITE_READONLY_DIRECTORY' }),
    'databaseReadOnly',
  ],
  [named('Error', 'EROFS: read-only file system, mkdir', { code: 'EROFS', syscall: 'mkdir' }), 'databaseReadOnly'],
  [named('SqliteError', 'unable to open database file', { code: 'SQLITE_CANTOPEN' }), 'databaseNotOpened'],
  [named('SqliteError', 'no such table: trials', { code: 'SQLITE_ERROR' }), 'databaseOutdated'],
  [
    named('PrismaClientKnownRequestError', 'The table `main.trials` does not exist', { code: 'P2021' }),
    'databaseOutdated',
  ],
  [named('Error', 'EACCES: permission denied, mkdir', { code: 'EACCES', syscall: 'mkdir' }), 'databaseNotOpened'],
  [new TypeError('Cannot open database because the directory does not exist'), 'databaseNotOpened'],
  [named('SqliteError', 'UNIQUE constraint failed', { code: 'SQLITE_CONSTRAINT' }), undefined],
  [named('Refusal', 'The page says: database is locked, SQLITE_FULL', { code: 'fileUnreadable' }), undefined],
  ['not an error', undefined],
])('%s', (error, code) => {
  expect(storeFault(error)?.code).toBe(code)
})

it.each([
  ['databaseUnreadable', /damaged, is no database, or its disk fails\. npm run check looks at it; npm run restore/],
  ['databaseReadOnly', /cannot be written: .* read-only/],
  ['databaseNotOpened', /cannot be opened\. .* right to read and write/],
  ['databaseNewer', /newer version of the program\. Update the program/],
] as const)('%s says what to do', (code, sentence) => {
  expect(UNAVAILABLE_SENTENCES[code]).toMatch(sentence)
})

it('hands on what is no fault of the database', () => {
  const error = new Error('malformed')
  expect(() =>
    inStore(() => {
      throw error
    }),
  ).toThrow(error)
})
