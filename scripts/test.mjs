#!/usr/bin/env node
// npm test: everything that must hold, from a fresh clone. Ends with 'N passed, M failed'. Plain Node to begin with.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findBrowser } from './setup/browser.mjs'
import { cli, fail, root, say } from './setup/run.mjs'
import { build, checkNode, generate, install, quietEnv } from './setup/steps.mjs'

const bin = (...name) => path.join(root, 'node_modules', ...name)
const totals = { passed: 0, failed: 0, unsteady: 0, skipped: [] }
const scratch = mkdtempSync(path.join(tmpdir(), 'epoch-test-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

try {
  checkNode()
  await install()
  await generate()
  const browser = await findBrowser()
  // Lint and types both know the routes from what this writes.
  await check('types of routes', [bin('next/dist/bin/next'), 'typegen'])
  // The tests use one core of two, all else the other. The build comes after those that read what it writes.
  const [, built] = await Promise.all([vitest(), checksAndBuild()])
  if (built instanceof Error) throw built
  await playwright(browser)
} catch (error) {
  fail(error)
}
finish()

async function checksAndBuild() {
  await check('lint and import rule', [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'])
  await check('format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'])
  await check('types', [bin('typescript/bin/tsc'), '--noEmit'])
  await check('unused files and packages, circular imports', [bin('knip/bin/knip.js'), '--no-progress'])
  await check('golden vectors', cli('golden', 'tests/golden'))
  const data = { DATA_DIR: 'test-results/data' }
  await check('the book', cli('deck'), data)
  await check('the proof of every exercise, 1,000 variants each', cli('exercise', '--verify', '--seeds', '1000'), data)
  await check("every listed mistake in the key's place", cli('exercise', '--mutants'), data)
  // What runs beside this is to end, and to be counted, all the same.
  return build().catch((error) => error)
}

/** Runs a program and then shows what it printed, so that two beside each other do not mix; one check, passed or failed. */
async function check(name, words, env = {}) {
  const code = await show(name, words, env)
  if (code === 0) totals.passed++
  else totals.failed++
  say(code === 0 ? `   ${name}: ok` : `   ${name}: FAILED (exit code ${code})`)
}

async function show(name, words, env) {
  say(`${name} …`)
  const started = Date.now()
  const timer = setInterval(() => say(`  … ${name}, ${Math.round((Date.now() - started) / 1000)} s`), 60_000)
  const printed = []
  const code = await run(words, env, (chunk) => printed.push(chunk))
  clearInterval(timer)
  say(`\n── ${name}, ${Math.round((Date.now() - started) / 1000)} s`)
  process.stdout.write(Buffer.concat(printed))
  return code
}

/** Shows what is printed at once, or hands it to `keep`. */
function run(words, env, keep) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, {
      cwd: root,
      env: { ...process.env, ...quietEnv, ...env },
      stdio: keep ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    if (keep) for (const stream of [child.stdout, child.stderr]) stream.on('data', keep)
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** Unit, property, integration and fuzz tests. */
async function vitest() {
  const report = path.join(scratch, 'vitest.json')
  const code = await show(
    'unit, integration and fuzz tests',
    [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    {},
  )
  const result = readReport(report)
  if (!result) return void totals.failed++
  totals.passed += result.numPassedTests
  // A file that does not load has no failed test of its own.
  totals.failed +=
    result.numFailedTests +
    result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  for (const file of result.testResults)
    for (const test of file.assertionResults)
      if (['pending', 'skipped', 'todo'].includes(test.status)) totals.skipped.push(test.fullName)
  if (code !== 0 && result.success) totals.failed++
}

/** The production build in a real browser, with a server and a database for each file. */
async function playwright(browser) {
  say('\n── browser tests')
  const report = path.join(scratch, 'playwright.json')
  const code = await run([bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  const result = readReport(report)
  if (!result) return void totals.failed++
  const { expected, unexpected, flaky, skipped } = result.stats
  totals.passed += expected + flaky
  totals.unsteady += flaky
  totals.failed += unexpected
  if (skipped > 0) totals.skipped.push(`${skipped} browser tests`)
  if (code !== 0 && unexpected === 0) totals.failed++
}

function readReport(file) {
  if (!existsSync(file)) return null
  return JSON.parse(readFileSync(file, 'utf8'))
}

function finish() {
  for (const name of totals.skipped) say(`skipped: ${name}`)
  const skipped = totals.skipped.length > 0 ? `, ${totals.skipped.length} skipped` : ''
  // Their names stand in the list above, with what went wrong the first time.
  const unsteady = totals.unsteady > 0 ? `, ${totals.unsteady} of the passed only when tried again` : ''
  process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed${skipped}${unsteady}\n`)
  process.exitCode = totals.failed > 0 ? 1 : 0
}
