#!/usr/bin/env node
// npm start: everything from a fresh clone to a server that answers. Plain Node; needs no node_modules to begin.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { fail, root, say, SetupError } from './setup/run.mjs'
import { build, checkNode, compileDeck, generate, install, quietEnv } from './setup/steps.mjs'

const dev = process.argv.includes('--dev')
const port = process.env.PORT ?? '3000'
const host = '127.0.0.1'

try {
  checkNode()
  await checkPort()
  await install()
  await generate()
  await compileDeck()
  if (!dev) await build()
  await serve()
} catch (error) {
  fail(error)
}

async function checkPort() {
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    throw new SetupError(
      `PORT is '${port}', which is no port.`,
      'set it to a whole number from 1 to 65535, or leave it out for 3000.',
    )
  await new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) =>
      reject(
        new SetupError(
          `port ${port} cannot be used (${error.code}).`,
          `choose another one: PORT=${Number(port) + 1} npm start`,
        ),
      ),
    )
    probe.listen(Number(port), host, () => probe.close(resolve))
  })
}

async function serve() {
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const server = spawn(process.execPath, [next, dev ? 'dev' : 'start', '-p', port, '-H', host], {
    cwd: root,
    env: { ...process.env, ...quietEnv },
    stdio: ['ignore', dev ? 'inherit' : 'ignore', 'inherit'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
  server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))
  await answers()
  say(`\nEpoch is ready: http://localhost:${port}\n`)
}

/** The address is printed once the server answers, not before. */
async function answers() {
  for (const started = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const healthy = await fetch(`http://${host}:${port}/api/health`, { signal: AbortSignal.timeout(5000) }).then(
      (reply) => reply.ok,
      () => false,
    )
    if (healthy) return
    if (Date.now() - started > 60_000)
      throw new SetupError('the server does not answer after a minute.', 'see the lines above.')
  }
}
