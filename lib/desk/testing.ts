import fs from 'node:fs'
import path from 'node:path'
import { studyOf } from '@/lib/import/containers/testing.ts'
import { openStore, type WritableStore } from '@/lib/store/open-store.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { deskFile } from './desk-file.ts'
import { offerUpload } from './offer-upload.ts'
import { closeDesk } from './open-desk.ts'
import { runJobs } from './run-jobs.ts'

/** A folder for one test with a registry and a desk in it, neither of which is made yet. */
export function freshDesk() {
  const folder = freshFolder()
  return {
    ...folder,
    async remove() {
      closeDesk()
      await folder.remove()
    },
  }
}

/** What lies where uploads are kept. */
export const listUploads = (): string[] => {
  const folder = path.join(path.dirname(deskFile()), `${path.basename(deskFile(), '.db')}-uploads`)
  return fs.existsSync(folder) ? fs.readdirSync(folder) : []
}

export const offerTextsUrl = 'http://localhost/admin/imports/offer'

/** A form as a browser sends it. */
export function formOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  fields: Record<string, string> = {},
): Request {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, content] of Object.entries(files))
    form.append('files', new File([new Uint8Array(Buffer.from(content))], name))
  return new Request(offerTextsUrl, { method: 'POST', body: form })
}

/** Offers files and has them prepared. The prepared import's id. */
export async function prepareFiles(files: Readonly<Record<string, string | Uint8Array>>, by = 'ada'): Promise<string> {
  const { preparedId } = await offerUpload(formOf(files, { from: 'files' }), by)
  if (preparedId === undefined) throw new Error('Nothing was offered')
  await runJobs()
  return preparedId
}

/** A study record with nothing but a number and a title, as text. */
export const study = (number: number, title?: string): string => JSON.stringify(studyOf(number, title))

/** Studies of these numbers, one a line. */
export const studies = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => study(from + at)).join('\n')

/** What there is to say of each run. */
export const storedRuns = (): unknown[] =>
  onStore(store =>
    store.prepare('SELECT kind, startedBy, origin, preparedId, added, updated, refused FROM import_runs').all(),
  )

/** Looks at what is stored. */
export function onStore<T>(look: (store: WritableStore) => T): T {
  const store = openStore()
  try {
    return look(store)
  } finally {
    store.close()
  }
}
