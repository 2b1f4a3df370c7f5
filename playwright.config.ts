/** Browser tests run against the production build, with a database and a deck of their own. */
import { defineConfig } from '@playwright/test'

const port = Number(process.env['EPOCH_E2E_PORT'] ?? 3199)

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  // One learner, one database: the tests of a learner's days follow one another.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node tests/e2e/server.mjs',
    url: `http://127.0.0.1:${port}/api/health`,
    timeout: 120_000,
    reuseExistingServer: false,
    env: { PORT: String(port), EPOCH_TEST_CLOCK: '1' },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
