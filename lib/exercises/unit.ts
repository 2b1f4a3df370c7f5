/** A unit typed behind a number, where the field already names it. */

/** The answer without the field's own unit, as in '9/8 MiB'; anything else typed behind it stays and is refused. */
export function withoutUnit(text: string, unit: string | null): string {
  if (unit === null || !/^\p{L}/u.test(unit)) return text
  const typed = text.trimEnd()
  const number = typed.slice(0, -unit.length)
  const isUnit = typed.slice(-unit.length).toLowerCase() === unit.toLowerCase()
  return isUnit && /\P{L}$/u.test(number) ? number : text
}
