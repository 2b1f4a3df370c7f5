// Running other programs from the start scripts. Plain Node: nothing here may need node_modules.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Progress goes to standard error: standard output belongs to results. */
export const say = (text) => process.stderr.write(`${text}\n`)

/** A failure that is explained, and needs no stack trace. */
export class SetupError extends Error {
  constructor(message, advice, output = '') {
    super(message)
    this.advice = advice
    this.output = output
  }
}

/** Prints what failed and what to do, then ends with exit code 1. */
export function fail(error) {
  if (!(error instanceof SetupError)) {
    say(`\nEpoch stopped: ${error?.stack ?? error}`)
    process.exit(1)
  }
  if (error.output.trim() !== '') say(`\n${error.output.trimEnd().split('\n').slice(-30).join('\n')}`)
  say(`\nEpoch stopped: ${error.message}`)
  if (error.advice) say(`What to do: ${error.advice}`)
  process.exit(1)
}

/**
 * Runs a program quietly. While it takes long, a line every ten seconds says so.
 * Resolves with its output; rejects with a SetupError that holds it.
 */
export function run(command, options, { what, advice, env = {}, cwd = root }) {
  return new Promise((resolve, reject) => {
    const started = Date.now()
    const child = spawn(command, options, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk) => (output = (output + chunk).slice(-200_000))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const timer = setInterval(() => say(`  … ${what}, ${Math.round((Date.now() - started) / 1000)} s`), 10_000)
    child.on('error', (error) => {
      clearInterval(timer)
      reject(new SetupError(`${what} could not be started: ${error.message}`, advice))
    })
    child.on('close', (code) => {
      clearInterval(timer)
      if (code === 0) resolve(output)
      else reject(new SetupError(`${what} failed (exit code ${code}).`, advice, output))
    })
  })
}

/** `node --import tsx scripts/cli.ts …`: the command line in TypeScript. */
export const cli = (...words) => ['--import', 'tsx', 'scripts/cli.ts', ...words]
