#!/usr/bin/env node
// Prisma's command line downloads a native schema engine, which fails where the network is closed. The same engine is
// on npm as WebAssembly. This program stands in for the native one (PRISMA_SCHEMA_ENGINE_BINARY, set by
// scripts/prisma.ts): it speaks the command line's protocol, a line of JSON-RPC per message over standard input and
// output, and hands the work to that engine. SQLite only.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import readline from 'node:readline'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'

const WASM_MODULE = '@prisma/schema-engine-wasm/schema_engine_bg'
const require = createRequire(import.meta.url)
// The adapter's own copy: the two must be of one version.
const adapterRequire = createRequire(require.resolve('@prisma/adapter-better-sqlite3'))
const { bindMigrationAwareSqlAdapterFactory } = adapterRequire('@prisma/driver-adapter-utils')

/** Methods that fail on a database without a table of migrations, where the native engine makes one first. */
const NEEDS_MIGRATIONS_TABLE = new Set([
  'devDiagnostic',
  'diagnoseMigrationHistory',
  'applyMigrations',
  'evaluateDataLoss',
  'markMigrationApplied',
  'markMigrationRolledBack',
])

const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
);`

function main() {
  const { command, datamodels, url } = parseArguments(process.argv.slice(2))
  if (process.argv.includes('--version')) return console.log(`schema-engine-wasm ${engineVersion()}`)
  if (!url.startsWith('file:')) throw new Error(`This engine works on SQLite files (file:…), and the address is ${url}`)
  if (command[0] === 'cli') return answerAtOnce(command[1], url)
  return serve(new Session(datamodels, url))
}

/** `--datamodels FILE` may come several times; of the other options, only the address in `--datasource` matters here. */
function parseArguments(args) {
  const parsed = { command: [], datamodels: [], url: 'file::memory:' }
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--datamodels') parsed.datamodels.push(rest.shift())
    else if (arg === '--datasource') parsed.url = JSON.parse(rest.shift()).url ?? parsed.url
    else if (arg.startsWith('--') && arg !== '--version') rest.shift()
    else parsed.command.push(arg)
  }
  return parsed
}

function engineVersion() {
  const folder = path.dirname(require.resolve(WASM_MODULE))
  return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version
}

/** The engine's own log tells nothing that its answers do not. */
const ignoreLog = () => undefined

const fileOf = url => url.slice('file:'.length).replace(/\?.*$/, '')

/** The two questions that are asked by arguments alone, and answered by the exit code. */
function answerAtOnce(question, url) {
  const file = fileOf(url)
  if (question === 'create-database') createDatabase(url)
  if (question === 'can-connect-to-database' && file !== ':memory:' && !fs.existsSync(file)) {
    // The command line takes the second line of the log for the reason.
    process.stderr.write('\n')
    log('ERROR', `Database ${path.basename(file)} does not exist`, { error_code: 'P1003' })
    process.exitCode = 1
  }
}

function createDatabase(url) {
  const file = fileOf(url)
  if (file === ':memory:') return
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  fs.closeSync(fs.openSync(file, 'a'))
}

/** The log that the command line reads on standard error, a line of JSON each. */
function log(level, message, fields = {}) {
  const entry = {
    timestamp: new Date().toISOString(),
    level,
    fields: { message, ...fields },
    target: 'schema_engine::logger',
  }
  process.stderr.write(`${JSON.stringify(entry)}\n`)
}

/** One engine on one database, started when it is first needed. */
class Session {
  #datamodels
  #url
  #factory
  #engine

  constructor(datamodels, url) {
    this.#datamodels = datamodels
    this.#url = url
  }

  /** The result of one call of the protocol. */
  async call(method, params) {
    if (method === 'createDatabase') {
      createDatabase(this.#url)
      return { databaseName: fileOf(this.#url) }
    }
    const engine = await this.#start()
    if (NEEDS_MIGRATIONS_TABLE.has(method)) await this.#createMigrationsTable()
    return method === 'getDatabaseVersion' ? engine.version(params) : engine[method](params)
  }

  /** The errors of the database that the engine mentions in a message by number alone. */
  databaseErrorsIn(message) {
    const numbers = [...message.matchAll(/External error id#(\d+)/g)].map(([, number]) => Number(number))
    return numbers.map(number => this.#factory?.errorRegistry?.consumeError(number)?.error).filter(Boolean)
  }

  async #start() {
    if (this.#engine) return this.#engine
    const { SchemaEngine } = await loadEngine()
    const schemas = this.#datamodels.map(file => [file, fs.readFileSync(file, 'utf8')])
    // Even comparing two schema files, the engine connects; SQLite makes the file, and not its folder.
    const file = fileOf(this.#url)
    const address = fs.existsSync(path.dirname(path.resolve(file))) ? this.#url : 'file::memory:'
    this.#factory = bindMigrationAwareSqlAdapterFactory(scriptingFactory(address))
    this.#engine = await SchemaEngine.new(
      { datamodels: schemas.length ? schemas : undefined },
      ignoreLog,
      this.#factory,
    )
    return this.#engine
  }

  async #createMigrationsTable() {
    const connection = await scriptingFactory(this.#url).connect()
    try {
      await connection.executeScript(MIGRATIONS_TABLE)
    } finally {
      await connection.dispose()
    }
  }
}

/** Connections on which a whole script can be run as one statement: a migration is one, and better-sqlite3 refuses it. */
function scriptingFactory(url) {
  const factory = new PrismaBetterSqlite3({ url })
  for (const connect of ['connect', 'connectToShadowDb']) {
    const original = factory[connect].bind(factory)
    factory[connect] = async () => {
      const connection = await original()
      const executeRaw = connection.executeRaw.bind(connection)
      connection.executeRaw = async query => {
        if (query.args?.length) return executeRaw(query)
        await connection.executeScript(query.sql)
        return 0
      }
      return connection
    }
  }
  return factory
}

async function loadEngine() {
  const bindings = await import(WASM_MODULE)
  const wasm = fs.readFileSync(path.join(path.dirname(require.resolve(WASM_MODULE)), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: message => log('ERROR', message) }
  instance.exports.__wbindgen_start()
  return bindings
}

/** Answers the messages on standard input one after the other, until it ends. */
async function serve(session) {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line)
    if (!method) continue
    try {
      const result = (await session.call(method, params)) ?? {}
      // What `migrate diff` found is printed by asking the command line to, before it hears that the call is done.
      if (method === 'diff' && result.stdout)
        send({ id: 1e6 + id, method: 'print', params: { content: result.stdout } })
      send({ id, result })
    } catch (error) {
      send({ id, error: rpcError(session, error) })
    }
  }
  process.exit(0)
}

const send = message => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

function rpcError(session, error) {
  const message = [String(error?.message ?? error), ...session.databaseErrorsIn(String(error?.message))]
  const data = {
    is_panic: error?.name === 'RuntimeError',
    message: message.map(part => part.message ?? part).join('\n'),
    error_code: error?.code ?? error?.cause?.code ?? null,
    meta: null,
  }
  return { code: 4466, message: 'An error happened. Check the data field for details.', data }
}

await main()
