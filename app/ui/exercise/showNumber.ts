/** A whole number in full, any other to six significant digits, with a proper minus sign; what is rounded says so. */
export function showNumber(value: number): string {
  const rounded = Number.isSafeInteger(value) ? value : Number(value.toPrecision(6))
  const text = String(rounded)
    .replace('-', '−')
    .replace(/e\+?(−|-)?(\d+)$/, (_, sign, power) => ` · 10${superscript(`${sign ? '⁻' : ''}${power}`)}`)
  return rounded === value || Math.abs(rounded - value) <= 1e-12 * Math.abs(value) ? text : `≈ ${text}`
}

function superscript(digits: string): string {
  return digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))
}
