import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getTrial } from '@/lib/records/get-trial.ts'
import { getDocument } from '@/lib/store/get-document.ts'
import { freshFolder } from '@/lib/store/testing.ts'
import { syncStudies } from '@/lib/sync/sync-studies.ts'
import { haveStudies, loadStudies } from '@/tests/registries/load-studies.ts'
import { fakeClock } from './fake-clock.ts'
import { answerWith, cutOff, type ReplayedStudy, startReplay } from './replay-server.ts'

const SOME = 240

describe.skipIf(!haveStudies)('real study records (skipped where ../shared/clinicaltrials-gov is missing)', () => {
  const place = freshFolder()
  const studies: ReplayedStudy[] = loadStudies()
    .slice(0, SOME)
    .map(text => JSON.parse(text))
  let server: Awaited<ReturnType<typeof startReplay>>
  beforeAll(async () => {
    server = await startReplay(studies, 50)
  })
  afterAll(async () => {
    await server.close()
    await place.remove()
  })

  const sync = () => syncStudies({ search: {} }, { base: server.base, clock: fakeClock(), dryRun: false, full: true })

  it('come in through faults as they are, and come again unchanged', async () => {
    server.failNext(cutOff, 2)
    server.failNext(answerWith(429, { 'retry-after': '3' }), 4)
    server.failNext(answerWith(500), 5)
    const different = new Set(studies.map(study => study.protocolSection.identificationModule.nctId)).size
    const first = await sync()
    expect(first.stopped).toBeNull()
    expect(first.totals.refused).toBe(0)
    expect(first.totals.added).toBe(different)

    const number = studies.at(-1)?.protocolSection.identificationModule.nctId ?? ''
    const [document] = (await getTrial(number))?.documents ?? []
    const stored = document && (await getDocument(document.id))
    expect(stored?.text).toBe(JSON.stringify(studies.at(-1)))

    expect((await sync()).totals.unchanged).toBe(studies.length)
  })
})
