/** Plain data in, plain data out: no wrappers, so that expressions, figures and JSON can hold every value. */

export type Vector = number[]
/** Rows of numbers; a row is a sample, a token or an output unit. */
export type Matrix = number[][]
/** Channels first: channel, row, column. */
export type Tensor3 = number[][][]
/** A function of one number that also maps a vector or a matrix entry by entry. */
export type Elementwise = <T extends number | Vector | Matrix>(x: T) => T

export type ActivationName = 'identity' | 'relu' | 'leakyRelu' | 'gelu' | 'sigmoid' | 'tanh' | 'silu' | 'softmax'
/** One layer of a multilayer perceptron; weights are outputs × inputs. */
export interface DenseLayer {
  weights: Matrix
  bias: Vector
  activation: ActivationName
}
/** A gate of a recurrent cell; its weights act on [h, x]. */
export interface GateWeights {
  weights: Matrix
  bias: Vector
}
