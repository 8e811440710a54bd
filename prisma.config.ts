import { defineConfig } from 'prisma/config'

// FTS5 keeps its data in shadow tables. Prisma must neither drop nor describe any of them.
const SEARCH_TABLES = ['trial_search', 'trial_details_search'].flatMap(table => [
  table,
  ...['data', 'idx', 'docsize', 'config'].map(shadow => `${table}_${shadow}`),
])

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./data/registry.db' },
  experimental: { externalTables: true },
  tables: { external: [...SEARCH_TABLES, 'trial_words'] },
})
