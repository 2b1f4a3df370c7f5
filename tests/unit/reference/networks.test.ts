import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import type { ActivationName, DenseLayer, GateWeights, Matrix, Vector } from '@/lib/reference'
import { centralDifferences, gap, matrix, real, size, vector } from './arbitrary'

const NAMES: ActivationName[] = ['identity', 'leakyRelu', 'gelu', 'sigmoid', 'tanh', 'silu', 'softmax']
const entry = fc.integer({ min: -150, max: 150 }).map((hundredths) => hundredths / 100)
const layer = (inputs: number, outputs: number, activation: fc.Arbitrary<ActivationName>): fc.Arbitrary<DenseLayer> =>
  fc.record({ weights: matrix(outputs, inputs, entry), bias: vector(outputs, entry), activation })

describe('multilayer perceptrons', () => {
  test('a forward pass is its layers one after the other', () => {
    const net = fc.tuple(layer(3, 4, fc.constantFrom(...NAMES)), layer(4, 2, fc.constantFrom(...NAMES)))
    fc.assert(
      fc.property(vector(3), net, (x, layers) => {
        const [a, b] = layers
        const hidden = reference.denseForward(x, a.weights, a.bias, a.activation)
        const output = reference.denseForward(hidden, b.weights, b.bias, b.activation)
        expect(reference.mlpForward(x, layers)).toEqual(output)
        expect(reference.mlpActivations(x, layers)).toEqual([hidden, output])
      }),
    )
  })

  test.each(NAMES)('gradients through %s are what central differences give', (name) => {
    // A leaky ReLU has a kink at 0, where differences mean nothing.
    const smooth: ActivationName = name === 'leakyRelu' ? 'tanh' : name
    fc.assert(
      fc.property(
        vector(2, entry),
        vector(2, entry),
        layer(2, 3, fc.constant(smooth)),
        layer(3, 2, fc.constant(name)),
        (x, target, first, second) => {
          const z = reference.denseForward(reference.mlpForward(x, [first]), second.weights, second.bias)
          fc.pre(name !== 'leakyRelu' || z.every((value) => Math.abs(value) > 1e-3))
          const { loss, layers } = reference.mlpMseGradients(x, target, [first, second])
          expect(loss).toBeCloseTo(reference.meanSquaredError(target, reference.mlpForward(x, [first, second])), 12)
          const atWeights = (flat: Vector): number => {
            const weights = [flat.slice(0, 2), flat.slice(2, 4), flat.slice(4, 6)]
            return reference.mlpMseGradients(x, target, [{ ...first, weights }, second]).loss
          }
          const atBias = (bias: Vector): number =>
            reference.mlpMseGradients(x, target, [first, { ...second, bias }]).loss
          const numeric = centralDifferences(atWeights, first.weights.flat())
          expect(gap(numeric, layers[0]!.weights.flat())).toBeLessThan(1e-7)
          expect(gap(centralDifferences(atBias, second.bias), layers[1]!.bias)).toBeLessThan(1e-7)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('the gradients of a dense layer are what central differences give', () => {
    fc.assert(
      fc.property(vector(3), matrix(2, 3), vector(2), vector(2), (x, weights, bias, slope) => {
        // A loss whose gradient at the output is the slope.
        const loss = (input: Vector, w: Matrix, b: Vector): number =>
          reference.dot(slope, reference.denseForward(input, w, b))
        const gradients = reference.denseBackward(x, weights, slope)
        const atInput = centralDifferences((input) => loss(input, weights, bias), x)
        const atWeights = centralDifferences((w) => loss(x, [w.slice(0, 3), w.slice(3)], bias), weights.flat())
        const atBias = centralDifferences((b) => loss(x, weights, b), bias)
        expect(gap(atInput, gradients.input)).toBeLessThan(1e-7)
        expect(gap(atWeights, gradients.weights.flat())).toBeLessThan(1e-7)
        expect(gap(atBias, gradients.bias)).toBeLessThan(1e-7)
      }),
    )
  })

  test('the number of parameters is what a network of these sizes holds', () => {
    const sizes = [3, 5, 2]
    // 3·5 + 5 and 5·2 + 2
    expect(reference.mlpParameterCount(sizes)).toBe(32)
    expect(reference.mlpParameterCount(sizes, false)).toBe(25)
  })
})

describe('convolution', () => {
  test('an image convolved with a single 1 is the image, and convolution is linear', () => {
    fc.assert(
      fc.property(matrix(4, 5), matrix(2, 3), matrix(2, 3), (image, a, b) => {
        expect(reference.conv2d(image, [[1]])).toEqual(image)
        const sum = a.map((row, i) => reference.add(row, b[i]!))
        const added = reference.conv2d(image, a).map((row, i) => reference.add(row, reference.conv2d(image, b)[i]!))
        expect(gap(reference.conv2d(image, sum), added)).toBeLessThan(1e-12)
      }),
    )
  })

  test('outputs are as long as the formula says, in one and two dimensions', () => {
    const options = fc.record({ stride: size(1, 3), padding: size(0, 3), dilation: size(1, 2) })
    fc.assert(
      fc.property(size(5, 9), size(1, 3), options, (n, k, window) => {
        const expected = reference.convOutputSize(n, k, window)
        const signal = new Array<number>(n).fill(1)
        const kernel = new Array<number>(k).fill(1)
        expect(reference.conv1d(signal, kernel, window)).toHaveLength(expected)
        const image = reference.conv2d(
          signal.map(() => signal),
          kernel.map(() => kernel),
          window,
        )
        expect([image.length, image[0]!.length]).toEqual([expected, expected])
      }),
    )
  })

  test('a transposed convolution gives back the length where the stride leaves no remainder', () => {
    fc.assert(
      fc.property(size(3, 30), size(1, 3), size(1, 3), size(0, 1), (n, kernel, stride, padding) => {
        fc.pre(2 * padding < kernel && (n + 2 * padding - kernel) % stride === 0)
        const out = reference.convOutputSize(n, kernel, { stride, padding })
        expect(reference.transposedConvOutputSize(out, kernel, { stride, padding })).toBe(n)
      }),
    )
  })

  test('same padding keeps the length', () => {
    fc.assert(
      fc.property(size(8, 40), size(0, 3), size(1, 2), (n, half, dilation) => {
        const kernel = 2 * half + 1
        const padding = reference.samePadding(kernel, dilation)
        expect(reference.convOutputSize(n, kernel, { padding, dilation })).toBe(n)
      }),
    )
  })

  test('a layer is the sum of its channels’ convolutions', () => {
    fc.assert(
      fc.property(matrix(3, 3), matrix(3, 3), matrix(2, 2), matrix(2, 2), real(), (x, y, a, b, bias) => {
        const [plane] = reference.conv2dLayer([x, y], [[a, b]], [bias])
        const right = reference.conv2d(y, b)
        const expected = reference.conv2d(x, a).map((row, i) => row.map((value, j) => value + right[i]![j]! + bias))
        expect(gap(plane!, expected)).toBeLessThan(1e-12)
      }),
    )
  })

  test('the largest of each window is no smaller than its mean, and whole-image pooling is the global mean', () => {
    fc.assert(
      fc.property(matrix(4, 4), size(1, 4), size(1, 3), (image, window, stride) => {
        const largest = reference.maxPool2d(image, window, stride)
        const means = reference.averagePool2d(image, window, stride)
        expect(largest.flat().every((value, i) => value >= means.flat()[i]! - 1e-12)).toBe(true)
        expect(reference.averagePool2d(image, 4)[0]).toEqual(reference.globalAveragePool([image]))
        const row = image[0]!
        expect(reference.maxPool1d(row, 4)).toEqual([Math.max(...row)])
      }),
    )
  })
})

describe('recurrent cells', () => {
  const gate: fc.Arbitrary<GateWeights> = fc.record({ weights: matrix(2, 5, entry), bias: vector(2, entry) })
  const lstm = fc.record({ forget: gate, input: gate, candidate: gate, output: gate })
  const gru = fc.record({ update: gate, reset: gate, candidate: gate })
  const saturated = (sign: number): GateWeights => ({
    weights: [
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ],
    bias: [sign * 800, sign * 800],
  })

  test('an LSTM with its forget gate open and its input gate shut carries its memory unchanged', () => {
    fc.assert(
      fc.property(vector(3), vector(2), vector(2), lstm, (x, h, c, w) => {
        const step = reference.lstmStep(x, h, c, { ...w, forget: saturated(1), input: saturated(-1) })
        expect(gap(step.c, c)).toBeLessThan(1e-12)
        expect(gap(step.h, reference.hadamard(step.output, reference.tanh(c)))).toBeLessThan(1e-12)
      }),
    )
  })

  test('a GRU keeps its state with the update gate shut and takes the candidate with it open', () => {
    fc.assert(
      fc.property(vector(3), vector(2), gru, (x, h, w) => {
        expect(gap(reference.gruStep(x, h, { ...w, update: saturated(-1) }).h, h)).toBeLessThan(1e-12)
        const open = reference.gruStep(x, h, { ...w, update: saturated(1) })
        expect(gap(open.h, open.candidate)).toBeLessThan(1e-12)
      }),
    )
  })

  test('a sequence is its steps, each starting where the last ended', () => {
    const weights = fc.record({
      inputWeights: matrix(2, 3, entry),
      hiddenWeights: matrix(2, 2, entry),
      bias: vector(2, entry),
    })
    fc.assert(
      fc.property(matrix(4, 3), vector(2), weights, (xs, h0, w) => {
        const states = reference.rnnForward(xs, h0, w)
        xs.forEach((x, t) => expect(states[t]).toEqual(reference.rnnStep(x, states[t - 1] ?? h0, w)))
      }),
    )
  })
})

describe('attention', () => {
  const square = matrix(4, 4, real(-2, 2))

  test('weights of each query add up to 1, and a causal query never sees what comes after', () => {
    fc.assert(
      fc.property(square, square, square, (Q, K, V) => {
        const { weights, output } = reference.scaledDotProductAttention(Q, K, V, { causal: true })
        weights.forEach((row, i) => {
          expect(reference.sum(row)).toBeCloseTo(1, 12)
          expect(row.slice(i + 1).every((weight) => weight === 0)).toBe(true)
        })
        const changed = V.map((row, j) => (j === 3 ? row.map((value) => value + 5) : row))
        const after = reference.scaledDotProductAttention(Q, K, changed, { causal: true }).output
        expect(after.slice(0, 3)).toEqual(output.slice(0, 3))
      }),
    )
  })

  test('the order of keys and values does not matter', () => {
    fc.assert(
      fc.property(square, square, square, (Q, K, V) => {
        const turned = (rows: Matrix): Matrix => [...rows].reverse()
        const { output } = reference.scaledDotProductAttention(Q, K, V)
        expect(gap(output, reference.scaledDotProductAttention(Q, turned(K), turned(V)).output)).toBeLessThan(1e-11)
      }),
    )
  })

  test('one head is plain attention of the projections', () => {
    const w = fc.record({ query: square, key: square, value: square, output: square })
    fc.assert(
      fc.property(matrix(3, 4, real(-2, 2)), w, (X, weights) => {
        const [Q, K, V] = [weights.query, weights.key, weights.value].map((m) => reference.matmul(X, m))
        const { output } = reference.scaledDotProductAttention(Q!, K!, V!)
        const expected = reference.matmul(output, weights.output)
        expect(gap(expected, reference.multiHeadAttention(X, weights, 1))).toBeLessThan(1e-12)
      }),
    )
  })

  test('without positions, tokens in another order give the same outputs in that order', () => {
    const w = fc.record({ query: square, key: square, value: square, output: square })
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 })
    fc.assert(
      fc.property(matrix(5, 4, real(-2, 2)), w, orders, (X, weights, order) => {
        const reordered = (rows: Matrix): Matrix => order.map((token) => rows[token]!)
        const before = reference.multiHeadAttention(X, weights, 2)
        expect(gap(reordered(before), reference.multiHeadAttention(reordered(X), weights, 2))).toBeLessThan(1e-11)
      }),
    )
  })

  test('rotary positions keep lengths, and inner products depend on the distance alone', () => {
    fc.assert(
      fc.property(vector(6), vector(6), size(0, 50), size(0, 50), size(0, 50), (q, k, m, n, shift) => {
        const turned = reference.rotaryEmbedding(q, m)
        expect(reference.norm(turned)).toBeCloseTo(reference.norm(q), 10)
        const here = reference.dot(turned, reference.rotaryEmbedding(k, n))
        const there = reference.dot(reference.rotaryEmbedding(q, m + shift), reference.rotaryEmbedding(k, n + shift))
        expect(there).toBeCloseTo(here, 8)
      }),
    )
  })

  test('the first position is 0, 1, 0, 1 … and every pair has length 1', () => {
    const encoding = reference.positionalEncoding(20, 8)
    expect(encoding[0]).toEqual([0, 1, 0, 1, 0, 1, 0, 1])
    for (const row of encoding) expect(reference.dot(row, row)).toBeCloseTo(4, 12)
  })

  test('the feedforward half is two dense layers', () => {
    fc.assert(
      fc.property(vector(2), matrix(3, 2), vector(3), matrix(2, 3), vector(2), (x, w1, b1, w2, b2) => {
        const layers: DenseLayer[] = [
          { weights: w1, bias: b1, activation: 'gelu' },
          { weights: w2, bias: b2, activation: 'identity' },
        ]
        const got = reference.transformerFeedForward(x, w1, b1, w2, b2)
        expect(gap(reference.mlpForward(x, layers), got)).toBeLessThan(1e-12)
      }),
    )
  })
})
