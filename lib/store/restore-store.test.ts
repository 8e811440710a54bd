import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { queryFor } from '@/lib/search/trial-query.ts'
import { backupStore } from './backup-store.ts'
import { findTrials } from './find-trials.ts'
import { getCurrentTexts } from './get-current-texts.ts'
import { getDocument } from './get-document.ts'
import { openStore, type WritableStore } from './open-store.ts'
import { restoreStore } from './restore-store.ts'
import { settleReplacement } from './settle-replacement.ts'
import { freshFolder, readingOf, storeForReadings, trialWith } from './testing.ts'

let folder: ReturnType<typeof freshFolder>
let store: WritableStore
let save: (number: number) => unknown
beforeEach(() => {
  folder = freshFolder()
  store = openStore()
  const readings = storeForReadings(undefined, store)
  save = number =>
    readings.save(
      readingOf(trialWith({ trialId: `NCT${String(number).padStart(8, '0')}`, briefTitle: `Rest ${number}` })),
    )
})
afterEach(() => {
  vi.restoreAllMocks()
  store.close()
  return folder.remove()
})

const at = (name: string): string => path.join(folder.folder, name)
const files = (): string[] => fs.readdirSync(folder.folder).toSorted()
const trialsIn = (file: string): unknown[] => {
  const opened = new Database(file)
  const found = opened.prepare('SELECT trialId FROM trials ORDER BY key').pluck().all()
  opened.close()
  return found
}
const faultsOf = (file: string): unknown => {
  const opened = new Database(file)
  const found = opened.pragma('integrity_check')
  opened.close()
  return found
}
const listed = async (words = ''): Promise<string[]> =>
  (await findTrials(queryFor(words))).rows.map(({ trialId }) => trialId).toSorted()

const [ONE, TWO, THREE] = ['NCT00000001', 'NCT00000002', 'NCT00000003']

describe('a backup', () => {
  it('is the store as it was, by a name beside it, and nothing else is left', async () => {
    save(1)
    const made = await backupStore(undefined)
    expect(made).toMatchObject({ trials: 1, documents: 1 })
    expect(path.relative(folder.folder, made.file)).toMatch(/^backups\/registry-\d{8}-\d{6}\.db$/)
    expect(fs.readdirSync(path.dirname(made.file))).toEqual([path.basename(made.file)])
    expect(trialsIn(made.file)).toEqual([ONE])
  })

  it('is of one state, whatever an import writes meanwhile', async () => {
    for (let number = 1; number <= 3; number++) save(number)
    const wide = store.prepare('UPDATE registry_documents SET url = ?')
    wide.run('x'.repeat(20_000_000))
    let steps = 0
    const made = await backupStore(at('copy.db'), {
      onProgress() {
        steps++
        save(3 + steps)
      },
    })
    expect(steps).toBeGreaterThan(2)
    expect(made.trials).toBe(3)
    expect(trialsIn(at('copy.db'))).toEqual([ONE, TWO, THREE])
    expect(trialsIn(folder.file).length).toBe(3 + steps)
  })

  it('is never written over a file, nor into a folder that is missing', async () => {
    save(1)
    fs.writeFileSync(at('there.db'), 'mine')
    await expect(backupStore(at('there.db'))).rejects.toThrow(/There is a file .*there\.db already/)
    expect(fs.readFileSync(at('there.db'), 'utf8')).toBe('mine')
    await expect(backupStore(at('no/there.db'))).rejects.toThrow(/There is no folder .*\/no to put/)
    const coming = backupStore(at('late.db'), {
      onStep: step => step !== 'Copying' && fs.writeFileSync(at('late.db'), ''),
    })
    await expect(coming).rejects.toThrow(/late\.db came while/)
    expect(files().filter(name => name.includes('copy'))).toEqual([])
  })

  it('says where there is no room', async () => {
    save(1)
    const { statfsSync } = fs
    vi.spyOn(fs, 'statfsSync').mockImplementation((...args: Parameters<typeof statfsSync>) =>
      Object.assign(statfsSync(...args), { bavail: 1 }),
    )
    await expect(backupStore(at('copy.db'))).rejects.toThrow(/no room for the copy/)
    expect(files().filter(name => name.includes('copy'))).toEqual([])
  })

  it('takes away what one that was killed left', async () => {
    save(1)
    fs.writeFileSync(at('older.db.registry-copy-99999999'), 'half')
    fs.writeFileSync(at(`other.db.registry-copy-${process.ppid}`), 'going on')
    await backupStore(at('copy.db'))
    expect(files().filter(name => name.includes('copy'))).toEqual(['copy.db', `other.db.registry-copy-${process.ppid}`])
  })
})

describe('a restored backup', () => {
  it('is what searches and pages answer from at once, and the former database is kept', async () => {
    save(1)
    const { file } = await backupStore(undefined)
    save(2)
    expect(await listed()).toEqual([ONE, TWO])
    const [text] = (await getCurrentTexts([TWO]))[0]?.texts ?? []
    expect(await getDocument(text?.document.id ?? '')).toMatchObject({ trialId: TWO })

    const restored = restoreStore(file)
    expect(restored).toMatchObject({ file: folder.file, trials: 1, documents: 1, migrated: 0 })
    expect(await listed()).toEqual([ONE])
    expect(await listed('rest')).toEqual([ONE])
    expect(await listed('id:NCT00000002')).toEqual([])
    expect(await getCurrentTexts([TWO])).toEqual([])
    expect(await getDocument(text?.document.id ?? '')).toBe(null)
    expect(trialsIn(restored.aside ?? '')).toEqual([ONE, TWO])
  })

  it('takes what comes next, and an import into the former one is refused', async () => {
    save(1)
    const { file } = await backupStore(undefined)
    save(2)
    await listed()
    const { aside } = restoreStore(file)
    expect(() => save(3)).toThrow(expect.objectContaining({ code: 'databaseReplaced' }))
    const next = storeForReadings()
    next.save(readingOf(trialWith({ trialId: THREE })))
    // Whoever leaves the former one last must not take away what belongs to the new one.
    store.close()
    expect(await listed()).toEqual([ONE, THREE])
    next.store.close()
    expect(trialsIn(folder.file)).toEqual([ONE, THREE])
    expect(trialsIn(aside ?? '')).toEqual([ONE, TWO])
  })

  it('can be put back again, and makes a database where there is none', async () => {
    save(1)
    const { file } = await backupStore(undefined)
    save(2)
    store.close()
    const { aside } = restoreStore(file)
    expect(files()).toEqual(['backups', path.basename(aside ?? ''), 'registry.db'])
    restoreStore(aside ?? '')
    expect(await listed()).toEqual([ONE, TWO])
    fs.renameSync(folder.file, at('away.db'))
    expect(restoreStore(file)).toMatchObject({ aside: null })
    expect(await listed()).toEqual([ONE])
  })

  it('takes the place of a database that is damaged', async () => {
    save(1)
    const { file } = await backupStore(undefined)
    store.close()
    fs.writeFileSync(folder.file, 'no database any more '.repeat(1000))
    fs.writeFileSync(`${folder.file}-wal`, '')
    const { aside } = restoreStore(file)
    expect(await listed()).toEqual([ONE])
    expect(fs.readFileSync(aside ?? '', 'utf8')).toContain('no database any more')
  })

  it('is refused where it is none of ours, damaged, newer, missing, or the database itself', async () => {
    save(1)
    const { file } = await backupStore(undefined)
    const before = files()
    fs.writeFileSync(at('text.db'), 'no database '.repeat(1000))
    const foreign = new Database(at('foreign.db'))
    foreign.exec('CREATE TABLE trials (key INTEGER)')
    foreign.close()
    fs.copyFileSync(file, at('cut.db'))
    fs.truncateSync(at('cut.db'), 40_960)
    fs.copyFileSync(file, at('newer.db'))
    const newer = new Database(at('newer.db'))
    newer.exec("UPDATE _prisma_migrations SET migration_name = '29990101000000_more'")
    newer.close()
    for (const [name, sentence] of [
      ['text.db', /text\.db is no whole database/],
      ['foreign.db', /foreign\.db is no database of this program/],
      ['cut.db', /cut\.db is (?:no whole database|damaged)/],
      ['newer.db', /newer\.db cannot be used: .* belongs to a newer one/],
      ['missing.db', /There is no file .*missing\.db/],
      ['', /is no file/],
      ['registry.db', /is the registry's present database itself/],
    ] as const) {
      expect(() => restoreStore(at(name))).toThrow(sentence)
      if (name.endsWith('.db') && name !== 'registry.db') fs.rmSync(at(name), { force: true })
    }
    expect(files()).toEqual(before)
  })

  it('is refused while an import writes, and after it wrote', async () => {
    save(1)
    const { file } = await backupStore(undefined)
    store.exec('BEGIN IMMEDIATE')
    expect(() => restoreStore(file)).toThrow(/Something is writing to the registry/)
    store.exec('ROLLBACK')
    expect(() => restoreStore(file, step => step === 'Checking the copy' && save(2))).toThrow(
      /Something wrote to the registry/,
    )
    expect(await listed()).toEqual([ONE, TWO])
    expect(files().filter(name => /copy|before|replacement/.test(name))).toEqual([])
  }, 30_000)
})

describe('a restore that is killed', () => {
  /** Runs one in another process that ends itself, as by `kill -9`, at the nth change of a file's name. */
  async function killAt(step: number, from: string): Promise<string | null> {
    const script = `
      import fs from 'node:fs'
      let steps = 0
      const stopAt = () => { if (++steps === ${step}) process.kill(process.pid, 'SIGKILL') }
      for (const name of ['linkSync', 'renameSync', 'rmSync', 'writeFileSync']) {
        const original = fs[name]
        fs[name] = (...args) => { stopAt(); const did = original(...args); stopAt(); return did }
      }
      const { restoreStore } = await import('./lib/store/restore-store.ts')
      restoreStore(${JSON.stringify(from)})`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      env: { ...process.env, DATABASE_URL: `file:${folder.file}` },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return await new Promise(resolve => child.once('close', (_, signal) => resolve(signal)))
  }

  it('leaves the one or the other whole, at whatever step, with the site open', async () => {
    save(1)
    const { file } = await backupStore(undefined)
    save(2)
    const outcomes = new Set<string>()
    for (let step = 1; ; step++) {
      await listed()
      const signal = await killAt(step, file)
      const found = await listed()
      outcomes.add(found.join())
      expect([[ONE], [ONE, TWO]]).toContainEqual(found)
      settleReplacement(folder.file)
      const kept = files().filter(name => /^registry-before-.*\d\.db$/.test(name))
      if (found.length === 2) expect(kept).toEqual([])
      else expect(kept.map(name => trialsIn(at(name)))).toEqual([[ONE, TWO]])
      // What comes next goes into the database that is there, and can be read.
      const next = storeForReadings()
      next.save(readingOf(trialWith({ trialId: THREE })), `step ${step}`)
      expect(await listed()).toEqual([...found, THREE])
      next.store.close()
      for (const name of ['registry.db', ...kept]) expect(faultsOf(at(name))).toEqual([{ integrity_check: 'ok' }])
      if (signal === null) break
      store.close()
      for (const name of files()) if (name !== 'backups') fs.rmSync(at(name), { recursive: true })
      store = openStore()
      const again = storeForReadings(undefined, store)
      for (const trialId of [ONE, TWO]) again.save(readingOf(trialWith({ trialId })))
    }
    expect([...outcomes].toSorted()).toEqual([ONE, `${ONE},${TWO}`])
  }, 120_000)
})
