import { expect, it } from 'vitest'
import { createPrepared } from '@/lib/desk/create-prepared.ts'
import { openDesk } from '@/lib/desk/open-desk.ts'
import { giveEmptyDesk } from '@/tests/support/empty-desk.ts'
import { deskPageExists } from './desk-page-exists.ts'

giveEmptyDesk()

it('a prepared import is there, its texts are, and no other ones', async () => {
  createPrepared({ id: 'one', preparedBy: 'ada', origin: 'seeds/', source: 'seeds' })
  openDesk()
    .prepare(
      "INSERT INTO prepared_documents (preparedId, position, name, outcome) VALUES ('one', 3, 'a.txt', 'refused')",
    )
    .run()
  const found = ['/admin', '/admin/imports/one', '/admin/imports/one/documents/3', '/admin/accounts']
  const missing = [
    '/admin/imports/two',
    '/admin/imports/one/documents/4',
    '/admin/imports/two/documents/3',
    '/admin/imports/one/documents/3e0',
    '/admin/imports/one/documents/-3',
    '/admin/imports/%6Fne%00',
    "/admin/imports/one'--",
    '/admin/imports/offer',
    '/admin/runs/x',
    '/admin/runs/1e9',
    '/admin/runs/x/roll-back',
  ]
  for (const path of found) expect(await deskPageExists(path), path).toBe(true)
  for (const path of missing) expect(await deskPageExists(path), path).toBe(false)
})
