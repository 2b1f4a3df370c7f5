// The production server of the browser tests: a fresh database, the compiled book, the clock under the tests' hands.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')
const data = path.join(root, 'test-results', 'data')
mkdirSync(data, { recursive: true })
// The compiled pages stay: `npm test` has just compiled the book into the same folder.
for (const name of readdirSync(data)) if (name.startsWith('epoch.db')) rmSync(path.join(data, name))
const env = { ...process.env, DATA_DIR: data, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
const compiled = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/cli.ts', 'deck'], {
  cwd: root,
  env,
  stdio: ['ignore', 'ignore', 'inherit'],
})
if (compiled.status !== 0) process.exit(1)
const next = path.join(root, 'node_modules/next/dist/bin/next')
const server = spawn(process.execPath, [next, 'start', '-p', process.env.PORT, '-H', '127.0.0.1'], {
  cwd: root,
  env,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
