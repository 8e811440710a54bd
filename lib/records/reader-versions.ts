import { ADAPTERS } from '@/lib/registries/adapters.ts'
import type { ReaderVersions } from '@/lib/store/list-outdated.ts'
import { ROWS_VERSION } from './rows-version.ts'

/** What today's program reads texts and makes rows by. */
export const READER_VERSIONS: ReaderVersions = {
  parsers: Object.fromEntries(ADAPTERS.map(({ registry, parserVersion }) => [registry, parserVersion])),
  rows: ROWS_VERSION,
}
