import { defineConfig } from 'prisma/config'

// FTS5 keeps its data in shadow tables. Prisma must neither drop nor describe any of them.
const SEARCH_TABLES = [
  'trial_search',
  'trial_search_data',
  'trial_search_idx',
  'trial_search_docsize',
  'trial_search_config',
]

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./data/registry.db' },
  experimental: { externalTables: true },
  tables: { external: SEARCH_TABLES },
})
