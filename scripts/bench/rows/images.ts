import type { Matrix, Tensor3 } from '@/lib/reference'
import { type Inputs, side } from '../inputs'
import type { Task } from '../row'
import { tensorTask, tensorRow, tf } from '../tensors'

const counts = 'numbers of the image'

const imageOf = (n: number, inputs: Inputs, least: number): { shape: string; image: Matrix } => {
  const size = Math.max(least, side(n))
  return { shape: `${size}×${size}`, image: inputs.matrix(size, size) }
}

const oneChannel = (image: Matrix): tf.Tensor4D => tf.tensor4d(image.flat(), [1, image.length, image[0]!.length, 1])

/** TensorFlow.js has the channels last. */
const channelsLast = (input: Tensor3): tf.Tensor4D => tf.expandDims(tf.transpose(tf.tensor3d(input), [1, 2, 0]))

const pooling =
  (pool: typeof tf.maxPool) =>
  (image: Matrix, size: number, stride: number = size): Task =>
    tensorTask(() => tf.squeeze(pool(oneChannel(image), size, stride, 'valid'), [0, 3]))

const halves = (n: number, inputs: Inputs): { shape: string; args: [Matrix, number] } => {
  const { shape, image } = imageOf(n, inputs, 2)
  return { shape: `${shape}, 2×2`, args: [image, 2] }
}

type Padding = [[number, number], [number, number], [number, number], [number, number]]

/** Written out, because it takes a single number for a width that a dilated kernel does not have. */
const around = (rows: number, columns: number): Padding => [
  [0, 0],
  [rows, rows],
  [columns, columns],
  [0, 0],
]

/** Of stride and dilation one must be 1 there. */
const offered = (stride: number, dilation: number): boolean => stride === 1 || dilation === 1

export const images = [
  tensorRow('conv1d', {
    counts: 'numbers of the signal',
    input: (n, inputs) => ({ shape: `${n}, kernel 5`, args: [inputs.vector(n), inputs.vector(5)] }),
    task: (x, kernel, { stride = 1, padding = 0, dilation = 1 } = {}) => {
      if (!offered(stride, dilation)) return undefined
      // Only its conv2d takes a padding of any width, so a signal is an image of one row.
      return tensorTask(() => {
        const X = tf.tensor4d(x, [1, 1, x.length, 1])
        const weights = tf.tensor4d(kernel, [1, kernel.length, 1, 1])
        return tf.reshape(tf.conv2d(X, weights, [1, stride], around(0, padding), 'NHWC', [1, dilation]), [-1])
      })
    },
  }),

  tensorRow('conv2d', {
    counts,
    input: (n, inputs) => {
      const { shape, image } = imageOf(n, inputs, 3)
      return { shape: `${shape}, kernel 3×3`, args: [image, inputs.matrix(3, 3)] }
    },
    task: (image, kernel, { stride = 1, padding = 0, dilation = 1 } = {}) => {
      if (!offered(stride, dilation)) return undefined
      return tensorTask(() => {
        const weights = tf.tensor4d(kernel.flat(), [kernel.length, kernel[0]!.length, 1, 1])
        const filtered = tf.conv2d(oneChannel(image), weights, stride, around(padding, padding), 'NHWC', dilation)
        return tf.squeeze(filtered, [0, 3])
      })
    },
  }),

  tensorRow('conv2dLayer', {
    counts: 'numbers of the input',
    input: (n, inputs) => {
      const channels = n < 100 ? 1 : n < 10_000 ? 4 : 8
      const size = Math.max(3, side(n / channels))
      const kernels = Array.from({ length: channels }, () => inputs.tensor(channels, 3, 3))
      return {
        shape: `${channels}×${size}×${size}, ${channels} kernels 3×3`,
        args: [inputs.tensor(channels, size, size), kernels, inputs.vector(channels)],
      }
    },
    task: (input, kernels, bias, { stride = 1, padding = 0, dilation = 1 } = {}) => {
      if (!offered(stride, dilation)) return undefined
      return tensorTask(() => {
        const weights = tf.transpose(tf.tensor4d(kernels), [2, 3, 1, 0])
        const filtered = tf.conv2d(channelsLast(input), weights, stride, around(padding, padding), 'NHWC', dilation)
        return tf.transpose(tf.squeeze(tf.add(filtered, tf.tensor1d(bias)), [0]), [2, 0, 1])
      })
    },
  }),

  tensorRow('maxPool1d', {
    counts: 'numbers of the signal',
    input: (n, inputs) => ({ shape: `${n}, 2`, args: [inputs.vector(n), 2] }),
    task: (x, size, stride = size) =>
      tensorTask(() =>
        tf.reshape(tf.maxPool(tf.tensor4d(x, [1, 1, x.length, 1]), [1, size], [1, stride], 'valid'), [-1]),
      ),
  }),
  tensorRow('maxPool2d', { counts, input: halves, task: pooling(tf.maxPool) }),
  tensorRow('averagePool2d', { counts, input: halves, task: pooling(tf.avgPool) }),

  tensorRow('globalAveragePool', {
    counts: 'numbers of the input',
    input: (n, inputs) => {
      const channels = n < 100 ? 1 : 8
      const size = side(n / channels)
      return { shape: `${channels}×${size}×${size}`, args: [inputs.tensor(channels, size, size)] }
    },
    task: (input) => tensorTask(() => tf.mean(tf.tensor3d(input), [1, 2])),
  }),
]
