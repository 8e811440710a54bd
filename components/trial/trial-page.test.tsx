import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FIELD_LABELS, FIELD_PATTERNS } from '@/lib/trial/fields.ts'
import { bareRecord } from '@/tests/support/bare-record.ts'
import { DocumentPage } from './document-page.tsx'
import { OTHER_FORM, PARTS_OF } from './list-missing.ts'
import { TrialPage } from './trial-page.tsx'

const place = { documentId: 'd1', start: 4, end: 5, quote: '9' }
const [document] = bareRecord({}).documents

const trialPage = (record: ReturnType<typeof bareRecord>): string =>
  renderToStaticMarkup(<TrialPage record={record} selected={[]} known={new Set()} />)

test('names every field that a trial lacks, but for the parts of what is missing as a whole', () => {
  const plain = FIELD_PATTERNS.filter(pattern => !pattern.includes('*') && !/\.type$/.test(pattern))
  const html = trialPage(bareRecord({ absence: Object.fromEntries(plain.map(path => [path, 'notProvided'])) }))
  const parts = Object.values(PARTS_OF).flat()
  const named = plain.filter(path => !parts.includes(path) && !OTHER_FORM.test(path))
  expect(named.filter(path => !html.includes(FIELD_LABELS[path]))).toEqual([])
  expect(named.length).toBeGreaterThan(80)
})

test.each([
  ['notProvided', 'not provided by MedPath'],
  ['absentOnPage', 'not on this page'],
  ['unreadable', 'there, but unreadable'],
  ['cutOff', 'page cut off before this'],
] as const)('tells a value that is %s by "%s"', (absence, words) => {
  // The legend has each of them once.
  const timesIn = (html: string) => html.split(`data-absence="${absence}"`).length - 1
  const html = trialPage(bareRecord({ absence: { sex: absence } }))
  expect(timesIn(html)).toBeGreaterThan(timesIn(trialPage(bareRecord({}))))
  expect(html).toContain(words)
})

test('leads from a value to its words, and gives the reason of an inferred one', () => {
  const html = trialPage(
    bareRecord({
      trial: { enrollment: { count: 9, type: 'ACTUAL' } },
      evidence: { 'enrollment.count': [place], 'enrollment.type': [place] },
      basis: { 'enrollment.type': { basis: 'inferred', reason: 'a count without a mark is a count reached' } },
    }),
  )
  expect(html).toContain('href="/trials/NCT00000001/documents/d1?field=enrollment.count#evidence"')
  expect(html).toContain('a count without a mark is a count reached')
})

test('shows what a registry wrote as text, never as markup', () => {
  const record = bareRecord({ trial: { briefTitle: '<img src=x>', briefSummary: '<b>bold</b> & more' } })
  const html = trialPage(record)
  expect(html).not.toMatch(/<img|<b>/)
  expect(html).toContain('&lt;b&gt;bold&lt;/b&gt; &amp; more')
})

const textPage = (text: string, field: string | undefined, record = bareRecord({})): string =>
  document
    ? renderToStaticMarkup(
        <DocumentPage record={record} document={document} text={text} warnings={[]} field={field} at={undefined} />,
      )
    : ''

test('marks the words of a field in the registry text, which stays text', () => {
  const record = bareRecord({
    trial: { enrollment: { count: 9, type: null } },
    evidence: { 'enrollment.count': [place] },
  })
  const html = textPage('<i>\n9 patients', 'enrollment.count', record)
  expect(html).toMatch(/<mark id="evidence"[^>]*>9<\/mark> patients/)
  expect(html).toContain('&lt;i&gt;')
})

test.each(['constructor', 'nothing', '<b>', 'phases.length'])('marks nothing for %s, and says so', field => {
  const html = textPage('9 patients', field)
  expect(html).not.toContain('<mark')
  expect(html).toContain('A trial has no field of that name')
})
