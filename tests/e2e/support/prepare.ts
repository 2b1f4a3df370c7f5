/** Before the first test: the book is compiled, and nothing is left of the servers of an earlier run. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { deckFolder, pastsFolder, root, serversFolder } from './places'

export default function prepare() {
  for (const folder of [pastsFolder, serversFolder]) rmSync(folder, { recursive: true, force: true })
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/cli.ts', 'deck'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: path.dirname(deckFolder) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('the book could not be compiled; `npm run -s epoch -- deck` says why')
}
