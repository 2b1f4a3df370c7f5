import { Guard } from '../guards'
import type { Matrix, Vector } from '../types'

/**
 * Sinusoidal positions: a pair of sine and cosine for each of many wavelengths.
 * PE(pos, 2i) = sin(pos/10000^(2i/d)), PE(pos, 2i + 1) = cos(pos/10000^(2i/d)).
 * positions from 1, an even dimension d, integers; gives positions × d; else RangeError. O(positions · d).
 * Section 3.5.4; Vaswani et al., Attention Is All You Need (2017), section 3.5.
 * @example positionalEncoding(2, 2) // => [[0, 1], [0.8414709848078965, 0.5403023058681398]]
 */
export function positionalEncoding(positions: number, dimension: number): Matrix {
  const check = new Guard('positionalEncoding')
  check.sizes({ positions, dimension })
  if (dimension % 2 !== 0) check.refuse('dimension must be even', dimension)
  check.room(positions * dimension)
  return Array.from({ length: positions }, (_, position) =>
    Array.from({ length: dimension }, (__, j) => {
      const angle = position / 10000 ** ((j - (j % 2)) / dimension)
      return j % 2 === 0 ? Math.sin(angle) : Math.cos(angle)
    }),
  )
}

/**
 * Rotary positions: each pair of entries turned by an angle that grows with the position.
 * (x_2i, x_2i+1) ← R(pos · base^(−2i/d)) (x_2i, x_2i+1), R being the rotation; base 10000.
 * A vector of even length, position an integer from 0, base > 0; else RangeError. O(d).
 * Section 3.5.4; Su et al., RoFormer (2021).
 * @example rotaryEmbedding([1, 0], 1) // => [0.5403023058681398, 0.8414709848078965]
 */
export function rotaryEmbedding(x: Vector, position: number, base: number = 10000): Vector {
  const check = new Guard('rotaryEmbedding')
  check.vector('x', x)
  if (x.length % 2 !== 0) check.refuse('x must have an even number of entries', x.length)
  check.count('position', position)
  check.positive('base', base)
  const turned = x.map((value, j) => {
    const angle = position / base ** ((j - (j % 2)) / x.length)
    const partner = j % 2 === 0 ? -x[j + 1]! : x[j - 1]!
    return value * Math.cos(angle) + partner * Math.sin(angle)
  })
  return check.finite(turned)
}
