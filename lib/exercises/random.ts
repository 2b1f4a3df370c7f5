/** The door to pure-rand. One stream for each name of a draw, so that a new line in a type changes no other value. */
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export interface Random {
  /** A whole number, both ends included, all equally likely. */
  integer(from: number, to: number): number
}

/** The same parts give the same numbers, on every machine and in every version of Node. */
export function stream(...parts: (string | number)[]): Random {
  const generator = xoroshiro128plus(hash32(parts.join('\u001f')))
  return { integer: (from, to) => uniformInt(generator, from, to) }
}

/** FNV-1a with murmur's finaliser: neighbouring seeds give unrelated streams. */
function hash32(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) | 0
}

/** Fisher–Yates: every order equally likely; the list given stays as it is. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.integer(0, i)
    ;[out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}
