import { getPreparedImport } from '@/lib/desk/find-prepared.ts'
import { findPreparedDocument } from '@/lib/desk/list-prepared-documents.ts'
import { getImportRun } from '@/lib/store/list-import-runs.ts'

const RUN = /^\/admin\/runs\/([^/]+)(?:\/roll-back)?\/?$/
const PREPARED = /^\/admin\/imports\/([^/]+)(?:\/documents\/([^/]+))?\/?$/
const NUMBER = /^\d{1,9}$/

/**
 * Whether the import desk has what a page of it is asked for: a run, a prepared import, one of its texts. As of
 * `pageExists`, addresses that belong to none of them are true.
 *
 * @throws {StoreUnavailable} where a run is asked for and the store cannot answer
 */
export async function deskPageExists(pathname: string): Promise<boolean> {
  const [, run] = RUN.exec(pathname) ?? []
  if (run !== undefined) return NUMBER.test(run) && (await getImportRun(Number(run))) !== null
  const [, preparedId, position] = PREPARED.exec(pathname) ?? []
  if (preparedId === undefined) return true
  if (position === undefined) return getPreparedImport(preparedId) !== undefined
  return NUMBER.test(position) && findPreparedDocument(preparedId, Number(position)) !== undefined
}
