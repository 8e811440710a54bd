import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/registries/read-document.ts'
import { compressText } from '@/lib/store/compress-text.ts'
import { hashText } from '@/lib/store/hash-text.ts'
import { openStore } from '@/lib/store/open-store.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { CHANGED, changedPage, otherRecord } from '@/tests/e2e/changed.ts'
import { openComparing, type PlannedUpdate } from './compare-updates.ts'
import { importTexts } from './import-texts.ts'

const page = readFileSync(CHANGED.file, 'utf8')
const read = (text: string) => ({ text, sha256: hashText(text), reading: readDocument(text) })
const offer = (...texts: string[]) => texts.map((text, at) => ({ name: `text ${at}`, text }))

let folder: ReturnType<typeof freshFolder>
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => folder.remove())

async function dryRun(...texts: string[]) {
  const updates: PlannedUpdate[] = []
  const { documents } = await importTexts(offer(...texts), {
    dryRun: true,
    onUpdate: update => {
      updates.push(update)
    },
  })
  return { updates, outcomes: documents.map(({ outcome }) => outcome), documents }
}

const enrollments = (update: PlannedUpdate) =>
  update?.kind === 'text' && [update.before?.trial.enrollment?.count, update.after.trial.enrollment?.count]

describe('a dry run', () => {
  it('compares each text with what those before it would have made of the trial', async () => {
    const { updates, outcomes } = await dryRun(page, changedPage(), otherRecord())
    expect(outcomes).toEqual(['added', 'updated', 'updated'])
    expect(updates.map(enrollments)).toEqual([
      [9, 12],
      [12, 15],
    ])
  })

  it('tells a stored text that would be read again by what becomes of its row', async () => {
    await importTexts(offer(page), { dryRun: false })
    const store = openStore()
    store.exec("UPDATE trials SET rowsVersion = 0, phases = 'PHASE4'")
    store.close()
    const { updates } = await dryRun(page)
    expect(updates).toMatchObject([{ kind: 'rereading', preview: { sections: [{ changes: [{ field: 'phases' }] }] } }])
  })

  it('refuses what an import would refuse, and compares nothing with it', async () => {
    await importTexts(offer(page), { dryRun: false })
    const store = openStore()
    store.prepare('UPDATE registry_documents SET text = ?').run(compressText('no page'))
    store.close()
    const { updates, outcomes, documents } = await dryRun(otherRecord(), changedPage())
    expect(outcomes).toEqual(['refused', 'updated'])
    expect(documents[0]?.reason).toContain('can no longer be read')
    expect(updates).toMatchObject([{ kind: 'text', before: null, changes: null }])
  })
})

describe('comparing', () => {
  it('says of a trial whose earlier text it could not hold that it was not compared', () => {
    const comparing = openComparing(undefined, { mostHeld: page.length })
    comparing.added(read(page))
    expect(comparing.updated(read(otherRecord()))).toMatchObject({ kind: 'text' })
    expect(comparing.updated(read(changedPage()))).toBeUndefined()
  })

  it('comes to an end', () => {
    const comparing = openComparing(undefined, { mostCompared: 3 })
    const updated = read(changedPage())
    for (let at = 0; at < 3; at++) expect(comparing.updated(updated)).toBeDefined()
    expect(comparing.updated(updated)).toBeUndefined()
  })
})
