/**
 * The registries that the tests are run on: the seed records, enough trials to page through, one that was told again and
 * by a second registry, the seed records for the import desk to change, no database at all.
 */
export const REGISTRIES = ['seeds', 'many', 'changed', 'desk', 'missing'] as const
export type Registry = (typeof REGISTRIES)[number]

/** Where each registry is served in this run. The ports are chosen once, in playwright.config.ts. */
export function readServers(): Record<Registry, { port: number; url: string }> {
  const ports = (process.env.E2E_PORTS ?? '').split(',').map(Number)
  const server = (registry: Registry) => {
    const port = ports[REGISTRIES.indexOf(registry)] ?? 0
    return { port, url: `http://localhost:${port}` }
  }
  return {
    seeds: server('seeds'),
    many: server('many'),
    changed: server('changed'),
    desk: server('desk'),
    missing: server('missing'),
  }
}
