import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

/** The machine in a line, without its name; and what else it does meanwhile, for the reader to judge the figures by. */
export function describeMachine(sqlite?: string): string {
  const { model = 'unknown' } = cpus()[0] ?? {}
  const memory = `${Math.round(totalmem() / 1e9)} GB`
  const [load = 0] = loadavg()
  const versions = `Node ${process.versions.node}${sqlite ? `, SQLite ${sqlite}` : ''}`
  return `${availableParallelism()} cores (${model.trim()}), ${memory}, ${versions}; load ${load.toFixed(1)} at the start`
}
