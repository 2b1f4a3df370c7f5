/** Where the browser tests keep what they make. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.join(import.meta.dirname, '../../..')
const results = path.join(root, 'test-results')

/** The book as compiled before the first test (prepare.ts); no test writes to it. */
export const deckFolder = path.join(results, 'data/deck')
export const pastsFolder = path.join(results, 'pasts')
export const serversFolder = path.join(results, 'servers')

/** The files of the deck that is served; older ones may lie beside them. */
export function deckFiles(): [current: string, deck: string] {
  const { hash } = JSON.parse(readFileSync(path.join(deckFolder, 'current.json'), 'utf8')) as { hash: string }
  return ['current.json', `${hash}.json`]
}
