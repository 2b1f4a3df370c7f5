import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { smallDeck } from '@/tests/integration/support/deck'
import { temporaryPath } from '@/tests/support/database'

const PUBLISHERS = ['a', 'b', 'c']
const DECKS = 40

function publishing(directory: string, publisher: string): Promise<void> {
  const words = ['--import', 'tsx', 'tests/integration/durability/publishing.ts', directory, publisher, String(DECKS)]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`It ended with ${code}: ${complaint}`))))
  })
}

/** Decks of two hours ago, the last of which is served. */
function fill(directory: string): void {
  const then = new Date(Date.now() - 7_200_000)
  for (let n = 0; n < 9; n++) {
    const deck = smallDeck(n.toString(16).padStart(16, '0'))
    writeFileSync(join(directory, `${deck.hash}.json`), JSON.stringify(deck))
    utimesSync(join(directory, `${deck.hash}.json`), then, then)
    writeFileSync(join(directory, 'current.json'), JSON.stringify({ hash: deck.hash }))
  }
}

test('whoever has read which deck is current finds it, while several processes publish', async () => {
  const directory = temporaryPath('publish')
  await mkdir(directory)
  fill(directory)
  let published = false
  const publishers = Promise.all(PUBLISHERS.map((publisher) => publishing(directory, publisher))).finally(
    () => (published = true),
  )
  const named = new Set<string>()
  const readAsOthersPublish = async () => {
    while (!published) {
      const { hash } = JSON.parse(await readFile(join(directory, 'current.json'), 'utf8')) as { hash: string }
      await sleep(Math.random() * 100)
      const deck = JSON.parse(await readFile(join(directory, `${hash}.json`), 'utf8')) as { hash: string }
      expect(deck.hash).toBe(hash)
      named.add(hash)
    }
  }
  const readers = Promise.all(Array.from({ length: 4 }, readAsOthersPublish))
  await Promise.all([publishers, readers])
  // Readers saw more than the first and the last; what was old and long replaced is gone.
  expect(named.size).toBeGreaterThan(2)
  const left = readdirSync(directory)
  expect(left.filter((name) => /^0{15}[0-7]/.test(name))).toEqual([])
  expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([])
  const { hash } = JSON.parse(readFileSync(join(directory, 'current.json'), 'utf8')) as { hash: string }
  expect(left).toContain(`${hash}.json`)
})
