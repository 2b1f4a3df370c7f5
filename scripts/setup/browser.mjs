// A Chromium for the browser tests: one that is named, one that is installed, or one that can be fetched.
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { root, run, say, SetupError } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of an executable. Throws SetupError where none can be had. */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (isExecutable(named)) return named
    throw new SetupError(
      `CHROMIUM_PATH is '${named}', which is no program.`,
      'set it to a Chromium or Chrome executable, or leave it out.',
    )
  }
  const installed = findInstalled()
  if (installed) return installed
  return (await fromPlaywright()) ?? (await fromDebian()) ?? nothing()
}

function findInstalled() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const candidates = [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...elsewhere]
  return candidates.find(isExecutable)
}

async function fromPlaywright() {
  const { chromium } = await import('@playwright/test')
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  say('Fetching a browser for the tests (once) …')
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js')
  return run(process.execPath, [cli, 'install', 'chromium'], { what: 'fetching Chromium' }).then(
    () => chromium.executablePath(),
    () => null,
  )
}

async function fromDebian() {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return null
  say("Installing Debian's Chromium (once) …")
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...words) => run('apt-get', words, { what: 'installing Chromium', env })
  return apt('update')
    .catch(() => undefined)
    .then(() => apt('install', '-y', '--no-install-recommends', 'chromium'))
    .then(findInstalled, () => null)
}

function nothing() {
  throw new SetupError(
    'the browser tests need Chromium or Chrome, and none could be found or installed.',
    'install one, or name it: CHROMIUM_PATH=/path/to/chrome npm test',
  )
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
