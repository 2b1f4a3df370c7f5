import type { CSSProperties } from 'react'

/** Numbers and lengths for the style sheet. */
export function data(values: Record<`--${string}`, number | string>): CSSProperties {
  return values
}
