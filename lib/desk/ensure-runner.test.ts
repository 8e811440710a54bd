import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { studyOf } from '@/lib/import/containers/testing.ts'
import { ensureRunner, hasUnfinishedJobs } from './ensure-runner.ts'
import { listJobs } from './find-job.ts'
import { getPreparedImport } from './find-prepared.ts'
import { offerUpload } from './offer-upload.ts'
import { resumeAtStart } from './resume-at-start.ts'
import { isRunnerAlive, takeRunnerLock } from './runner-lock.ts'
import { formOf, freshDesk } from './testing.ts'

let desk: ReturnType<typeof freshDesk>
beforeEach(() => {
  desk = freshDesk()
})
afterEach(async () => {
  while (isRunnerAlive()) await pause(20)
  await desk.remove()
})

it('starts one process for all that is queued, which ends when that is done', async () => {
  const ids: string[] = []
  for (const number of [1, 2]) {
    const form = formOf({ 'a.json': JSON.stringify(studyOf(number)) })
    ids.push((await offerUpload(form, 'ada')).preparedId ?? '')
    ensureRunner()
  }
  while (hasUnfinishedJobs()) {
    await pause(50)
    ensureRunner()
  }
  expect(ids.map(id => getPreparedImport(id)?.prepared.state)).toEqual(['ready', 'ready'])
  expect(listJobs().map(({ attempts }) => attempts)).toEqual([1, 1])
}, 60_000)

it('leaves to another one what that does', async () => {
  await offerUpload(formOf({ 'a.json': JSON.stringify(studyOf(1)) }), 'ada')
  const lock = takeRunnerLock()
  ensureRunner()
  expect(takeRunnerLock()).toBeUndefined()
  expect(listJobs()).toMatchObject([{ state: 'waiting', attempts: 0 }])
  lock?.release()
})

it('starts nothing, and makes no desk, where a site begins that has none', () => {
  resumeAtStart()
  expect(isRunnerAlive()).toBe(false)
})
