// The steps from a fresh clone to something that runs. Each is skipped when it has been done already.
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { cli, root, run, say, SetupError } from './run.mjs'
import { fingerprint, isDone, markDone } from './stamps.mjs'

export const quietEnv = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' }
const bin = (name) => path.join(root, 'node_modules', ...name)

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetupError(
      `Node ${process.versions.node} is too old for Epoch.`,
      'install Node 20.19 or newer: https://nodejs.org',
    )
}

/** Packages as the lock file says; again when it or the version of Node changes (better-sqlite3 is compiled for one). */
export async function install() {
  const stamp = 'node_modules/.epoch-installed'
  const value = fingerprint(['package-lock.json'], process.versions.modules, process.platform, process.arch)
  if (isDone(stamp, value)) return
  say('Installing packages (once; one to three minutes) …')
  await run('npm', ['ci', '--no-audit', '--no-fund', '--include=dev'], {
    what: 'installing packages',
    advice:
      'check that the npm registry can be reached. Where better-sqlite3 has to be compiled, python3, make and a C++ compiler are needed (Debian: apt-get install -y python3 make g++).',
  })
  markDone(stamp, value)
}

/** Prisma's client in TypeScript. `generate` insists on a schema engine, which it never runs: any file will do. */
export async function generate() {
  const stamp = 'lib/db/generated/.epoch-generated'
  const value = fingerprint(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'])
  if (isDone(stamp, value)) return
  say('Generating the database client …')
  rmSync(path.join(root, 'lib/db/generated'), { recursive: true, force: true })
  await run(process.execPath, [bin(['prisma', 'build', 'index.js']), 'generate'], {
    what: 'generating the database client',
    advice: 'see the lines above; prisma/schema.prisma must be valid.',
    env: { ...quietEnv, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
  markDone(stamp, value)
}

/** The production build; again when anything it is made from changes. The book is not part of it. */
export async function build() {
  const stamp = '.next/epoch-built'
  const sources = [
    'app',
    'lib',
    'public',
    'prisma',
    'next.config.ts',
    'proxy.ts',
    'instrumentation.ts',
    'tsconfig.json',
    'package-lock.json',
  ]
  const value = fingerprint(sources, process.version)
  if (isDone(stamp, value) && existsSync(path.join(root, '.next/BUILD_ID'))) return
  say('Building the application (once; about a minute) …')
  await run(process.execPath, [bin(['next', 'dist', 'bin', 'next']), 'build'], {
    what: 'building the application',
    advice: 'see the lines above.',
    env: { ...quietEnv, NODE_ENV: 'production' },
  })
  markDone(stamp, value)
}

/** Compiles the book. With errors the last good deck goes on being served; only the lack of any deck stops the start. */
export async function compileDeck() {
  const { spawn } = await import('node:child_process')
  const code = await new Promise((resolve) => {
    const child = spawn(process.execPath, cli('deck', '--start'), { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('close', resolve)
  })
  if (code !== 0)
    throw new SetupError(
      'there is no deck to serve.',
      'correct what is said above; `npm run -s epoch -- deck` checks the book.',
    )
}
