/** A server with a learner of its own, for tests that need a long past. The deck is that of the other tests. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { openDatabase, type Database } from '@/lib/db'

const root = path.join(import.meta.dirname, '../../..')
const results = path.join(root, 'test-results')

export interface OwnServer {
  url: string
  stop: () => void
  /** kill -9. */
  crash: () => void
  /** With what is on disk. */
  startAgain: () => Promise<void>
}

export async function startServer(
  name: string,
  port: number,
  prepare: (database: Database) => Promise<void>,
): Promise<OwnServer> {
  const data = path.join(results, name)
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  cpSync(path.join(results, 'data', 'deck'), path.join(data, 'deck'), { recursive: true })
  const database = await openDatabase(`file:${path.join(data, 'epoch.db')}`, root)
  await prepare(database)
  await database.close()
  let server = await run(data, port)
  return {
    url: address(port),
    stop: () => void server.kill(),
    crash: () => void server.kill('SIGKILL'),
    startAgain: async () => {
      server = await run(data, port)
    },
  }
}

const address = (port: number): string => `http://127.0.0.1:${port}`

async function run(data: string, port: number): Promise<ChildProcess> {
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const server = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: data,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      EPOCH_TEST_CLOCK: '1',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let i = 0; i < 200; i++) {
    const well = await fetch(`${address(port)}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (well) return server
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  server.kill()
  throw new Error(`the server on port ${port} did not start`)
}
