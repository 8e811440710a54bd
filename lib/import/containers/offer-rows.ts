import { CsvError, parse } from 'csv-parse'
import { z } from 'zod'
import type { OfferedText } from '@/lib/import/import-texts.ts'
import { columnOf, NUMBER_COLUMN, separatorOf } from '@/lib/registries/clinicaltrials-gov/download/columns.ts'
import { Refusal } from '@/lib/registries/refusal.ts'
import { decodePart } from './decode-text.ts'
import { HEAD } from './kind-of.ts'
import { MAX_RECORD_SIZE, toMegabytes } from './limits.ts'
import { type Bytes, peekBytes } from './peek-bytes.ts'

/** A row as the parser gives it: its cells, its text, both a character a byte, and how many lines were read with it. */
const Row = z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number() }) })
type Row = z.infer<typeof Row>

/** The line of headings, and how many they are. */
type Header = { text: string; length: number }

/**
 * The rows of the CSV download of ClinicalTrials.gov, each with the headings above it, so that it can be read again by
 * itself. A row that is shorter or longer than the headings is refused alone, and so is one that is not UTF-8; where
 * quotation marks do not match up nobody can say where rows begin, and what comes after is refused.
 */
export async function* offerRows(name: string, bytes: Bytes): AsyncGenerator<OfferedText> {
  let header: Header | undefined
  let number = 0
  let lines = 0
  try {
    for await (const { record, raw, info } of parseRows(bytes)) {
      const row = Buffer.from(raw.replace(/^[\r\n]+|[\r\n]+$/g, ''), 'latin1')
      if (!header) header = readHeader(record, decodePart(row, 'line of headings'))
      else yield offerRow(`${name}, row ${++number}`, header, record, row)
      lines = info.lines
    }
  } catch (error) {
    throw error instanceof CsvError ? refuseRest(error, number, lines) : error
  }
  if (number === 0) throw new Refusal('empty', 'The file holds no study: there is nothing below the headings.')
}

/**
 * How rows end, by how the headings do: a file that was put together of several may have the ends of Windows and those
 * of Unix.
 */
function lineEndsOf(head: Buffer): string[] {
  const [end] = /\r\n?|\n/.exec(head.toString('latin1').trimStart()) ?? []
  return end === '\r' ? ['\r'] : ['\r\n', '\n']
}

const SETTINGS = {
  raw: true,
  // A character a byte: the parser would take bytes that are no UTF-8 for others. All that it looks for is ASCII.
  encoding: 'latin1',
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: MAX_RECORD_SIZE,
} as const

/** All rows up to a fault come before it. @throws {CsvError} */
async function* parseRows(bytes: Bytes): AsyncGenerator<Row> {
  let ready: Row[] = []
  const { head, whole } = await peekBytes(bytes, HEAD)
  const parser = parse({
    ...SETTINGS,
    record_delimiter: lineEndsOf(head),
    // A stream that breaks off drops the rows that nobody has taken yet: they are taken as they arise.
    on_record: row => {
      ready.push(Row.parse(row))
      return null
    },
  })
  let fault: Error | undefined
  const ended = new Promise<void>(resolve => {
    parser.once('end', resolve).once('error', error => {
      fault = error
      resolve()
    })
  })
  parser.resume()
  const take = () => ready.splice(0)
  try {
    for await (const piece of whole) {
      await Promise.race([new Promise(resolve => parser.write(piece, resolve)), ended])
      yield* take()
      if (fault) throw fault
    }
    parser.end()
    await ended
    yield* take()
    if (fault) throw fault
  } finally {
    ready = []
    parser.destroy()
  }
}

function offerRow(name: string, header: Header, { length }: readonly string[], row: Buffer): OfferedText {
  try {
    const text = decodePart(row, 'row')
    return length === header.length
      ? { name, text: `${header.text}\n${text}` }
      : { name, refusal: refuseLength(length, header.length) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { name, refusal: error }
  }
}

function refuseLength(length: number, expected: number): Refusal {
  const than = length < expected ? 'The row ends early, or is damaged.' : 'A comma stands outside of quotation marks.'
  return new Refusal(
    'unknownLayout',
    `The row has ${length} values and the headings are ${expected}, so nobody can say which value is which. ${than} Download the file again.`,
  )
}

const SEPARATORS = { ';': 'semicolons', '\t': 'tabs' } as const

/** @throws {Refusal} where the headings are not those of a file that can be read */
function readHeader(headings: readonly string[], text: string): Header {
  const separator = separatorOf(text)
  if (separator === ';' || separator === '\t')
    throw new Refusal(
      'unknownLayout',
      `The file has ${SEPARATORS[separator]} between its values, as some programs save it. Import the download as it came from ClinicalTrials.gov, with commas.`,
    )
  const known = headings.flatMap(heading => columnOf(heading) ?? [])
  if (!known.includes(NUMBER_COLUMN))
    throw new Refusal(
      'noOwnNumber',
      `The file has no column “${NUMBER_COLUMN}”, so nobody can say which trial a row tells. Download it again with that column.`,
    )
  const twice = known.find((column, at) => known.indexOf(column) !== at)
  if (twice) throw new Refusal('unknownLayout', `The file has two columns “${twice}”. Import the download as it came.`)
  return { text, length: headings.length }
}

function refuseRest(error: CsvError, rows: number, lines: number): Refusal {
  const where = `After row ${rows} (line ${lines + 1} of the file and on)`
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new Refusal(
      'tooLarge',
      `${where} a row has more than ${toMegabytes(MAX_RECORD_SIZE)}, which is the most that is read: a quotation mark may be missing. What comes before is read; nothing after it is.`,
      { cause: error },
    )
  return new Refusal(
    'fileUnreadable',
    `${where} a quotation mark is missing or stands in the wrong place, so nobody can say where rows begin. What comes before is read; nothing after it is. Download the file again.`,
    { cause: error },
  )
}
