const FLOOR = 1e-12

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a result is what a golden case expects: the rules are in tests/golden/README.md. */
export function agrees(got: unknown, expected: unknown, tolerance: number): boolean {
  if (typeof expected === 'number') {
    const allowed = Math.max(FLOOR, tolerance * Math.abs(expected))
    return typeof got === 'number' && Number.isFinite(got) && Math.abs(got - expected) <= allowed
  }
  if (isList(expected)) {
    return isList(got) && got.length === expected.length && expected.every((e, i) => agrees(got[i], e, tolerance))
  }
  if (isRecord(expected)) {
    const keys = Object.keys(expected)
    return (
      isRecord(got) &&
      Object.keys(got).length === keys.length &&
      keys.every((key) => Object.hasOwn(got, key) && agrees(got[key], expected[key], tolerance))
    )
  }
  return got === expected
}
