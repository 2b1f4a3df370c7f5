/** Bounds that keep every expression cheap, whoever wrote it. */
export const limits = {
  /** Characters of a content expression. */
  source: 2000,
  /** Nested brackets, signs and powers. */
  depth: 64,
  /** Nodes evaluated and numbers combined, passed or returned by one evaluation. */
  steps: 200_000,
  /** Entries of one array. */
  entries: 2000,
  /** Numbers of one value, all levels together. */
  numbers: 10_000,
  /** Characters of a learner's answer, white space around it left out. */
  answer: 64,
  /** Nested brackets, signs and powers of a learner's answer. */
  answerDepth: 20,
  /** Characters of a pasted grid. */
  paste: 10_000,
} as const

/**
 * Arguments of reference functions that say how much to allocate or how often to repeat, by position. No number in
 * them may exceed `limits.entries`: `linspace(0, 1, 1e9)` would exhaust the memory before its result could be measured.
 */
export const sizeArguments: Readonly<Record<string, readonly number[]>> = {
  linspace: [2],
  oneHot: [1],
  polynomialFeatures: [1],
  fitPolynomial: [2],
  kMeansUpdate: [1, 2],
  kMeans: [2],
  confusionMatrix: [0, 1, 2],
  causalMask: [0],
  positionalEncoding: [0, 1],
  optimizeQuadratic: [3],
  kFoldSizes: [1],
  expectedCalibrationError: [2],
  conv1d: [2],
  conv2d: [2],
  conv2dLayer: [3],
}
