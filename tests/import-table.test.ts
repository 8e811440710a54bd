import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/**
 * The import table of lib/README.md, as the linter enforces it: a file that would lie at the path, with the
 * import, and whether it may stand there.
 */
const ALLOWED = [
  ['lib/trial/x.ts', 'zod'],
  ['lib/trial/x.ts', 'diff'],
  ['lib/trial/x.ts', './phase.ts'],
  ['lib/registries/medpath/x.ts', '@/lib/trial/phase.ts'],
  ['lib/dosing/x.ts', '@/lib/trial/phase.ts'],
  ['lib/search/x.ts', '@/lib/trial/phase.ts'],
  ['lib/store/x.ts', '@/lib/search/trial-query.ts'],
  ['lib/store/x.ts', './generated/client.ts'],
  ['lib/import/x.ts', '@/lib/registries/read-document.ts'],
  ['lib/import/x.ts', '@/lib/records/get-trial.ts'],
  ['lib/export/x.ts', '@/lib/trial/phase.ts'],
  ['lib/export/x.ts', 'write-excel-file/node'],
  ['lib/sync/x.ts', '@/lib/import/import-texts.ts'],
  ['lib/desk/x.ts', '@/lib/import/import-texts.ts'],
  ['lib/auth/x.ts', '@/lib/desk/open-desk.ts'],
  ['lib/auth/x.ts', 'better-auth/plugins'],
  ['lib/sync/x.ts', '@/lib/store/sync-state.ts'],
  ['lib/sync/x.ts', '@/lib/trial/trial-id.ts'],
  ['components/trial/x.tsx', '@/components/ui/chip.tsx'],
  ['components/compare/x.ts', '@/lib/export/comparison-sheet.ts'],
  ['components/search/x.tsx', '@/lib/search/trial-query.ts'],
  ['app/x.tsx', '@/lib/records/get-trial.ts'],
  ['scripts/x.ts', '@/lib/import/import-paths.ts'],
] as const

const FORBIDDEN = [
  ['lib/trial/x.ts', 'react'],
  ['lib/trial/x.ts', 'node:fs'],
  ['lib/trial/x.ts', '@/lib/search/trial-query.ts'],
  ['lib/trial/x.ts', '../search/trial-query.ts'],
  ['lib/registries/medpath/x.ts', '@/lib/records/get-trial.ts'],
  ['lib/registries/x.ts', 'node:fs'],
  ['lib/dosing/x.ts', '@/lib/registries/contract.ts'],
  ['lib/search/x.ts', '@/lib/store/find-trials.ts'],
  ['lib/store/x.ts', '@/lib/registries/contract.ts'],
  ['lib/store/x.ts', '@/lib/import/import-paths.ts'],
  ['lib/import/x.ts', '@/components/ui/chip.tsx'],
  ['lib/import/x.ts', '@/lib/store/generated/client.ts'],
  ['lib/import/x.ts', 'better-sqlite3'],
  ['lib/export/x.ts', '@/lib/urls.ts'],
  ['lib/export/x.ts', '@/lib/records/get-trial.ts'],
  ['lib/export/x.ts', '@/components/ui/chip.tsx'],
  ['lib/import/x.ts', '@/lib/sync/sync-studies.ts'],
  ['lib/sync/x.ts', '@/lib/search/trial-query.ts'],
  ['lib/sync/x.ts', '@/lib/env.ts'],
  ['lib/sync/x.ts', '@/lib/store/generated/client.ts'],
  ['lib/sync/x.ts', 'better-sqlite3'],
  ['lib/desk/x.ts', 'better-sqlite3'],
  ['lib/desk/x.ts', '@/lib/auth/require-account.ts'],
  ['lib/import/x.ts', '@/lib/desk/open-desk.ts'],
  ['lib/auth/x.ts', '@/lib/import/import-texts.ts'],
  ['lib/urls.ts', '@prisma/client'],
  ['components/trial/x.tsx', '@/lib/records/get-trial.ts'],
  ['components/trial/x.tsx', '@/lib/registries/contract.ts'],
  ['components/compare/x.ts', '@/lib/export/comparison-workbook.ts'],
  ['app/x.tsx', '@/lib/store/generated/client.ts'],
  ['app/x.tsx', '@prisma/client'],
  ['app/x.tsx', '../lib/store/generated/client.ts'],
  ['scripts/x.ts', '@prisma/client'],
] as const

let folder = ''
let refused: ReadonlySet<string> = new Set()

/** One run of the linter over a copy of its configuration and one small file for each row. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'imports-'))
  const { vcs: _, $schema: __, ...configuration } = JSON.parse(readFileSync('biome.json', 'utf8'))
  write('biome.json', JSON.stringify({ ...configuration, root: true }))
  for (const [path, from] of [...ALLOWED, ...FORBIDDEN]) {
    write(fileFor(path, from), `import { x } from '${from}'\n\nexport const y = x\n`)
  }
  const biome = resolve('node_modules/@biomejs/biome/bin/biome')
  const options = ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: 'utf8' })
  const report: { diagnostics: { location: { path: string } }[] } = JSON.parse(stdout)
  refused = new Set(report.diagnostics.map(({ location }) => location.path.replaceAll('\\', '/')))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A file of its own for each row, in the folder that the row is about. */
function fileFor(path: string, from: string): string {
  return path.replace(/(\.tsx?)$/, `-${from.replaceAll(/[^a-z]+/gi, '-')}$1`)
}

function write(file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), content)
}

describe('the import table', () => {
  test.each(ALLOWED)('%s may import %s', (path, from) => expect(refused).not.toContain(fileFor(path, from)))

  test.each(FORBIDDEN)('%s may not import %s', (path, from) => expect(refused).toContain(fileFor(path, from)))
})
