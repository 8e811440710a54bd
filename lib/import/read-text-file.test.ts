import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { MAX_RECORD_SIZE } from './containers/limits.ts'
import { readTextFile } from './read-text-file.ts'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'read-text-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

function write(bytes: string | Uint8Array): string {
  const file = path.join(folder, 'page.txt')
  fs.writeFileSync(file, bytes)
  return file
}

describe('texts', () => {
  it.each([
    ['UTF-8', Buffer.from('Größe ≥ 5 🎉\r\n')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffGröße ≥ 5 🎉\r\n')],
    ['UTF-16, little end first', Buffer.from('\ufeffGröße ≥ 5 🎉\r\n', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffGröße ≥ 5 🎉\r\n', 'utf16le').swap16()],
  ])('%s', (_, bytes) => {
    expect(readTextFile(write(bytes))).toBe('Größe ≥ 5 🎉\r\n')
  })
})

describe('what is no text is refused with a sentence', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]), 'notText'],
    ['an old encoding', Buffer.from([0x47, 0x72, 0xf6, 0xdf, 0x65]), 'notText'],
    ['half a character', Buffer.from('🎉').subarray(0, 3), 'notText'],
    ['half of a UTF-16 pair', Buffer.from([0xff, 0xfe, 0x3d, 0xd8, 0x41, 0x00]), 'notText'],
  ])('%s', (_, bytes, code) => {
    expect(() => readTextFile(write(bytes))).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(/\.$/) }),
    )
  })

  test('a file that is too big, before it is read', () => {
    const file = write('')
    fs.truncateSync(file, 50 * 1024 * 1024)
    const before = process.memoryUsage().arrayBuffers
    expect(() => readTextFile(file)).toThrow('The file has 50 MB, and at most 32 MB are read.')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MAX_RECORD_SIZE)
  })

  test('a file that is gone', () => {
    expect(() => readTextFile(path.join(folder, 'gone.txt'))).toThrow('The file is not there any more.')
  })

  test('what is no file', () => {
    expect(() => readTextFile('/dev/null')).toThrow('neither a file nor a folder')
  })
})
