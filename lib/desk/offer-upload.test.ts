import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { writeZip } from '@/tests/support/write-zip.ts'
import { deskFile } from './desk-file.ts'
import { discardPrepared } from './discard-prepared.ts'
import { getPreparedImport } from './find-prepared.ts'
import { MAX_FILES, MAX_KEPT, MAX_TEXTS, MAX_UPLOAD_SIZE } from './limits.ts'
import { offerUpload } from './offer-upload.ts'
import { runJobs } from './run-jobs.ts'
import { formOf, freshDesk, listUploads, offerTextsUrl } from './testing.ts'
import { listUploadedFiles, sweepUploads } from './upload-folder.ts'
import { UploadRefused } from './upload-refused.ts'

let desk: ReturnType<typeof freshDesk>
beforeEach(() => {
  desk = freshDesk()
})
afterEach(() => desk.remove())

/** What the files of an upload are called, and what is in them. */
const taken = (preparedId: string | undefined) =>
  listUploadedFiles(preparedId ?? '').map(({ name, file }) => [name, fs.readFileSync(file, 'utf8')])

it('keeps files and pasted text for the job that reads them', async () => {
  const form = formOf({ 'one.txt': 'first', 'two.txt': 'second' }, { from: 'files', text: 'line\r\nnext' })
  const { preparedId, ...offered } = await offerUpload(form, 'ada')
  expect(offered).toEqual({ from: 'files', files: ['pasted text', 'one.txt', 'two.txt'] })
  expect(taken(preparedId)).toEqual([
    ['pasted text', 'line\nnext'],
    ['one.txt', 'first'],
    ['two.txt', 'second'],
  ])
  expect(listUploads()).toEqual([preparedId])
  expect(getPreparedImport(preparedId ?? '')).toMatchObject({
    prepared: { state: 'reading', preparedBy: 'ada', origin: '3 files: pasted text, one.txt, two.txt' },
    job: { kind: 'prepare', state: 'waiting' },
  })
})

it.each([
  ['no files', formOf({}, { from: 'files' })],
  ['an empty field for files, as browsers send it', formOf({ '': '' }, { from: 'files' })],
  ['an empty text', formOf({}, { from: 'text', text: '' })],
])('has nothing to prepare of %s', async (_, form) => {
  expect((await offerUpload(form, 'ada')).preparedId).toBeUndefined()
  expect(listUploads()).toEqual([])
})

it.each([
  ['../../../etc/passwd', 'passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['a\u0000b\u202Etxt.exe', 'a b txt.exe'],
  ['/', 'without a name'],
  ['x'.repeat(10_000), `${'x'.repeat(79)}…${'x'.repeat(79)}`],
])('shows the file name %.20j as it can be shown, and opens nothing by it', async (name, shown) => {
  const body = [
    '--b',
    `Content-Disposition: form-data; name="files"; filename="${name.replaceAll('\\', '\\\\')}"`,
    '',
    'text',
    '--b--',
    '',
  ].join('\r\n')
  const headers = { 'Content-Type': 'multipart/form-data; boundary=b' }
  const { preparedId } = await offerUpload(new Request(offerTextsUrl, { method: 'POST', body, headers }), 'ada')
  expect(taken(preparedId)).toEqual([[shown, 'text']])
  expect(fs.readdirSync(path.dirname(deskFile())).filter(file => !file.startsWith('registry-desk'))).toEqual([])
})

const raw = (body: string, type = 'multipart/form-data; boundary=b'): Request =>
  new Request(offerTextsUrl, { method: 'POST', body, headers: { 'Content-Type': type } })

const part = (name: string, value: string): string =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

/** Bytes without end, in pieces. */
function endless(): Request {
  const head = '--b\r\nContent-Disposition: form-data; name="files"; filename="f"\r\n\r\n'
  let piece = Buffer.from(head)
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(piece)
      piece = Buffer.alloc(4 * 1024 * 1024, 0x61)
    },
  })
  const init = { method: 'POST', body, headers: { 'Content-Type': 'multipart/form-data; boundary=b' }, duplex: 'half' }
  return new Request(offerTextsUrl, init)
}

/** A zip archive whose list has so many files, none of which is there, of so many bytes each. */
function listing(count: number, { packed = 0, unpacked = 0 } = {}): Buffer {
  const entry = Buffer.alloc(46 + 8)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed, 20)
  entry.writeUInt32LE(unpacked, 24)
  entry.writeUInt16LE(8, 28)
  const entries = Buffer.concat(
    Array.from({ length: count }, (_, at) => {
      entry.write(String(at).padStart(8, '0'), 46)
      return Buffer.from(entry)
    }),
  )
  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(0x06064b50, 0)
  end64.writeBigUInt64LE(44n, 4)
  end64.writeBigUInt64LE(BigInt(count), 24)
  end64.writeBigUInt64LE(BigInt(count), 32)
  end64.writeBigUInt64LE(BigInt(entries.length), 40)
  end64.writeBigUInt64LE(4n, 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(4 + entries.length), 8)
  locator.writeUInt32LE(1, 16)
  const end = Buffer.alloc(22, 0xff)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt32LE(0, 4)
  end.writeUInt16LE(0, 20)
  return Buffer.concat([Buffer.from('PK\u0003\u0004'), entries, end64, locator, end])
}

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 ** 2)

describe('what is refused while it is read, and leaves nothing', () => {
  const forms: [string, () => Request, number, string][] = [
    ['another content type', () => raw('{}', 'application/json'), 415, 'multipart/form-data'],
    ['a form of another kind', () => raw('a=b', 'application/x-www-form-urlencoded'), 415, 'multipart/form-data'],
    ['no boundary', () => raw(part('from', 'files'), 'multipart/form-data'), 400, 'boundary'],
    [
      'an empty body',
      () =>
        new Request(offerTextsUrl, { method: 'POST', headers: { 'Content-Type': 'multipart/form-data; boundary=b' } }),
      400,
      'without its contents',
    ],
    ['a body that is cut off in a field', () => raw(part('from', 'files').slice(0, -5)), 400, 'broke off'],
    [
      'a body that is cut off in a file',
      () => raw('--b\r\nContent-Disposition: form-data; name="files"; filename="f"\r\n\r\nabc'),
      400,
      'broke off',
    ],
    ['a body that is no form', () => raw('nothing of the kind'), 400, 'broke off'],
    ['a flood of fields', () => raw(`${part('x', '1').repeat(5000)}--b--\r\n`), 413, 'files'],
    ['a field that is too long', () => raw(`${part('from', 'x'.repeat(5000))}--b--\r\n`), 413, 'field from'],
    [
      'a flood of files',
      () => formOf(Object.fromEntries(Array.from({ length: MAX_FILES + 1 }, (_, at) => [`${at}`, 'x']))),
      413,
      `${MAX_FILES} files`,
    ],
    ['more bytes than the desk takes', endless, 413, '200 MB'],
    [
      'more bytes than the desk takes, as the head says',
      () =>
        new Request(offerTextsUrl, {
          method: 'POST',
          body: 'x',
          headers: { 'Content-Length': String(MAX_UPLOAD_SIZE + 1), 'Content-Type': 'multipart/form-data; boundary=b' },
        }),
      413,
      'npm run import',
    ],
    ['a zip with 100,000 files', () => formOf({ 'many.zip': listing(100_000) }), 413, '100,000 files'],
    ['a zip bomb', () => formOf({ 'bomb.zip': writeZip({ 'zeros.txt': zeros(70) }) }), 413, '250 times'],
    [
      'a zip of many that are too much together',
      () => formOf({ 'bomb.zip': listing(18, { packed: 1e6, unpacked: 6e7 }) }),
      413,
      '1 GB',
    ],
    ['a gzip bomb', () => formOf({ 'bomb.gz': gzipSync(zeros(70)) }), 413, '250 times'],
    [
      'a zip that leads out of itself',
      () => formOf({ 'out.zip': writeZip({ '../../out.txt': 'x' }) }),
      400,
      'leads out',
    ],
    ['a zip that is cut off', () => formOf({ 'cut.zip': writeZip({ 'a.txt': 'x' }).subarray(0, 40) }), 400, 'damaged'],
  ]

  test.each(forms)('%s', async (_, form, status, words) => {
    const refusal = await offerUpload(form(), 'ada').catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(UploadRefused)
    expect(refusal).toMatchObject({ status, message: expect.stringContaining(words) })
    expect(listUploads()).toEqual([])
  })

  it('takes an archive of as many files as it may have', async () => {
    const files = Object.fromEntries(Array.from({ length: MAX_TEXTS }, (_, at) => [`${at}.txt`, 'x']))
    const { preparedId } = await offerUpload(formOf({ 'all.zip': writeZip(files) }), 'ada')
    expect(listUploads()).toEqual([preparedId])
  })
})

it('takes no more while it keeps as many as it can', async () => {
  const offer = async () => (await offerUpload(formOf({ 'a.txt': 'x' }), 'ada')).preparedId ?? ''
  const ids: string[] = []
  for (let at = 0; at < MAX_KEPT; at++) ids.push(await offer())
  await expect(offer()).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('Apply or discard some'),
  })
  expect(listUploads()).toHaveLength(MAX_KEPT)
  await runJobs()
  await expect(offer()).rejects.toMatchObject({ status: 409 })
  expect(discardPrepared(ids[0] ?? '')).toBe(true)
  expect(await offer()).not.toBe('')
})

it('takes away what a process left behind that ended in the midst of an upload, and nothing else', async () => {
  const { preparedId } = await offerUpload(formOf({ 'a.txt': 'x' }), 'ada')
  const { pid } = spawnSync(process.execPath, ['--version'])
  const uploads = path.join(path.dirname(deskFile()), 'registry-desk-uploads')
  const ofOthers = [
    `receiving-${pid}-dead`,
    `receiving-${process.ppid}-alive`,
    `receiving-${process.pid}-gone`,
    'gone-x',
    'young',
  ]
  for (const name of ofOthers) fs.mkdirSync(path.join(uploads, name))
  sweepUploads()
  expect(listUploads().toSorted()).toEqual([preparedId, `receiving-${process.ppid}-alive`, 'young'].toSorted())
})
