import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import type { RivalMeasures, RivalQuery } from './rival-corpus.ts'

const ROWS = 50

/** As much of the data as PostgreSQL holds in memory of its own; the system holds the rest. */
const SETTINGS = [
  'shared_buffers=1GB',
  'work_mem=64MB',
  'listen_addresses=',
  'max_wal_size=4GB',
  'jit=off',
  'client_min_messages=warning',
]

/** Weights as near to ours as it has them: of four, A to D. */
const LOAD = `
CREATE TABLE trials AS SELECT
  (doc->>'id')::int AS key, doc->>'updated' AS updated,
  ARRAY(SELECT jsonb_array_elements_text(doc->'terms')) AS terms,
  setweight(to_tsvector('english', concat_ws(' ', doc->>'title', doc->>'identifiers')), 'A') ||
  setweight(to_tsvector('english', concat_ws(' ', doc->>'conditions', doc->>'interventions')), 'B') ||
  setweight(to_tsvector('english', concat_ws(' ', doc->>'sponsor', doc->>'summary')), 'C') ||
  setweight(to_tsvector('english', doc->>'description'), 'D') AS words
FROM offered;
DROP TABLE offered;
CREATE INDEX ON trials USING gin (words);
CREATE INDEX ON trials USING gin (terms);
CREATE INDEX ON trials (updated DESC, key);
VACUUM ANALYZE trials;`

const PROGRAMS = ['initdb', 'postgres', 'psql']
const DEBIAN = '/usr/lib/postgresql'

/** The folder of the server's programs, which Debian keeps out of the path. */
function findPrograms(): string | undefined {
  const { PATH = '' } = process.env
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : []
  const places = [...versions.map(version => join(DEBIAN, version, 'bin')), ...PATH.split(':')]
  return places.find(place => PROGRAMS.every(program => existsSync(join(place, program))))
}

/**
 * Loads the trials into a PostgreSQL server of its own in a temporary folder and asks it the queries, through psql and a
 * socket. Undefined where there is no server to start on this machine.
 */
export async function measurePostgres(
  corpus: string,
  queries: readonly RivalQuery[],
): Promise<(RivalMeasures & { version: string }) | undefined> {
  const programs = findPrograms()
  const owner = findOwner()
  if (!programs || !owner) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'bench-postgres-'))
  chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'bench', '-E', 'UTF8'], {
    ...owner,
    cwd: folder,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-k', folder, ...SETTINGS.flatMap(setting => ['-c', setting])],
    { ...owner, cwd: folder, stdio: 'ignore' },
  )
  const ended = new Promise(resolve => server.once('exit', resolve))
  try {
    return await ask(programs, folder, server, corpus, queries)
  } finally {
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

/** PostgreSQL does not run for root: it runs for its own user then. */
function findOwner(): { uid: number; gid: number } | undefined {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0]
  if (uid !== 0) return { uid, gid }
  const [own, group] = ['-u', '-g'].map(what => spawnSync('id', [what, 'postgres'], { encoding: 'utf8' }).stdout.trim())
  return own && group ? { uid: Number(own), gid: Number(group) } : undefined
}

async function ask(
  programs: string,
  folder: string,
  server: ChildProcess,
  corpus: string,
  queries: readonly RivalQuery[],
): Promise<RivalMeasures & { version: string }> {
  const psql = new Psql(join(programs, 'psql'), folder)
  await psql.untilReady()
  const [version = ''] = await psql.run("SELECT split_part(current_setting('server_version'), ' ', 1)")
  const start = performance.now()
  await psql.run('CREATE UNLOGGED TABLE offered (doc jsonb)')
  await copy(join(programs, 'psql'), folder, corpus)
  await psql.run(LOAD)
  const toLoad = performance.now() - start
  const [disk = '0'] = await psql.run("SELECT pg_total_relation_size('trials')")
  const answers: RivalMeasures['answers'] = []
  for (const query of queries) {
    const first = await timeQuery(psql, query)
    const again = await timeQuery(psql, query)
    answers.push({ first: first.took, again: again.took, total: first.total })
  }
  const memory = memoryOf(server.pid ?? 0)
  psql.end()
  return { version, toLoad, memory, disk: Number(disk), answers }
}

async function timeQuery(psql: Psql, query: RivalQuery): Promise<{ took: number; total: number }> {
  const sql = toSql(query)
  const start = performance.now()
  const [line = ''] = await psql.run(sql)
  return { took: performance.now() - start, total: Number(line.split('|')[0]) }
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The number of hits and the keys of a page of them, best first, ties newest first. */
function toSql({ form, words, anyOf, page }: RivalQuery): string {
  const match = {
    words: `plainto_tsquery('english', ${quote(words.join(' '))})`,
    phrase: `phraseto_tsquery('english', ${quote(words.join(' '))})`,
    prefix: `to_tsquery('english', ${quote(`${words[0]}:*`)})`,
    none: undefined,
  }[form]
  const conditions = anyOf.map(some => `terms && ARRAY[${some.map(quote).join(', ')}]`)
  if (match) conditions.push(`words @@ ${match}`)
  const rank = match ? `ts_rank(words, ${match})` : '0'
  return `WITH hits AS MATERIALIZED (
      SELECT key, updated, ${rank} AS rank FROM trials ${conditions.length ? `WHERE ${conditions.join(' AND ')}` : ''})
    SELECT (SELECT count(*) FROM hits),
      ARRAY(SELECT key FROM hits ORDER BY rank DESC, updated DESC, key LIMIT ${ROWS} OFFSET ${page * ROWS})`
}

const psqlArguments = (folder: string): string[] => [
  '-X',
  '-q',
  '-A',
  '-t',
  '-h',
  folder,
  '-U',
  'bench',
  '-d',
  'postgres',
]

/** The whole of each line is one value: of the bytes that CSV goes by, JSON has none. */
const COPY = `\\copy offered FROM pstdin (FORMAT csv, DELIMITER E'\\x02', QUOTE E'\\x01')`

async function copy(psql: string, folder: string, corpus: string): Promise<void> {
  const child = spawn(psql, [...psqlArguments(folder), '-c', COPY], { stdio: ['pipe', 'inherit', 'inherit'] })
  const ended = new Promise(resolve => child.once('close', resolve))
  await pipeline(createReadStream(corpus), child.stdin)
  if ((await ended) !== 0) throw new Error('psql could not copy the trials')
}

const END = '--end--'

/** A session of psql that is sent one statement after the other. */
class Psql {
  readonly #program: string
  readonly #folder: string
  #child: ReturnType<Psql['start']> | undefined

  constructor(program: string, folder: string) {
    this.#program = program
    this.#folder = folder
  }

  private start() {
    const child = spawn(this.#program, [...psqlArguments(this.#folder), '-v', 'ON_ERROR_STOP=1'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
  }

  /** Its lines. */
  async run(statement: string): Promise<string[]> {
    this.#child ??= this.start()
    const { child, lines } = this.#child
    child.stdin.write(`${statement};\n\\echo ${END}\n`)
    const found: string[] = []
    for (;;) {
      const { value, done } = await lines.next()
      if (done) throw new Error(`PostgreSQL did not answer: ${statement.slice(0, 200)}`)
      if (value === END) return found
      found.push(value)
    }
  }

  async untilReady(): Promise<void> {
    for (let attempt = 0; attempt < 100; attempt++) {
      const { status } = spawnSync(this.#program, [...psqlArguments(this.#folder), '-c', 'SELECT 1'], {
        stdio: 'ignore',
      })
      if (status === 0) return
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    throw new Error('PostgreSQL did not start')
  }

  end(): void {
    this.#child?.child.stdin.end()
  }
}

/** The memory of a server's processes together, in bytes; what they share counts once. */
function memoryOf(server: number): number {
  const children = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8').trim().split(' ').map(Number)
  return [server, ...children]
    .map(pid => Number(/^Pss: +(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0))
    .reduce((sum, kilobytes) => sum + kilobytes * 1024, 0)
}
