import type { DocumentReading } from '@/lib/trial/document-reading.ts'
import { listReadingFaults } from '@/tests/properties/list-reading-faults.ts'

/**
 * What must never be of a row that was read, one line each. In a quoted cell a quotation mark is written twice, so that
 * evidence is looked at with single ones.
 */
export function listDownloadFaults(row: string, reading: DocumentReading): string[] {
  return listReadingFaults(row, reading).filter(fault => !isDoubledMark(fault))
}

const isDoubledMark = (fault: string): boolean => {
  const [, value, quotes] = /^[\w.]+: (".*") is not in (\[.*\])$/s.exec(fault) ?? []
  if (value === undefined || quotes === undefined) return false
  const words = String(JSON.parse(value))
  return (JSON.parse(quotes) as string[]).some(quote => quote.replaceAll('""', '"').includes(words))
}
