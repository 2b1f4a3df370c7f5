import type { Matrix } from '../types'

const EXPONENT = 61n
/** A Mersenne prime: modulo it 2⁶¹ is 1, so that a power of two is a shift. */
const PRIME = 2n ** EXPONENT - 1n

/** A double is an integer over a power of two, so it has an exact residue. */
function residue(x: number): bigint {
  let halvings = 0n
  let whole = x
  while (!Number.isInteger(whole)) {
    whole *= 2
    halvings += 1n
  }
  const shift = (EXPONENT - (halvings % EXPONENT)) % EXPONENT
  return modulo(BigInt(whole) << shift)
}

function modulo(x: bigint): bigint {
  const rest = x % PRIME
  return rest < 0n ? rest + PRIME : rest
}

/** x^(p − 2) by Fermat's little theorem. */
function reciprocal(x: bigint): bigint {
  let result = 1n
  let square = x
  for (let exponent = PRIME - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = modulo(result * square)
    square = modulo(square * square)
  }
  return result
}

/**
 * Whether a determinant is 0 without any rounding: by elimination modulo a prime near 2·10¹⁸, which a determinant
 * other than 0 is a multiple of with a chance of about one in 10¹⁸. O(n³).
 */
export function isSingular(a: Matrix): boolean {
  const rows = a.map((row) => row.map(residue))
  for (let k = 0; k < rows.length; k += 1) {
    const pivot = rows.findIndex((row, i) => i >= k && row[k] !== 0n)
    if (pivot < 0) return true
    ;[rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!]
    const inverse = reciprocal(rows[k]![k]!)
    for (const row of rows.slice(k + 1)) {
      const factor = modulo(row[k]! * inverse)
      for (let j = k; j < row.length; j += 1) row[j] = modulo(row[j]! - factor * rows[k]![j]!)
    }
  }
  return false
}
