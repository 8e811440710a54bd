'use client'

import { useEffect } from 'react'
import { describeProgress, type JobProgress, percentOf } from './describe-job.ts'

type FollowJobProps = {
  /** Of the panel that shows the job (`job-panel.tsx`). */
  panelId: string
  /** What tells how far the job is, as server-sent events. */
  events: string
}

/** Shows how far a job is while it goes on, and loads the page anew when it has come to its end. */
export function FollowJob({ panelId, events }: FollowJobProps) {
  useEffect(() => {
    const panel = document.getElementById(panelId)
    if (!panel) return
    const source = new EventSource(events)
    let latest: JobProgress | undefined
    const show = (): void => {
      if (latest) showProgress(panel, latest)
    }
    // Between two events time goes on, and the rate with it.
    const clock = setInterval(show, 1000)
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const was = latest?.state ?? panel.dataset.jobState
      latest = readProgress(data) ?? latest
      if (latest && latest.state !== was) location.reload()
      else show()
    }
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return
      clearInterval(clock)
      say(panel, 'problem', 'The server no longer tells how far it is. Reload the page to see it.')
    }
    // The page to sign in stands in for this one then, and leads back to it.
    source.addEventListener('signedOut', () => location.reload())
    return () => {
      clearInterval(clock)
      source.close()
    }
  }, [panelId, events])
  return null
}

function showProgress(panel: HTMLElement, job: JobProgress): void {
  const words = panel.querySelector('[data-job-progress]')
  if (words) words.textContent = describeProgress(job, Date.now())
  const percent = percentOf(job)
  const bar = panel.querySelector('progress')
  if (bar && percent !== undefined) bar.value = percent
  // Read out at each tenth and no more often: a voice for every document would be none.
  if (percent !== undefined && percent >= 10) say(panel, 'status', `${percent - (percent % 10)} percent done`)
}

function say(panel: HTMLElement, where: 'status' | 'problem', sentence: string): void {
  const place = panel.querySelector(`[data-job-${where}]`)
  if (place && place.textContent !== sentence) place.textContent = sentence
}

const STATES = ['waiting', 'running', 'done', 'stopped', 'failed'] as const
const KINDS = ['prepare', 'apply', 'rollBack'] as const

/** What an event says; undefined where it is none of ours. Not by a schema: its library weighs more than the page. */
function readProgress(data: string): JobProgress | undefined {
  const job: unknown = JSON.parse(data)
  if (typeof job !== 'object' || job === null) return undefined
  const { kind, state, done, total, startedAt, attempts, stopAsked } = job as Record<string, unknown>
  const [knownKind, knownState] = [KINDS.find(one => one === kind), STATES.find(one => one === state)]
  if (!knownKind || !knownState || typeof done !== 'number') return undefined
  return {
    kind: knownKind,
    state: knownState,
    done,
    total: typeof total === 'number' ? total : null,
    startedAt: typeof startedAt === 'string' ? startedAt : null,
    attempts: typeof attempts === 'number' ? attempts : 1,
    stopAsked: stopAsked === true,
  }
}
