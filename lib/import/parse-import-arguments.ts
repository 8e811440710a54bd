import path from 'node:path'
import { STANDARD_INPUT } from './import-paths.ts'

export type ImportCall = { paths: string[]; dryRun: boolean; json: boolean } | { usage: string }

const USAGE =
  'Usage: npm run import -- PATH… [--dry-run] [--json], where PATH is a file, a folder, or - for standard input.'

/**
 * Reads the arguments of the import command; an argument after `--` is a path whatever it looks like. npm runs scripts
 * in the project's folder: paths typed elsewhere count from where they were typed.
 */
export function parseImportArguments(
  args: readonly string[],
  variables: Record<string, string | undefined> = process.env,
): ImportCall {
  const end = args.indexOf('--')
  const before = end < 0 ? args : args.slice(0, end)
  const options = before.filter(isOption)
  const typed = [...before.filter(arg => !isOption(arg)), ...(end < 0 ? [] : args.slice(end + 1))]

  const unknown = options.find(option => option !== '--dry-run' && option !== '--json')
  if (unknown) return { usage: `There is no option ${unknown}. ${USAGE}` }
  if (typed.length === 0) return { usage: `Nothing to import was named. ${USAGE}` }
  const paths = typed.map(one => fromWhereTyped(one, variables))
  return { paths, dryRun: options.includes('--dry-run'), json: options.includes('--json') }
}

const isOption = (arg: string): boolean => arg.startsWith('-') && arg !== STANDARD_INPUT

function fromWhereTyped(typed: string, variables: Record<string, string | undefined>): string {
  if (typed === STANDARD_INPUT) return typed
  if (variables.npm_lifecycle_event !== 'import' || !variables.INIT_CWD) return typed
  const resolved = path.resolve(variables.INIT_CWD, typed)
  return path.resolve(typed) === resolved ? typed : resolved
}
