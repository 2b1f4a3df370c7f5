import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publishDeck } from '@/lib/compiler'
import { Deck } from '@/lib/deck'
import { smallDeck } from '@/tests/integration/support/deck'

let directory: string
beforeEach(() => (directory = mkdtempSync(path.join(tmpdir(), 'epoch-publish-'))))
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const deckOf = (n: number) => smallDeck(n.toString(16).padStart(16, '0'))
const publish = (n: number) => publishDeck(deckOf(n), directory)
const decks = () =>
  readdirSync(directory)
    .filter((name) => name !== 'current.json')
    .map((name) => Number.parseInt(name, 16))
    .sort((a, b) => a - b)
/** As if it had been written so many minutes ago. */
function age(n: number, minutes: number): void {
  const then = new Date(Date.now() - minutes * 60_000)
  utimesSync(path.join(directory, `${deckOf(n).hash}.json`), then, then)
}

describe('publishing a deck', () => {
  test('names the newest', async () => {
    await publish(1)
    await publish(2)
    const { hash } = JSON.parse(readFileSync(path.join(directory, 'current.json'), 'utf8')) as { hash: string }
    expect(hash).toBe(deckOf(2).hash)
    expect(Deck.parse(JSON.parse(readFileSync(path.join(directory, `${hash}.json`), 'utf8')))).toEqual(deckOf(2))
  })

  test('keeps the latest five of those that nobody can be about to read', async () => {
    for (let n = 1; n <= 7; n++) await publish(n)
    expect(decks()).toEqual([1, 2, 3, 4, 5, 6, 7])
    for (let n = 1; n <= 7; n++) age(n, 60 - n)
    await publish(8)
    expect(decks()).toEqual([4, 5, 6, 7, 8])
  })

  test('counts the age of a deck from when it was replaced', async () => {
    await publish(1)
    age(1, 600)
    for (let n = 2; n <= 8; n++) await publish(n)
    expect(decks()).toContain(1)
  })

  test('takes up an older deck again', async () => {
    for (let n = 1; n <= 7; n++) await publish(n)
    for (let n = 1; n <= 7; n++) age(n, 60 - n)
    await publish(1)
    expect(decks()).toEqual([1, 4, 5, 6, 7])
  })
})
