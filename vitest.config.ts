import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Folders whose tests set nothing that outlives them: files run one after another on modules loaded once. */
const pure = [
  'compiler',
  'deck',
  'exercises',
  'expression',
  'figures',
  'markdown',
  'quiz',
  'reference',
  'scheduler',
  'study',
  'ui',
]
const pureFiles = `tests/unit/{${pure.join(',')}}/**/*.test.{ts,tsx}`

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    setupFiles: ['tests/support/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: [pureFiles], isolate: false } },
      {
        extends: true,
        test: { name: 'whole', include: ['tests/{unit,integration,fuzz}/**/*.test.{ts,tsx}'], exclude: [pureFiles] },
      },
    ],
  },
})
