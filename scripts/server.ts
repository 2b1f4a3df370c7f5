/** A production server as a process: started, waited for, killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './setup/run.mjs'

export interface Running {
  url: string
  /** kill -9. Resolves when it is gone. */
  kill(): Promise<void>
}

/** How long a server may take to say where it is, and then to be well. */
const patience = 90_000

/** On what lies in the folder. At port 0 the system gives one that nobody has. */
export async function runServer(data: string, port: number): Promise<Running> {
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const server = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: data,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      EPOCH_TEST_CLOCK: '1',
      TZ: 'UTC',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => server.once('close', () => resolve()))
  const end = () => void server.kill('SIGKILL')
  // Where the process that started it ends early, no hook of the tests runs.
  process.once('exit', end)
  void gone.then(() => process.off('exit', end))
  const kill = () => {
    end()
    return gone
  }
  try {
    const url = await addressOf(server)
    await untilWell(url)
    return { url, kill }
  } catch (error) {
    await kill()
    throw error
  }
}

/** As the server says it: 'Local: http://127.0.0.1:40123'. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the server did not start: ${why}`))
    const timer = setTimeout(() => fail(`it has not said its address in ${patience / 1000} s`), patience)
    server.once('close', (code) => fail(`it ended with code ${code}`))
    createInterface({ input: server.stdout! }).on('line', (line) => {
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
      if (url === undefined) return
      clearTimeout(timer)
      resolve(url)
    })
  })
}

async function untilWell(url: string): Promise<void> {
  for (const until = Date.now() + patience; Date.now() < until;) {
    const well = await fetch(`${url}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (well) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the server at ${url} is not well after ${patience / 1000} s`)
}
