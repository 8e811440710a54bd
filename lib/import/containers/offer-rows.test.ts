import { expect, it, test } from 'vitest'
import { readDocument } from '@/lib/registries/read-document.ts'
import { offerBytes } from './offer-bytes.ts'
import { inPieces, listOffered } from './testing.ts'

const HEAD = 'NCT Number,Study Title,Study Status'
const ROW = 'NCT00000001,"A ""title"", in\ntwo lines – é 🎉",RECRUITING'

const offer = (content: string | Uint8Array, length?: number) =>
  listOffered(offerBytes('f.csv', inPieces(content, length)))

test.each([1, 2, 7, 1000])('each row is a text below the headings, wherever the bytes are cut (%i)', async length => {
  expect(await offer(`${HEAD}\n${ROW}\nNCT00000002,b,COMPLETED\n`, length)).toEqual([
    ['f.csv, row 1', `${HEAD}\n${ROW}`],
    ['f.csv, row 2', `${HEAD}\nNCT00000002,b,COMPLETED`],
  ])
})

it('takes what spreadsheets make of it: another line end, a byte order mark, quoted headings', async () => {
  const text = `\ufeff"NCT Number","Study Title","Study Status"\r\nNCT00000001,"a\r\nb",RECRUITING\r\n\r\n`
  const [[name, row] = []] = await offer(text)
  expect([name, row]).toEqual([
    'f.csv, row 1',
    '"NCT Number","Study Title","Study Status"\nNCT00000001,"a\r\nb",RECRUITING',
  ])
  expect(readDocument(row ?? '').trial.overallStatus).toBe('RECRUITING')
})

it('takes UTF-16 with its mark, and gives the same text', async () => {
  const utf16 = Buffer.from(`\ufeff${HEAD}\n${ROW}\n`, 'utf16le')
  expect(await offer(utf16)).toEqual([['f.csv, row 1', `${HEAD}\n${ROW}`]])
})

it.each([1, 7, 1000])(
  'refuses a row that is not UTF-8 alone, and no character that stands for one (%i)',
  async length => {
    const row = (number: number, title: string) => `NCT0000000${number},"${title}",RECRUITING`
    const latin = Buffer.from(`${row(2, 'Zürich, d’ailleurs à\nGenève')}\n`, 'latin1')
    const content = Buffer.concat([
      Buffer.from(`${HEAD}\n${row(1, 'Zürich')}\n`),
      latin,
      Buffer.from(row(3, 'a \ufffd b')),
    ])
    expect(await offer(content, length)).toEqual([
      ['f.csv, row 1', `${HEAD}\n${row(1, 'Zürich')}`],
      ['f.csv, row 2', 'refused: The row is not text in UTF-8. Save the file in UTF-8 and import it again.'],
      ['f.csv, row 3', `${HEAD}\n${row(3, 'a \ufffd b')}`],
    ])
    const heading = Buffer.from(`${HEAD},Größe\n${ROW},a\n`, 'latin1')
    expect(await offer(heading, length)).toEqual([
      ['f.csv', 'refused: The line of headings is not text in UTF-8. Save the file in UTF-8 and import it again.'],
    ])
  },
)

it.each([1, 2, 7, 1000])('takes line ends of several kinds in one file (%i)', async length => {
  const rows = ['NCT00000001,a,RECRUITING', 'NCT00000002,"b\r\nc\rd",RECRUITING', 'NCT00000003,d,COMPLETED']
  for (const [first, second] of [
    ['\r\n', '\n'],
    ['\n', '\r\n'],
  ])
    expect(
      await offer(`${HEAD}${first}${rows[0]}${second}${rows[1]}${first}${second}${rows[2]}${second}`, length),
    ).toEqual(rows.map((row, at) => [`f.csv, row ${at + 1}`, `${HEAD}\n${row}`]))
  expect(await offer([HEAD, ...rows].join('\r'), length)).toHaveLength(3)
  expect(await offer(`${HEAD}\nNCT00000001,a\rb,RECRUITING\n`, length)).toEqual([
    ['f.csv, row 1', `${HEAD}\nNCT00000001,a\rb,RECRUITING`],
  ])
})

it('refuses a row that is shorter or longer alone', async () => {
  expect(await offer(`${HEAD}\nNCT00000001,a\nNCT00000002,a,b,c\nNCT00000003,a,RECRUITING`)).toEqual([
    ['f.csv, row 1', expect.stringMatching(/2 values and the headings are 3.*ends early/)],
    ['f.csv, row 2', expect.stringMatching(/4 values and the headings are 3.*comma/)],
    ['f.csv, row 3', `${HEAD}\nNCT00000003,a,RECRUITING`],
  ])
})

it.each([
  ['a quotation mark that is never closed', `${HEAD}\n${ROW}\nNCT00000002,"a,b\nNCT00000003,a,b\n`],
  ['one in the wrong place', `${HEAD}\n${ROW}\nNCT00000002,"a" b,c\nNCT00000003,a,b\n`],
])('reads what comes before %s, and refuses what comes after', async (_, text) => {
  expect(await offer(text)).toEqual([
    ['f.csv, row 1', `${HEAD}\n${ROW}`],
    ['f.csv', expect.stringMatching(/^refused: After row 1 \(line 4 of the file and on\) a quotation mark/)],
  ])
})

it.each([
  ['no number', 'Study Title,Study Status,Conditions\na,b,c\n', 'has no column “NCT Number”'],
  ['semicolons', 'NCT Number;Study Title;Study Status\nNCT00000001;a;b\n', 'has semicolons between its values'],
  ['tabs', 'NCT Number\tStudy Title\nNCT00000001\ta\n', 'has tabs between its values'],
  ['a column twice', 'NCT Number,Study Title,Study Title\nNCT00000001,a,b\n', 'two columns “Study Title”'],
  ['headings alone', `${HEAD}\n`, 'holds no study'],
  ['nothing', '', 'is empty'],
  ['UTF-16 without its mark', Buffer.from(`${HEAD}\n${ROW}\n`, 'utf16le'), 'NUL bytes'],
])('says what is wrong with a file with %s', async (_, content, words) => {
  expect(await offer(content)).toEqual([['f.csv', expect.stringContaining(words)]])
})

it('is not what takes a page that speaks of a column for a table', async () => {
  expect(await offer('NCT Number, Study Title and more\nare columns.')).toEqual([
    ['f.csv', 'NCT Number, Study Title and more\nare columns.'],
  ])
})
