/** Names as mathematics writes them, for both typeset styles. */

export const greek: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  omega: 'ω',
}

/** 'beta1' → ['beta', '1']: a short name with a number behind it carries it as an index. */
export function splitIndex(name: string): { base: string; index: string | null } {
  const parts = /^([A-Za-z]+)_?([0-9]+)$/.exec(name)
  const [, base, index] = parts ?? []
  if (base === undefined || index === undefined || (base.length > 1 && !Object.hasOwn(greek, base))) {
    return { base: name, index: null }
  }
  return { base, index }
}

/** '1.2e-3' → mantissa '1.2' and exponent '-3'. */
export function splitPower(text: string): { mantissa: string; exponent: string | null } {
  const [mantissa = text, exponent = null] = text.toLowerCase().split('e')
  return { mantissa, exponent: exponent === null ? null : exponent.replace('+', '') }
}
