import { spawnSync } from 'node:child_process'

/** Runs a command of `scripts/` on the registry of a folder: what it prints, and with which code it ends. */
export function runScript(folder: string, command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `scripts/${command}.ts`, ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: `file:${folder}/registry.db` },
    },
  )
  return { status, stdout, stderr }
}
