import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const tsx = import.meta.resolve('tsx')
const cacheModule = pathToFileURL(fileURLToPath(new URL('../../../lib/compiler/cache.ts', import.meta.url))).href

let root: string
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'epoch-cache-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** A folder with code of its own; the cache keeps what it makes apart from that of any other. */
async function codeOf(name: string): Promise<string> {
  const folders = ['compiler/verify', 'exercises', 'expression', 'markdown', 'reference', 'deck', 'figures']
  for (const folder of folders) {
    await mkdir(path.join(root, name, 'lib', folder), { recursive: true })
    await writeFile(path.join(root, name, 'lib', folder, 'code.ts'), `export const code = '${name}'\n`)
  }
  return path.join(root, name)
}

/** Runs lines with `openCache` in a process of its own, as that code. */
async function asCode(cwd: string, lines: string): Promise<string> {
  const script = `import { openCache } from '${cacheModule}'; const shared = ${JSON.stringify(path.join(root, 'cache'))};\n${lines}`
  const { stdout } = await run(process.execPath, ['--import', tsx, '--input-type=module', '-e', script], { cwd })
  return stdout.trim()
}

/** Opens the cache forty times, as forty compiles would, and writes, reads and sweeps each time. */
const manyCompiles = `
let [lost, wrong] = [0, 0]
for (let compile = 0; compile < 40; compile++) {
  const cache = await openCache(shared)
  await Promise.all(Array.from({ length: 8 }, (_, i) => cache.pages.put('page' + i + process.cwd(), { compile })))
  for (let i = 0; i < 8; i++) {
    const found = await cache.pages.get('page' + i + process.cwd())
    if (found === null) lost++
    else if (found.compile !== compile) wrong++
  }
  await cache.sweep()
}
console.log(JSON.stringify({ lost, wrong }))`

describe('a cache that several processes use at once', () => {
  it('keeps what each writes where their code differs', async () => {
    const [one, other] = [await codeOf('one'), await codeOf('other')]
    const found = await Promise.all([asCode(one, manyCompiles), asCode(other, manyCompiles)])
    expect(found.map((text) => JSON.parse(text) as unknown)).toEqual([
      { lost: 0, wrong: 0 },
      { lost: 0, wrong: 0 },
    ])
  })

  it('fails neither where they compile different notes with the same code, though one may forget what the other keeps', async () => {
    // The same files, at two places: the keys differ, the version does not.
    const [one, other] = [await codeOf('a/same'), path.join(root, 'b/same')]
    await mkdir(path.join(root, 'b'))
    await run('cp', ['-r', one, other])
    const found = await Promise.all([asCode(one, manyCompiles), asCode(other, manyCompiles)])
    expect(found.map((text) => JSON.parse(text) as unknown)).toEqual([
      expect.objectContaining({ wrong: 0 }),
      expect.objectContaining({ wrong: 0 }),
    ])
  })
})

describe('what a cache forgets', () => {
  it('is what another version of the code made more than an hour ago, not what it is making now', async () => {
    const code = await codeOf('one')
    const pages = path.join(root, 'cache', 'pages')
    for (const name of ['long-ago', 'just-now']) await mkdir(path.join(pages, name), { recursive: true })
    const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000)
    await utimes(path.join(pages, 'long-ago'), twoHoursAgo, twoHoursAgo)
    await asCode(code, 'await openCache(shared)')
    const left = await readdir(pages)
    expect(left).toContain('just-now')
    expect(left).not.toContain('long-ago')
  })

  it('is, when swept, what was there before and was not asked for', async () => {
    const code = await codeOf('one')
    const first = `const cache = await openCache(shared); await cache.pages.put('kept', 1); await cache.pages.put('dropped', 2)`
    await asCode(code, first)
    const second = `const cache = await openCache(shared); await cache.pages.get('kept'); await cache.sweep();
      console.log(JSON.stringify([await cache.pages.get('kept'), await cache.pages.get('dropped')]))`
    expect(JSON.parse(await asCode(code, second))).toEqual([1, null])
  })
})
