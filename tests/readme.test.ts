import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { ATTEMPTS_OF_ALL, ATTEMPTS_OF_ONE, PAUSE } from '@/lib/auth/count-attempt.ts'
import {
  KEPT_FOR,
  MAX_ATTEMPTS,
  MAX_FILES,
  MAX_KEPT,
  MAX_TEXTS,
  MAX_UNPACKED,
  MAX_UPLOAD_SIZE,
  MAX_UPLOADS,
} from '@/lib/desk/limits.ts'
import { readEnvironment } from '@/lib/env.ts'

const README = readFileSync('README.md', 'utf8')
const DESK = readFileSync('docs/import-desk.md', 'utf8')
const DOCUMENTS = [
  'README.md',
  'docs/import-desk.md',
  'docs/which-value-leads.md',
  'docs/adding-a-registry.md',
  'docs/api.md',
]

/** Scripts that npm runs by itself before another. */
const isHook = (name: string, scripts: Record<string, string>): boolean =>
  name.startsWith('pre') && Object.hasOwn(scripts, name.slice('pre'.length))

it('names every command', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'))
  const table = README.slice(README.indexOf('| `npm …` |'))
  const named = [...table.matchAll(/`(?:run )?([a-z0-9:]+|bench:…)`/g)].map(([, name]) => name ?? '')
  const all = Object.keys(scripts).filter(name => !isHook(name, scripts))
  expect(all.filter(name => !named.includes(name.replace(/^bench:.+/, 'bench:…')))).toEqual([])
})

it('names every variable with its default', () => {
  const source = readFileSync('lib/env.ts', 'utf8')
  const names = [...source.matchAll(/^ {2}([A-Z_]+): z\./gm)].map(([, name]) => name ?? '')
  expect(names).toContain('SITE_URL')
  const rows = new Map([...README.matchAll(/^\| `([A-Z_]+)` \| (.*?) \|/gm)].map(([, name, value]) => [name, value]))
  expect(names.filter(name => !rows.has(name))).toEqual([])
  const defaults: Record<string, unknown> = readEnvironment({})
  for (const name of ['DATABASE_URL', 'PORT', 'CTGOV_API_URL']) expect(rows.get(name)).toBe(`\`${defaults[name]}\``)
})

it('has the limits and pauses that hold', () => {
  const megabytes = MAX_UPLOAD_SIZE / 1024 ** 2
  const texts = MAX_TEXTS.toLocaleString('en')
  expect(DESK).toContain(
    `${megabytes} MB, ${MAX_FILES} files (an archive is one), ${texts} texts, ${MAX_UNPACKED / 1024 ** 3} GB unpacked`,
  )
  expect(DESK).toContain(`| uploads that are taken in | ${MAX_UPLOADS} |`)
  expect(DESK).toContain(`| prepared imports of which texts are kept | ${MAX_KEPT};`)
  expect(DESK).toContain(`client_max_body_size ${megabytes}m`)
  expect(KEPT_FOR).toBe(14 * 86_400_000)
  expect([ATTEMPTS_OF_ONE, ATTEMPTS_OF_ALL, PAUSE, MAX_ATTEMPTS]).toEqual([5, 50, 300, 5])
})

it.each(DOCUMENTS)('%s leads to files that are there', file => {
  const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to]) => to ?? '')
  expect(links.filter(to => !existsSync(join(dirname(file), to)))).toEqual([])
})
