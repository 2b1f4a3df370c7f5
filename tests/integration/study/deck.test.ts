import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { currentDeck } from '@/lib/study'
import { smallDeck } from '@/tests/integration/support/deck'
import { publishDeck } from '@/tests/integration/support/world'
import { temporaryPath } from '@/tests/support/database'

let dataDir: string
let count = 0
beforeEach(() => {
  dataDir = temporaryPath(`deck-${++count}`)
  vi.stubEnv('DATA_DIR', dataDir)
})
const hash = async () => (await currentDeck()).deck.hash
/** What the process writes to standard error while `work` runs. */
async function heard(work: () => Promise<unknown>): Promise<string> {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await work()
  const text = write.mock.calls.map(([chunk]) => String(chunk)).join('')
  write.mockRestore()
  return text
}

describe('the current deck', () => {
  test('is read once and again when another is published', async () => {
    publishDeck(dataDir, smallDeck('0a'))
    const first = await currentDeck()
    expect(await currentDeck()).toBe(first)
    publishDeck(dataDir, smallDeck('0b'))
    expect(await hash()).toBe('0b')
  })

  test('is read once by requests that come together', async () => {
    publishDeck(dataDir, smallDeck('0a'))
    const decks = await Promise.all(Array.from({ length: 5 }, currentDeck))
    expect(new Set(decks).size).toBe(1)
  })

  test('that is missing says how to make one', async () => {
    await expect(currentDeck()).rejects.toThrow(
      /There is no deck in .*deck\. Compile the book: npm run -s epoch -- deck/,
    )
    publishDeck(dataDir, smallDeck('0a'))
    expect(await hash()).toBe('0a')
  })

  test.each([
    ['no JSON', '{"hash": "0b"', null],
    ['a name that leads out of the folder', JSON.stringify({ hash: '../../secret' }), null],
    ['a deck that is not there', JSON.stringify({ hash: '0b' }), null],
    ['a deck of another form', JSON.stringify({ hash: '0b' }), JSON.stringify({ ...smallDeck('0b'), pages: [{}] })],
    ['a deck of another name', JSON.stringify({ hash: '0b' }), JSON.stringify(smallDeck('0c'))],
  ])('stays the last good one when the new one is %s', async (_, current, deck) => {
    publishDeck(dataDir, smallDeck('0a'))
    const good = await currentDeck()
    writeFileSync(join(dataDir, 'deck/current.json'), current)
    if (deck) writeFileSync(join(dataDir, 'deck/0b.json'), deck)
    let served: unknown
    expect(await heard(async () => (served = await currentDeck()))).toMatch(
      /The new deck is not used: .*Compile the book again/,
    )
    expect(served).toBe(good)
    // It is said once, not at every request.
    expect(await heard(currentDeck)).toBe('')
    publishDeck(dataDir, smallDeck('0d'))
    expect(await hash()).toBe('0d')
  })

  test('stays when the folder is emptied under it', async () => {
    publishDeck(dataDir, smallDeck('0a'))
    await currentDeck()
    rmSync(join(dataDir, 'deck'), { recursive: true })
    mkdirSync(join(dataDir, 'deck'))
    expect(readdirSync(join(dataDir, 'deck'))).toEqual([])
    expect(await hash()).toBe('0a')
  })
})
