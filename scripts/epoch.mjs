#!/usr/bin/env node
// The command line: npm run -s epoch -- COMMAND. Sets itself up on a fresh clone, then runs scripts/cli.ts.
import { spawn } from 'node:child_process'
import { cli, fail, root } from './setup/run.mjs'
import { checkNode, generate, install } from './setup/steps.mjs'

try {
  checkNode()
  await install()
  await generate()
} catch (error) {
  fail(error)
}
const child = spawn(process.execPath, cli(...process.argv.slice(2)), { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)))
