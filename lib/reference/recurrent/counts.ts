import { Guard } from '../guards'

function gateParameters(check: Guard, input: number, hidden: number, gates: number): number {
  check.sizes({ input, hidden })
  return check.finite(gates * hidden * (hidden + input + 1))
}

/**
 * How many numbers a vanilla recurrent layer learns.
 * P = H(H + D) + H, with one bias vector (torch keeps two).
 * Integers from 1, else RangeError. O(1). Section 3.4.2; Elman, Finding Structure in Time (1990).
 * @example rnnParameterCount(128, 256) // => 98560
 */
export function rnnParameterCount(input: number, hidden: number): number {
  return gateParameters(new Guard('rnnParameterCount'), input, hidden, 1)
}

/**
 * How many numbers an LSTM layer learns: four times a vanilla one.
 * P = 4[H(H + D) + H], with one bias vector a gate (torch keeps two).
 * Integers from 1, else RangeError. O(1). Section 3.4.3; Gers, Schmidhuber and Cummins, Learning to Forget (2000).
 * @example lstmParameterCount(128, 256) // => 394240
 */
export function lstmParameterCount(input: number, hidden: number): number {
  return gateParameters(new Guard('lstmParameterCount'), input, hidden, 4)
}

/**
 * How many numbers a GRU layer learns: three times a vanilla one.
 * P = 3[H(H + D) + H], with one bias vector a gate (torch keeps two).
 * Integers from 1, else RangeError. O(1).
 * Section 3.4.4; Cho et al., Learning Phrase Representations using RNN Encoder–Decoder (2014).
 * @example gruParameterCount(128, 256) // => 295680
 */
export function gruParameterCount(input: number, hidden: number): number {
  return gateParameters(new Guard('gruParameterCount'), input, hidden, 3)
}

/**
 * What is left of a gradient after going back through many steps: it vanishes below 1 and explodes above.
 * ∂h_t/∂h_0 ≈ factor^steps.
 * A finite factor, steps an integer from 0; RangeError else, and where the power overflows. O(1).
 * Section 3.4.2; Pascanu, Mikolov and Bengio, On the Difficulty of Training Recurrent Neural Networks (2013).
 * @example gradientThroughTime(0.5, 10) // => 0.0009765625
 */
export function gradientThroughTime(factor: number, steps: number): number {
  const check = new Guard('gradientThroughTime')
  check.number('factor', factor)
  check.count('steps', steps)
  return check.finite(factor ** steps)
}
