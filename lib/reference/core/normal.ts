/**
 * Rational approximations of the error function: W. J. Cody, Rational Chebyshev Approximations for the Error Function,
 * Mathematics of Computation 23 (1969), tables I to III. Coefficients from the highest power down.
 */
interface Rational {
  numerator: readonly number[]
  denominator: readonly number[]
}

/** erf(x)/x in x², for |x| up to 0.46875. */
const CENTRE: Rational = {
  numerator: [
    1.85777706184603153e-1, 3.1611237438705656, 1.13864154151050156e2, 3.77485237685302021e2, 3.20937758913846947e3,
  ],
  denominator: [1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3],
}

/** e^(x²) erfc(x) in x, up to 4. */
const SHOULDER: Rational = {
  numerator: [
    2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594, 6.61191906371416295e1, 2.98635138197400131e2,
    8.8195222124176909e2, 1.71204761263407058e3, 2.05107837782607147e3, 1.23033935479799725e3,
  ],
  denominator: [
    1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3,
    3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3,
  ],
}

/** x² (1/√π − x e^(x²) erfc(x)) in 1/x², beyond 4. */
const TAIL: Rational = {
  numerator: [
    1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1,
    1.60837851487422766e-2, 6.58749161529837803e-4,
  ],
  denominator: [
    1, 2.56852019228982242, 1.87295284992346047, 5.27905102951428412e-1, 6.05183413124413191e-2, 2.33520497626869185e-3,
  ],
}

/** By Horner's scheme. */
function polynomial(coefficients: readonly number[], x: number): number {
  let total = 0
  for (let i = 0; i < coefficients.length; i += 1) total = total * x + coefficients[i]!
  return total
}

function rational({ numerator, denominator }: Rational, x: number): number {
  return polynomial(numerator, x) / polynomial(denominator, x)
}

const CENTRE_END = 0.46875
const SHOULDER_END = 4

export function erfOf(x: number): number {
  if (Math.abs(x) <= CENTRE_END) return x * rational(CENTRE, x * x)
  return x > 0 ? 1 - erfcOf(x) : erfcOf(-x) - 1
}

/** 1 − erf(x), which keeps its digits far into the upper tail, where the difference would be 0. */
function erfcOf(x: number): number {
  if (x <= CENTRE_END) return 1 - erfOf(x)
  const decay = Math.exp(-x * x)
  if (x <= SHOULDER_END) return decay * rational(SHOULDER, x)
  const square = 1 / (x * x)
  return (decay * (1 / Math.sqrt(Math.PI) - square * rational(TAIL, square))) / x
}

export function standardNormalPdf(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

export function standardNormalCdf(z: number): number {
  return erfcOf(-z / Math.SQRT2) / 2
}
