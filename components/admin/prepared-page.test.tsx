import { describe, expect, it } from 'vitest'
import { renderMarkup } from '@/components/ui/render-markup.ts'
import type { DeskJob } from '@/lib/desk/desk-job.ts'
import type { PreparedDocument, PreparedImport } from '@/lib/desk/prepared-import.ts'
import type { ShownImport } from './describe-prepared.ts'
import { PreparedPage, type PreparedPageProps } from './prepared-page.tsx'

const PREPARED: PreparedImport = {
  id: 'abc',
  kind: 'texts',
  preparedBy: 'maria',
  preparedAt: '2026-01-02T03:04:05.000Z',
  origin: 'page.txt',
  state: 'ready',
  message: null,
  storeState: 's1',
  readers: null,
  importRunId: null,
}

const DOCUMENT: PreparedDocument = {
  preparedId: 'abc',
  position: 0,
  name: 'page.txt',
  registry: 'MedPath',
  trialId: 'NCT00000001',
  outcome: 'updated',
  reason: null,
  note: null,
  warnings: 2,
  changes: 3,
  newConflicts: 1,
  settledConflicts: 0,
  seen: 'x',
  chosen: true,
  became: null,
  becameReason: null,
}

const JOB: DeskJob = {
  id: 7,
  kind: 'apply',
  preparedId: 'abc',
  rolledBackRunId: null,
  laterChanges: null,
  queuedBy: 'maria',
  queuedAt: '2026-01-02T03:05:00.000Z',
  startedAt: '2026-01-02T03:05:00.000Z',
  finishedAt: null,
  state: 'running',
  attempts: 1,
  stopAsked: false,
  done: 10,
  total: 40,
  totals: null,
  message: null,
  importRunId: null,
}

const TOTALS = {
  added: 0,
  updated: 1,
  unchanged: 2,
  refused: 0,
  chosen: 1,
  warned: 1,
  newConflicts: 1,
  settledConflicts: 0,
}

type Parts = Partial<Omit<ShownImport, 'prepared'>> & {
  prepared?: Partial<PreparedImport>
  page?: Partial<PreparedPageProps>
}

function draw({ prepared, page, ...shown }: Parts): { words: string; markup: string } {
  const markup = renderMarkup(
    <PreparedPage
      account={{ name: 'admin', role: 'admin' }}
      problem={undefined}
      shown={{ totals: TOTALS, job: undefined, waitsFor: undefined, ...shown, prepared: { ...PREPARED, ...prepared } }}
      outcome={undefined}
      page={1}
      pages={1}
      documents={[DOCUMENT]}
      conflicts={1}
      failed={0}
      previews={[]}
      now={Date.parse('2026-01-02T03:05:10.000Z')}
      {...page}
    />,
  )
  const words = markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ')
  return { words, markup }
}

const buttonsOf = ({ markup }: { markup: string }): string[] =>
  [...markup.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(([, label = '']) => label)

describe('a prepared import', () => {
  it('says what applying it would come to, and has what is chosen applied', () => {
    const drawn = draw({})
    expect(drawn.words).toContain('Applied, it would come to 1 updated, 2 unchanged. 1 new conflict')
    expect(drawn.words).toContain('1 of 1 document chosen')
    expect(buttonsOf(drawn)).toContain('Apply the chosen documents')
    expect(drawn.markup).toContain('formaction="/admin/imports/abc/apply"')
    expect(drawn.markup).toMatch(/name="chosen" value="0" checked=""/)
  })

  it('has nothing for an editor to apply with', () => {
    const drawn = draw({ page: { account: { name: 'ed', role: 'editor' } } })
    expect(drawn.words).toContain('An admin applies them.')
    expect(buttonsOf(drawn)).toEqual(expect.arrayContaining(['Prepare again', 'Choose all', 'Choose none']))
    expect(buttonsOf(drawn).join()).not.toContain('Apply')
    expect(buttonsOf(drawn).join()).not.toContain('Discard')
  })

  it('cannot be applied once something has changed', () => {
    const drawn = draw({ stale: { title: 'It rained.', sentence: 'NCT00000001 is wet.' } })
    expect(drawn.words).toContain('It rained. NCT00000001 is wet. Nothing is applied unseen')
    expect(buttonsOf(drawn).join()).not.toContain('Apply')
    expect(buttonsOf(drawn)).toContain('Prepare again')
  })

  it('of which nothing is to be applied is cleared away', () => {
    const drawn = draw({ totals: { ...TOTALS, updated: 0, chosen: 0, unchanged: 3, newConflicts: 0 } })
    expect(drawn.words).toContain('Nothing to apply: 3 unchanged.')
    expect(buttonsOf(drawn)).toEqual(['Prepare again', 'Done: clear it from the desk'])
  })

  it('keeps the ticks of a page when another is gone to', () => {
    const drawn = draw({ page: { page: 2, pages: 3 } })
    expect(drawn.markup).toMatch(/<button[^>]*name="page" value="3"[^>]*>3<\/button>/)
    expect(drawn.markup).not.toContain('page=3')
  })
})

describe('while something is done with it', () => {
  it('shows how far it is, and may be stopped', () => {
    const drawn = draw({ prepared: { state: 'applying' }, job: JOB })
    expect(drawn.words).toContain('10 of 40 documents · 1.0 a second · about 30 seconds left')
    expect(buttonsOf(drawn)).toEqual(['Stop'])
    expect(drawn.markup).toMatch(/<progress [^>]*max="100" value="25"/)
    expect(drawn.markup).toContain('<noscript><meta http-equiv="refresh" content="3"/></noscript>')
  })

  it('says what it waits for', () => {
    const drawn = draw({
      prepared: { state: 'queued' },
      job: { ...JOB, state: 'waiting', startedAt: null },
      waitsFor: { ...JOB, id: 6, kind: 'rollBack', preparedId: null, rolledBackRunId: 4, queuedBy: 'second' },
    })
    expect(drawn.words).toContain('it waits for rolling back run no. 4 by second, begun 2 Jan 2026, 03:05 UTC')
    expect(drawn.markup).toContain('href="/admin/runs/4/roll-back"')
  })

  it('lets an editor stop the reading and not the applying', () => {
    const editor = { account: { name: 'ed', role: 'editor' } } as const
    expect(buttonsOf(draw({ prepared: { state: 'applying' }, job: JOB, page: editor }))).toEqual([])
    const reading = { ...JOB, kind: 'prepare' } as const
    expect(buttonsOf(draw({ prepared: { state: 'reading' }, job: reading, page: editor }))).toEqual(['Stop'])
  })
})

describe('afterwards', () => {
  const became = { ...DOCUMENT, became: 'refused', becameReason: 'It changed meanwhile.' } as const

  it('leads to the run, and says what became of each text', () => {
    const drawn = draw({
      prepared: { state: 'applied', importRunId: 9 },
      job: { ...JOB, state: 'done', totals: { added: 0, updated: 1, unchanged: 0, refused: 1 } },
      page: { documents: [became, { ...DOCUMENT, position: 1, became: 'updated' }], failed: 1 },
    })
    expect(drawn.words).toContain('Applied by run no. 9 : 1 updated, 1 refused.')
    expect(drawn.words).toContain('It changed meanwhile.')
    expect(drawn.words).toContain('Not applied 1')
    expect(drawn.markup).toContain('href="/trials/NCT00000001/history?run=9#changes"')
    expect(buttonsOf(drawn)).toEqual(['Prepare the rest again'])
  })

  it('says after how many it was stopped', () => {
    const drawn = draw({ prepared: { state: 'stopped', importRunId: 9 }, job: { ...JOB, state: 'stopped' } })
    expect(drawn.words).toContain('Stopped after 10 of 40 documents. What was applied by then stands in run no. 9')
  })

  it.each([
    ['stopped', 'What was applied by then stands in run no. 9', ['Prepare the rest again', 'Discard']],
    ['failed', 'It failed. The disk is full.', ['Prepare again', 'Discard']],
    ['stale', 'Nothing was applied.', ['Prepare again']],
    ['discarded', 'Discarded: nothing of it was applied.', []],
  ] as const)('says that it was %s, and what can be done', (state, words, buttons) => {
    const drawn = draw({ prepared: { state, importRunId: 9, message: 'The disk is full.' } })
    expect(drawn.words).toContain(words)
    expect(buttonsOf(drawn)).toEqual(buttons)
  })
})
