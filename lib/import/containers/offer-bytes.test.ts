import zlib from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { MAX_RECORD_SIZE } from './limits.ts'
import { offerBytes } from './offer-bytes.ts'
import { inPieces, listOffered, studyOf } from './testing.ts'

const studies = [studyOf(1), studyOf(2, 'Of “brackets”: ]}[{, quotes \\" and a \\ 🎉'), studyOf(3)]
const stored = studies.map(study => JSON.stringify(study))
const offer = (content: string | Uint8Array, length = 7) => listOffered(offerBytes('file', inPieces(content, length)))
const textsOf = async (content: string | Uint8Array, length = 7) =>
  (await offer(content, length)).map(([, text]) => text)
const answer = { totalCount: 3, studies, nextPageToken: 'x]}' }
const escaped = (text: string) =>
  text.replace(/[^\0-\x7f]/g, mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)

describe('the same studies are the same texts', () => {
  it.each([
    ['one a line', stored.join('\n')],
    ['one a line, of Windows, with blank ones between', `\r\n${stored.join('\r\n\r\n')}\r\n`],
    ['a list', JSON.stringify(studies)],
    ['a list with line breaks and indentation', JSON.stringify(studies, null, 2)],
    ['a list with escapes', escaped(JSON.stringify(studies))],
    ['an answer of the API', JSON.stringify(answer)],
    [
      'an answer with something else before its studies',
      JSON.stringify({ x: 'a \\"studies":[', y: null, z: [].length, ...answer }),
    ],
    ['an answer of the API, indented', JSON.stringify({ ...answer, totalCount: undefined }, null, '\t')],
    [
      'its answers one after another',
      `${JSON.stringify({ studies: studies.slice(0, 2) })}\n${JSON.stringify({ studies: studies.slice(2) })}\n`,
    ],
    ['a byte order mark', `\ufeff${JSON.stringify(studies)}`],
    ['UTF-16', Buffer.from(`\ufeff${stored.join('\n')}`, 'utf16le')],
    ['gzip', zlib.gzipSync(stored.join('\n'))],
    ['gzip in members', Buffer.concat(stored.map(line => zlib.gzipSync(`${line}\n`)))],
  ])('%s', async (_, content) => {
    for (const length of [1, 7, 4096]) expect(await textsOf(content, length)).toEqual(stored)
  })

  it('one record, however it is laid out', async () => {
    const [, study] = studies
    for (const space of [undefined, 2, '\t'])
      expect(await offer(`${JSON.stringify(study, null, space)}\n`)).toEqual([['file', stored[1]]])
  })
})

it('names the line or the place in the list', async () => {
  const names = async (content: string) => (await offer(content)).map(([name]) => name)
  expect(await names(`${stored[0]}\n\n${stored[1]}`)).toEqual(['file, line 1', 'file, line 3'])
  expect(await names(JSON.stringify(studies))).toEqual(['file, study 1', 'file, study 2', 'file, study 3'])
})

it('leaves a page as it is, whatever it begins with', async () => {
  for (const page of ['[To the top](#top)\n\nA page', '{A page}\nof text', 'Page\r\n\r\n'])
    expect(await offer(page)).toEqual([['file', page]])
})

describe('a record that is none is refused alone', () => {
  const [first, , third] = stored
  const damaged = 'refused: The record is not JSON to its end: it is cut off or damaged. Download it again.'

  it.each([
    ['cut off', stored[1]?.slice(0, 40)],
    ['a quote too few', stored[1]?.replace('"', '')],
    ['a bracket too many', `${stored[1]}}`],
    ['no JSON at all', 'Service unavailable'],
  ])('in its line: %s', async (_, line) => {
    expect(await textsOf(`${first}\n${line}\n${third}`)).toEqual([first, damaged, third])
  })

  it('even if it is the first', async () => {
    expect(await textsOf(`${first?.slice(0, 40)}\n${third}\n`)).toEqual([damaged, third])
  })

  it('in its list', async () => {
    expect(await textsOf(`[${first}, {"protocolSection": {nctId: 1}}, ${third}]`)).toEqual([first, damaged, third])
    expect(await textsOf(`[${first},,7,${third}]`)).toEqual([first, '7', third])
    expect(await textsOf(`[null, -1.5e3, "a \\"b", true, ${third}]`)).toEqual([
      'null',
      '-1500',
      '"a \\"b"',
      'true',
      third,
    ])
  })

  it('that is in another encoding', async () => {
    const latin = Buffer.from(`${first}\n{"title":"Größe"}\n${third}`, 'latin1')
    const [, refused] = await textsOf(latin)
    expect(refused).toBe('refused: The record is not text in UTF-8. Save the file in UTF-8 and import it again.')
  })

  it('that is nested deeper than the program can follow', async () => {
    const deep = `{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const refused = 'refused: The record is nested deeper than any record of a registry is. Download it again.'
    expect(await textsOf(`${first}\n${deep}\n${third}`, 4096)).toEqual([first, refused, third])
    expect(await textsOf(`[${first},${deep},${third}]`, 4096)).toEqual([first, refused, third])
    expect(await offer(deep, 4096)).toEqual([['file', refused]])
  })

  it.each([
    ['in the midst', first],
    ['at the beginning', undefined],
  ])('that is too long, without taking memory for it, %s', async (_, before) => {
    const piece = Buffer.alloc(1024 * 1024, 'x')
    async function* lines() {
      yield Buffer.from(`${before === undefined ? '' : `${before}\n`}{"x":"`)
      for (let at = 0; at < 200; at++) yield await Promise.resolve(piece)
      yield Buffer.from(`"}\n${third}\n`)
    }
    const held = process.memoryUsage().arrayBuffers
    const texts = (await listOffered(offerBytes('file', lines()))).map(([, text]) => text)
    const tooLong = 'refused: The record has 201 MB, and at most 32 MB are read.'
    expect(texts).toEqual([...(before === undefined ? [] : [before]), tooLong, third])
    expect(process.memoryUsage().arrayBuffers - held).toBeLessThan(5 * MAX_RECORD_SIZE)
  })
})

describe('a file that goes wrong keeps what was right before', () => {
  it('a list that is cut off', async () => {
    expect(await offer(JSON.stringify(studies).slice(0, -60))).toEqual([
      ['file, study 1', stored[0]],
      ['file, study 2', stored[1]],
      [
        'file',
        'refused: The file is cut off in the midst of study 3: its list of studies does not end. Those before are whole; download the file again for the rest.',
      ],
    ])
  })

  it('a list that something else follows', async () => {
    const texts = await textsOf(`${JSON.stringify(studies.slice(0, 1))} and more`)
    expect(texts).toEqual([stored[0], expect.stringContaining('After study 1 the file goes on with something')])
  })

  it('gzip that is cut off, or damaged', async () => {
    const lines = Array.from({ length: 5000 }, (_, at) => JSON.stringify(studyOf(at + 1, String(Math.sin(at)))))
    const packed = zlib.gzipSync(lines.join('\n'))
    const half = Math.floor(packed.length / 2)
    const cut = await textsOf(packed.subarray(0, half), 4096)
    expect(cut.length).toBeGreaterThan(2000)
    expect(cut.slice(0, -1)).toEqual(lines.slice(0, cut.length - 1))
    expect(cut.at(-1)).toMatch(/^refused: The gzip archive is cut off/)
    const damaged = Buffer.from(packed).fill(0xff, half, half + 200)
    expect((await textsOf(damaged, 4096)).at(-1)).toMatch(/^refused: The gzip archive is damaged/)
  })
})

it('reads a gzip bomb only until it shows', async () => {
  const bomb = Buffer.concat([
    zlib.gzipSync(`${stored[0]}\n${stored[1]}\n`),
    zlib.gzipSync(Buffer.alloc(200 * 1024 * 1024, ' ')),
  ])
  const [first, second, refused, ...more] = await textsOf(bomb, 4096)
  expect([first, second]).toEqual(stored.slice(0, 2))
  expect(refused).toMatch(/^refused: The gzip archive unpacks to more than 250 times its size/)
  expect(more).toEqual([])
})

describe('what is no file of texts is refused with a sentence', () => {
  it.each([
    ['nothing', '', 'The file is empty.'],
    ['an empty list in an answer', '{"studies":[]}', 'The file holds no study.'],
    ['bytes', Buffer.from([1, 0, 2]), 'NUL bytes'],
    ['UTF-16 without its mark', Buffer.from(stored.join('\n'), 'utf16le'), 'Save it in UTF-8'],
    ['UTF-16 without its mark, the other way round', Buffer.from(`\n${stored[0]}`, 'utf16le').subarray(1), 'in UTF-8'],
    ['UTF-32', Buffer.from([...`\ufeff${stored[0]}`].map(sign => `${sign}\0`).join(''), 'utf16le'), 'Save it in UTF-8'],
    ['an archive in an archive', zlib.gzipSync(zlib.gzipSync('x')), 'archive within an archive'],
    ['a zip archive in gzip', zlib.gzipSync('PK\u0003\u0004'), 'archive within an archive'],
    ['a page that unpacks to too much', zlib.gzipSync(Buffer.alloc(200 * 1024 * 1024)), 'more than 32 MB'],
    ['a page that is too long', Buffer.alloc(MAX_RECORD_SIZE + 1, 'x'), 'more than 32 MB'],
  ])('%s', async (_, content, sentence) => {
    const offered = await offer(content, 65_536)
    expect(offered).toEqual([['file', expect.stringMatching(/^refused: .*\.$/)]])
    expect(offered[0]?.[1]).toContain(sentence)
  })
})
