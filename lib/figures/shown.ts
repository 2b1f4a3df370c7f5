/** The numbers printed under a figure. */
import type { Shown } from './data'
import { FigureError } from './error'
import { shorten, type Reader } from './read'
import type { Shown as ShownDefinition } from './spec-vary'

export function shownOf(show: readonly ShownDefinition[], reader: Reader): Shown[] {
  return show.map(({ label, value, digits }, i) => {
    const path = ['show', i, 'value']
    const computed = reader.value(value, path, `'${label}' of show`)
    if (typeof computed === 'string') return { label, text: computed }
    if (typeof computed === 'number') return { label, text: written(computed, digits) }
    throw new FigureError(
      'figure-shape',
      path,
      `'${label}' of show, \`${shorten(value)}\`, must give a number or a word`,
    )
  })
}

/** Always as many decimals, so that a number that changes keeps its place; what they cannot show has a power of ten. */
function written(value: number, digits: number): string {
  const size = Math.abs(value)
  const shows = size === 0 || (size >= 0.5 * 10 ** -digits && size < 1e6)
  if (shows) return value.toFixed(digits).replace('-', '−')
  const [mantissa = '', exponent = ''] = value.toExponential(2).split('e')
  return `${mantissa}·10${raised(Number(exponent))}`.replace(/^-/, '−')
}

function raised(exponent: number): string {
  const digits = [...'⁰¹²³⁴⁵⁶⁷⁸⁹']
  return [...String(exponent)].map((character) => (character === '-' ? '⁻' : digits[Number(character)])).join('')
}
