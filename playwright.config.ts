/** Browser tests run against the production build; the tests of each file have a server and a learner of their own. */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  globalSetup: './tests/e2e/support/prepare.ts',
  // Two files run beside each other. The tests of one follow one another: they are the days of a learner.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  // A machine that is short of time can make any of them late. What passes only when tried again is named and counted.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    // The servers live by UTC too.
    timezoneId: 'UTC',
    // A trace costs a third of the time; where one is wanted: `npx playwright test FILE --trace retain-on-failure`.
    screenshot: 'only-on-failure',
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
})
