import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeZip } from '@/tests/support/write-zip.ts'
import { offerFile } from './offer-file.ts'
import { offerStandardInput } from './offer-standard-input.ts'
import { inPieces, listOffered, studyOf } from './testing.ts'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'offer-file-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

async function offer(content: string | Uint8Array) {
  const file = path.join(folder, 'file')
  fs.writeFileSync(file, content)
  return (await listOffered(offerFile(file))).map(([name, text]) => [path.relative(folder, name), text])
}

const [one, two] = [1, 2].map(number => JSON.stringify(studyOf(number)))
const archive = writeZip({
  'all/NCT00000001.json': JSON.stringify(studyOf(1), null, 2),
  'all/README.md': 'About this archive',
  '__MACOSX/x': 'x',
  'all/.hidden': 'x',
  'all/lines.ndjson': `${one}\n${two}\n`,
  'page.txt': 'A page’s text',
})
const inArchive = [
  ['all/NCT00000001.json', one],
  ['all/lines.ndjson, line 1', one],
  ['all/lines.ndjson, line 2', two],
  ['page.txt', 'A page’s text'],
]

describe('a file', () => {
  it('is a page’s text, or records', async () => {
    expect(await offer('A page')).toEqual([['file', 'A page']])
    expect(await offer(`${one}\n${two}`)).toEqual([
      ['file, line 1', one],
      ['file, line 2', two],
    ])
    expect(await offer(zlib.gzipSync(JSON.stringify(studyOf(2))))).toEqual([['file', two]])
  })

  it('is told by how much of it was read', async () => {
    const file = path.join(folder, 'file')
    fs.writeFileSync(file, `${one}\n`.repeat(100_000))
    let read = 0
    const offered = offerFile(file, bytes => {
      read += bytes
    })
    await offered.next()
    expect(read).toBeLessThan(fs.statSync(file).size)
    for await (const _ of offered);
    expect(read).toBe(fs.statSync(file).size)
  })
})

describe('a zip archive', () => {
  it('is what its files are, without those that a folder leaves out', async () => {
    expect(await offer(archive)).toEqual(inArchive.map(([name, text]) => [`file/${name}`, text]))
  })

  it('is read whatever its names lead to: nothing is unpacked to where they say', async () => {
    const names = ['../a.json', '/b/c.json', 'd/../../../e.json', 'C:\\f.json', './g.json', '../.hidden', '../README']
    const content = writeZip(Object.fromEntries(names.map(name => [name, one ?? ''])))
    expect(await offer(content)).toEqual(
      ['a.json', 'b/c.json', 'd/e.json', 'C:/f.json', 'g.json'].map(name => [`file/${name}`, one]),
    )
  })

  it('may come by standard input', async () => {
    const offered = await listOffered(offerStandardInput(inPieces(archive, 1000)))
    expect(offered).toEqual(inArchive.map(([name, text]) => [`standard input/${name}`, text]))
    expect(await listOffered(offerStandardInput(inPieces(`${one}\n${two}`)))).toHaveLength(2)
  })

  it.each([
    ['cut off', archive.subarray(0, -40), 'cut off or damaged'],
    ['without a file', writeZip({}), 'holds nothing to import'],
    ['that is a bomb', writeZip({ a: Buffer.alloc(100 * 1024 * 1024) }), 'more than 250 times its size'],
    ['in a zip archive', writeZip({ 'a.zip': archive }), 'archive within an archive'],
  ])('%s is refused with a sentence', async (_, content, sentence) => {
    const [refused, ...more] = await offer(content)
    expect(refused?.[1]).toMatch(/^refused: .*\.$/)
    expect(refused?.[1]).toContain(sentence)
    expect(more).toEqual([])
  })

  it('with a damaged file in it gives the others', async () => {
    const damaged = Buffer.from(archive)
    damaged.fill(0xff, archive.indexOf('NCT00000001.json') + 20, archive.indexOf('NCT00000001.json') + 40)
    const offered = await offer(damaged)
    expect(offered[0]?.[1]).toMatch(/^refused: .*damaged/)
    expect(offered.slice(1).map(([, text]) => text)).toEqual([one, two, 'A page’s text'])
  })
})
