import fs from 'node:fs'
import path from 'node:path'

const ROOT = path.join('app', 'admin')

export type DeskRoute = {
  /** As the folders have it: "/admin/runs/[runId]". */
  pattern: string
  /** What it answers to; a page shows itself and takes nothing. */
  kind: 'page' | 'action'
  methods: string[]
}

/** All that the import desk answers to, out of the folders themselves: a new route is in it as soon as it is there. */
export function listDeskRoutes(): DeskRoute[] {
  const files = fs.readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  return files.filter(file => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file)).map(readRoute)
}

function readRoute(file: string): DeskRoute {
  const folder = path.posix.dirname(file.split(path.sep).join('/'))
  const pattern = folder === '.' ? '/admin' : `/admin/${folder}`
  if (file.endsWith('page.tsx')) return { pattern, kind: 'page', methods: ['GET'] }
  const source = fs.readFileSync(path.join(ROOT, file), 'utf8')
  const methods = [...source.matchAll(/^export (?:async function|function|const) ([A-Z]+)\b/gm)].map(
    ([, name = '']) => name,
  )
  return { pattern, kind: 'action', methods }
}

/** An address of a route, with something in place of each parameter. */
export const addressOf = (pattern: string, params: Record<string, string>): string =>
  pattern.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`Say in this test what [${name}] of ${pattern} may be`)
    return value
  })
