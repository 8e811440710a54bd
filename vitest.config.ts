import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: { alias: { '@': root.replace(/[\\/]$/, '') } },
  test: {
    environment: 'node',
    include: ['{app,components,lib,scripts,bench}/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', '*.test.ts'],
    setupFiles: ['tests/setup/forbid-console-error.ts'],
    testTimeout: 20_000,
  },
})
