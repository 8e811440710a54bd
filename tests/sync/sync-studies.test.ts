import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { getTrial } from '@/lib/records/get-trial.ts'
import { getImportRun } from '@/lib/store/list-import-runs.ts'
import { openStore } from '@/lib/store/open-store.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { exitCodeOf, formatSync } from '@/lib/sync/format-sync.ts'
import type { SyncQuery } from '@/lib/sync/sync-query.ts'
import { type SyncOptions, syncStudies } from '@/lib/sync/sync-studies.ts'
import { fakeClock } from './fake-clock.ts'
import { madeUpStudies } from './made-up-studies.ts'
import { answerWith, changed, cutOff, type Fault, startReplay } from './replay-server.ts'

const SEARCH: SyncQuery = { search: { cond: 'made-up anaemia', intr: 'moon dust' } }

let place: ReturnType<typeof freshFolder>
let server: Awaited<ReturnType<typeof startReplay>>
let clock: ReturnType<typeof fakeClock>
let notes: string[]

beforeEach(async () => {
  place = freshFolder()
  server = await startReplay(madeUpStudies(7))
  clock = fakeClock()
  notes = []
})
afterEach(async () => {
  await server.close()
  await place.remove()
})

const sync = (query: SyncQuery = SEARCH, options: Partial<SyncOptions> = {}) =>
  syncStudies(query, {
    base: server.base,
    clock,
    dryRun: false,
    full: false,
    onNote: note => notes.push(note),
    ...options,
  })

const numbersOf = (count: number) => madeUpStudies(count).map(study => study.protocolSection.identificationModule.nctId)

async function storedNumbers(): Promise<string[]> {
  const trials = await Promise.all(numbersOf(20).map(number => getTrial(number)))
  return trials.flatMap(record => (record ? [record.trial.trialId] : []))
}

const tokensAsked = () => server.requests.map(parameters => parameters.get('pageToken'))

describe('a search', () => {
  it('brings in every page, with the same parameters and the count asked once', async () => {
    const report = await sync()
    expect(report.totals).toEqual({ added: 7, updated: 0, unchanged: 0, refused: 0 })
    expect(exitCodeOf(report)).toBe(0)
    expect(await storedNumbers()).toEqual(numbersOf(7))
    expect(await getImportRun(1)).toMatchObject({
      kind: 'sync',
      startedBy: null,
      origin: 'ClinicalTrials.gov: condition made-up anaemia, intervention moon dust',
    })
    expect(server.requests).toHaveLength(4)
    for (const parameters of server.requests) {
      expect(parameters.get('query.cond')).toBe('made-up anaemia')
      expect(parameters.get('query.intr')).toBe('moon dust')
      expect(parameters.get('format')).toBe('json')
      expect(parameters.has('filter.advanced')).toBe(false)
    }
    expect(server.requests.map(parameters => parameters.has('countTotal'))).toEqual([true, false, false, false])
  })

  it('starts its requests at least 1.25 s apart', async () => {
    await sync()
    expect(clock.slept).toEqual([1250, 1250, 1250])
  })

  it('asks later only for what changed since', async () => {
    await sync()
    const study = server.studies[3]
    if (!study?.protocolSection.statusModule) throw new Error('The server lacks a study')
    study.protocolSection.statusModule.lastUpdatePostDateStruct = { date: '2026-03-11' }
    clock.set('2026-03-12T08:00:00Z')
    const before = server.requests.length
    const report = await sync()
    // The newest of the first run was updated on 2026-02-07; two days before are asked for again.
    expect(server.requests[before]?.get('filter.advanced')).toBe('AREA[LastUpdatePostDate]RANGE[2026-02-05,MAX]')
    expect(report.totals).toEqual({ added: 0, updated: 1, unchanged: 3, refused: 0 })

    const again = server.requests.length
    expect((await sync()).totals).toEqual({ added: 0, updated: 0, unchanged: 1, refused: 0 })
    expect(server.requests[again]?.get('filter.advanced')).toBe('AREA[LastUpdatePostDate]RANGE[2026-03-09,MAX]')
  })

  it('asks for everything again when told to, and of another search always', async () => {
    await sync()
    expect((await sync(SEARCH, { full: true })).totals.unchanged).toBe(7)
    expect((await sync({ search: { term: 'dust' } })).totals.unchanged).toBe(7)
  })

  it('takes a day, and the later of it and the last run', async () => {
    const since: SyncQuery = { search: { since: '2026-02-06' } }
    expect((await sync(since)).totals.added).toBe(2)
    expect((await sync(since)).totals.unchanged).toBe(2)
    expect(server.requests.map(parameters => parameters.get('filter.advanced'))).toEqual([
      'AREA[LastUpdatePostDate]RANGE[2026-02-06,MAX]',
      'AREA[LastUpdatePostDate]RANGE[2026-02-06,MAX]',
    ])
  })

  it('remembers nothing of a database that was taken away', async () => {
    await sync()
    await place.remove()
    place = freshFolder()
    expect((await sync()).totals.added).toBe(7)
  })

  it('writes nothing in a dry run', async () => {
    const report = await sync(SEARCH, { dryRun: true })
    expect(report.totals.added).toBe(7)
    expect((await sync()).totals.added).toBe(7)
  })

  it('refuses a bad record alone', async () => {
    server.failNext(changed(answer => ({ ...answer, studies: [{ hasResults: false }, ...answer.studies.slice(1)] })))
    const report = await sync()
    expect(report.totals).toEqual({ added: 6, updated: 0, unchanged: 0, refused: 1 })
    expect(report.documents.find(({ outcome }) => outcome === 'refused')?.file).toBe('study 1 of the answer')
    expect(exitCodeOf(report)).toBe(2)
  })

  it('refuses a study nested deeper than any record alone', async () => {
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    server.failNext((response, _, usual) => {
      const answer = JSON.stringify(usual())
      response.end(answer.replace('"studies":[', `"studies":[${deep},`))
    })
    const report = await sync()
    expect(report.totals).toEqual({ added: 7, updated: 0, unchanged: 0, refused: 1 })
    expect(report.documents.find(({ outcome }) => outcome === 'refused')?.reason).toMatch(
      /nested deeper than any record/,
    )
    expect(report.stopped).toBeNull()
  })

  it('says that the registry has nothing for it, or nothing since', async () => {
    const nothing = changed(({ nextPageToken: _, ...answer }) => ({ ...answer, totalCount: 0, studies: [] }))
    server.failNext(nothing)
    const first = await sync()
    expect(formatSync(first, false)).toContain('ClinicalTrials.gov has no study for this search.')
    expect(exitCodeOf(first)).toBe(0)
    expect(formatSync(await sync(), false)).not.toContain('ClinicalTrials.gov')
    server.failNext(nothing)
    expect(formatSync(await sync(), false)).toContain('nothing for this search that was updated from 2026-02-05 on.')
  })

  it('says that fewer came than were counted, and asks for all again', async () => {
    server.failNext(changed(answer => ({ ...answer, totalCount: 9 })))
    const report = await sync()
    expect(report.missing).toBe(2)
    expect(exitCodeOf(report)).toBe(2)
    expect(formatSync(report, false)).toContain('The registry counted 2 studies more than it sent.')
    expect((await sync()).totals.unchanged).toBe(7)
  })
})

describe('studies by number', () => {
  it('names those that the registry does not have', async () => {
    const [first = '', second = ''] = numbersOf(2)
    const report = await sync({ ids: [first, 'NCT99999999', second] })
    expect(report.totals.added).toBe(2)
    expect(report.vanished).toEqual(['NCT99999999'])
    expect(exitCodeOf(report)).toBe(2)
    expect(formatSync(report, false)).toContain('ClinicalTrials.gov does not have NCT99999999.')
    expect(server.requests[0]?.get('filter.ids')).toBe(`${first},NCT99999999,${second}`)
  })

  it('finds a study by a former number', async () => {
    const study = server.studies[0]
    if (!study) throw new Error('The server lacks a study')
    study.protocolSection.identificationModule.nctIdAliases = ['NCT00000777']
    const report = await sync({ ids: ['NCT00000777'] })
    expect([report.totals.added, report.vanished]).toEqual([1, []])
  })

  it('asks for a hundred at a time, and each time', async () => {
    const ids = Array.from({ length: 250 }, (_, index) => `NCT${String(90_000_000 + index)}`)
    expect((await sync({ ids })).vanished).toHaveLength(250)
    expect(server.requests.map(parameters => parameters.get('filter.ids')?.split(',').length)).toEqual([100, 100, 50])
    expect((await sync({ ids: numbersOf(1) })).totals.added).toBe(1)
    expect((await sync({ ids: numbersOf(1) })).totals.unchanged).toBe(1)
  })

  it('takes no study for vanished when it could not ask', async () => {
    server.failAll(answerWith(500))
    const report = await sync({ ids: numbersOf(2) })
    expect([report.vanished, exitCodeOf(report)]).toEqual([[], 1])
  })
})

describe('a registry that answers badly', () => {
  test.each<[string, Fault, number]>([
    ['429 with seconds', answerWith(429, { 'retry-after': '30' }), 30_000],
    ['429 with a date', answerWith(429, { 'retry-after': 'Tue, 10 Mar 2026 12:01:00 GMT' }), 60_000],
    ['429 without a word', answerWith(429), 1000],
    ['503 with seconds', answerWith(503, { 'retry-after': '7' }), 7000],
    ['500', answerWith(500), 1000],
    ['an answer cut off', cutOff, 1000],
    ['an answer that ends too early', response => response.end('{"studies": [{"protocolSec'), 1000],
    ['a page for people', response => response.end('<html>Please log in</html>'), 1000],
    ['JSON of something else', response => response.end('{"version": 1}'), 1000],
    ['more than is read', response => response.end(' '.repeat(150_000)), 1000],
    ['nothing', response => response.destroy(), 1000],
  ])('is asked again after %s', async (_, fault, wait) => {
    server.failNext(fault)
    const report = await sync(SEARCH, { longestAnswer: 100_000 })
    expect(report.totals.added).toBe(7)
    expect(exitCodeOf(report)).toBe(0)
    expect(clock.slept[0]).toBe(wait)
    expect(notes).toHaveLength(1)
  })

  it('is asked for less after an answer that was cut off', async () => {
    server.failNext(cutOff)
    await sync()
    expect(server.requests.slice(0, 3).map(parameters => parameters.get('pageSize'))).toEqual(['500', '250', '250'])
  })

  it('is read no further than an answer may be long, and asked for less', async () => {
    let sent = 0
    server.failNext(response => {
      const goOn = () => {
        while (!response.destroyed && sent++ < 100) if (!response.write(' '.repeat(2 ** 20))) break
        if (sent <= 100) response.once('drain', goOn)
      }
      goOn()
    })
    expect((await sync(SEARCH, { longestAnswer: 2 ** 20 })).totals.added).toBe(7)
    expect(notes[0]).toContain('its answer is larger than 1 MB')
    expect(sent).toBeLessThan(100)
    expect(server.requests[1]?.get('pageSize')).toBe('250')
  })

  it('is not asked for less where it answers with a web page, which is called one', async () => {
    server.failNext(response => response.writeHead(200, { 'content-type': 'text/html' }).end('Maintenance'))
    await sync()
    expect(notes[0]).toContain('its answer is a web page')
    expect(server.requests[1]?.get('pageSize')).toBe('500')
    server.failNext(answerWith(404, { 'content-type': 'text/html' }, '<html>not found</html>'))
    expect((await sync()).stopped?.message).toMatch(/ does not take the request \(404\): it answers with a web page$/)
  })

  it.each([null, ''])('may name no next page by %j', async nextPageToken => {
    server.failNext(changed(answer => ({ ...answer, totalCount: 2, nextPageToken })))
    const report = await sync()
    expect([report.totals.added, report.missing, exitCodeOf(report)]).toEqual([2, 0, 0])
    expect(notes).toEqual([])
  })

  it('may count in digits that are a text', async () => {
    server.failNext(changed(answer => ({ ...answer, totalCount: '9' })))
    const report = await sync()
    expect([report.totals.added, report.missing, notes]).toEqual([7, 2, []])
  })

  it('is given up when it fails six times, and goes on from the last page stored', async () => {
    server.failNext(response => {
      response.destroy()
      server.failAll(answerWith(502))
    }, 3)
    const stopped = await sync()
    expect(stopped.totals.added).toBe(4)
    expect(exitCodeOf(stopped)).toBe(1)
    expect(stopped.stopped?.message).toBe(`${new URL(server.base).host} failed 6 times: an error of its own (502).`)
    // Twice as long each time; the quarter of a second is what a second lacks to the next turn.
    expect(clock.slept.slice(-6)).toEqual([1000, 250, 2000, 4000, 8000, 16_000])
    expect(await storedNumbers()).toEqual(numbersOf(4))

    server.heal()
    const before = server.requests.length
    const rest = await sync()
    expect(rest.totals).toEqual({ added: 3, updated: 0, unchanged: 0, refused: 0 })
    expect(tokensAsked().slice(before)).toEqual([expect.any(String), expect.any(String)])
    expect(exitCodeOf(rest)).toBe(0)
  })

  it('is left alone when it asks to wait too long', async () => {
    server.failNext(answerWith(429, { 'retry-after': '7200' }))
    const report = await sync()
    expect(report.stopped?.message).toMatch(/ asks to wait until 2026-03-10 14:00 UTC\.$/)
    expect([server.requests.length, exitCodeOf(report)]).toEqual([1, 1])
  })

  it.each(['99999999999999999999', '9'.repeat(400)])('is left alone when it asks to wait %s seconds', async seconds => {
    server.failNext(answerWith(429, { 'retry-after': seconds }))
    const report = await sync()
    expect(report.stopped?.message).toMatch(/ asks to wait for more than a year\.$/)
    expect([server.requests.length, exitCodeOf(report)]).toEqual([1, 1])
  })

  it('is quoted where it does not take the request', async () => {
    server.failNext(answerWith(400, {}, 'The expression\n has no end\u001b[2J'))
    const report = await sync()
    expect(report.stopped?.message).toMatch(/ does not take the request \(400\): The expression has no end \[2J$/)
    expect([server.requests.length, exitCodeOf(report)]).toEqual([1, 1])
  })

  it('is left where its pages lead in a circle', async () => {
    server.failNext(
      changed(answer => ({ ...answer, nextPageToken: tokensAsked()[1] })),
      3,
    )
    const progress: unknown[] = []
    const report = await sync(SEARCH, { onProgress: one => progress.push(one) })
    expect(progress.at(-1)).toEqual({ fetched: 6, received: 6, total: 7 })
    expect(report.stopped?.code).toBe('repeatedToken')
    expect([server.requests.length, report.totals.added, exitCodeOf(report)]).toEqual([3, 6, 1])
    expect((await sync()).totals).toEqual({ added: 1, updated: 0, unchanged: 6, refused: 0 })
  })

  it('is left where it sends empty pages without end', async () => {
    server.failAll(response => {
      response.end(JSON.stringify({ totalCount: 7, studies: [], nextPageToken: `page-${server.requests.length}` }))
    })
    const report = await sync()
    expect(report.stopped?.code).toBe('endless')
    expect(server.requests.length).toBeLessThan(110)
  })

  it('may answer a page without studies', async () => {
    server.failNext(
      changed(answer => ({ ...answer, studies: [] })),
      2,
    )
    const report = await sync()
    expect(report.totals.added).toBe(5)
    expect(report.missing).toBe(2)
  })
})

describe('a run that was stopped', () => {
  /** Stops while the second page is being answered. */
  const stopAtSecondPage = () => {
    const stop = new AbortController()
    const asUsual = changed(answer => {
      stop.abort()
      return answer
    })
    server.failNext(asUsual, 2)
    return sync(SEARCH, { signal: stop.signal })
  }

  it('goes on behind the last page that was stored whole, and comes to what one run would have', async () => {
    const stopped = await stopAtSecondPage()
    expect(stopped.stopped?.message).toBe('Stopped as asked.')
    expect(exitCodeOf(stopped)).toBe(130)
    const before = server.requests.length
    const rest = await sync()
    expect(tokensAsked()[before]).toBe(tokensAsked()[1])
    expect(stopped.totals.added + rest.totals.added).toBe(7)
    expect(await storedNumbers()).toEqual(numbersOf(7))
    expect(exitCodeOf(rest)).toBe(0)

    const after = server.requests.length
    await sync()
    expect(server.requests[after]?.get('filter.advanced')).toBe('AREA[LastUpdatePostDate]RANGE[2026-02-05,MAX]')
  })

  it('comes to the same wherever the process ended', async () => {
    for (let end = 1; end <= 7; end++) {
      await place.remove()
      place = freshFolder()
      let stored = 0
      const onDocument = () => {
        stored++
        if (stored === end) throw new Error('The process ends here')
      }
      await expect(sync(SEARCH, { onDocument })).rejects.toThrow('The process ends here')
      const rest = await sync()
      expect(rest.totals.refused + rest.totals.updated).toBe(0)
      expect(exitCodeOf(rest)).toBe(0)
      expect(await storedNumbers()).toEqual(numbersOf(7))
    }
  })

  it('keeps no page for stored that the database had no room for', async () => {
    const store = openStore()
    store.exec(`CREATE TRIGGER no_room BEFORE INSERT ON trials WHEN new.trialId >= '${numbersOf(4)[3]}'
                BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`)
    const stopped = await sync()
    expect(stopped.stopped?.code).toBe('notStored')
    expect(stopped.stopped?.message).toContain('no room left')
    expect(exitCodeOf(stopped)).toBe(1)
    store.exec('DROP TRIGGER no_room')
    store.close()

    const rest = await sync()
    expect(exitCodeOf(rest)).toBe(0)
    expect(await storedNumbers()).toEqual(numbersOf(7))
  })

  it('begins again where the registry has forgotten the page', async () => {
    await stopAtSecondPage()
    server.expireTokens()
    const before = server.requests.length
    const rest = await sync()
    expect(tokensAsked()[before + 1]).toBeNull()
    expect(rest.totals.added + rest.totals.unchanged).toBe(7)
    expect(notes[0]).toContain('no longer knows the next page')
    expect(await storedNumbers()).toEqual(numbersOf(7))
    expect(exitCodeOf(rest)).toBe(0)
  })

  it('begins again where the registry stumbles over the page', async () => {
    await stopAtSecondPage()
    for (let nth = 1; nth <= 6; nth++) server.failNext(answerWith(500), nth)
    const rest = await sync()
    expect(rest.totals.added + rest.totals.unchanged).toBe(7)
    expect(exitCodeOf(rest)).toBe(0)
  })

  it('asks next for what changed while it stood still', async () => {
    await stopAtSecondPage()
    for (const { protocolSection } of server.studies.slice(4))
      protocolSection.statusModule = { lastUpdatePostDateStruct: { date: '2026-03-20' } }
    clock.set('2026-03-21T12:00:00Z')
    await sync()
    const before = server.requests.length
    await sync()
    // The run began on the 10th, whatever it saw on the 21st.
    expect(server.requests[before]?.get('filter.advanced')).toBe('AREA[LastUpdatePostDate]RANGE[2026-03-08,MAX]')
  })
})
