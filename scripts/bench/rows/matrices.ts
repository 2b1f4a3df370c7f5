import jstat from 'jstat'
import { det, inv, lusolve, matrix, multiply, transpose } from 'mathjs'
import { EVD, Matrix, determinant, inverse, solve } from 'ml-matrix'
import { side } from '../inputs'
import { row, task } from '../row'
import { float32, tensorTask, tf } from '../tensors'
import { byFallingValue } from './eigen-order'

const squares = 'numbers of each matrix'

const numeric = (a: number[][]) => matrix(a, 'dense', 'number')

const flattened = 'gives a number or a vector for a result of one column'

/** mathjs and jstat take seconds for what takes the others milliseconds. */
const SLOW = 1_000

export const matrices = [
  row('matmul', {
    counts: squares,
    input: (n, inputs) => {
      const size = side(n)
      return {
        shape: `${size}×${size} · ${size}×${size}`,
        args: [inputs.matrix(size, size), inputs.matrix(size, size)],
      }
    },
    peers: {
      'ml-matrix': {
        task: (a, b) => {
          const [A, B] = [new Matrix(a), new Matrix(b)]
          return task(
            () => A.mmul(B),
            (product) => product.to2DArray(),
          )
        },
      },
      'TensorFlow.js': {
        task: (a, b) => {
          const [A, B] = [tf.tensor2d(a), tf.tensor2d(b)]
          return tensorTask(() => tf.matMul(A, B))
        },
        differs: float32,
      },
      jstat: { task: (a, b) => task(() => jstat.multiply(a, b)), differs: flattened, most: SLOW },
      mathjs: {
        task: (a, b) => {
          const [A, B] = [numeric(a), numeric(b)]
          return task(
            () => multiply(A, B),
            (product) => product.toArray(),
          )
        },
        most: SLOW,
      },
    },
  }),

  row('matvec', {
    counts: 'numbers of the matrix',
    input: (n, inputs) => {
      const size = side(n)
      return { shape: `${size}×${size} · ${size}`, args: [inputs.matrix(size, size), inputs.vector(size)] }
    },
    peers: {
      'ml-matrix': {
        task: (a, x) => {
          const [A, X] = [new Matrix(a), Matrix.columnVector(x)]
          return task(
            () => A.mmul(X),
            (product) => product.to1DArray(),
          )
        },
      },
      'TensorFlow.js': {
        task: (a, x) => {
          const [A, X] = [tf.tensor2d(a), tf.tensor1d(x)]
          return tensorTask(() => tf.dot(A, X))
        },
        differs: float32,
      },
      mathjs: {
        task: (a, x) => {
          const [A, X] = [numeric(a), matrix(x, 'dense', 'number')]
          return task(
            () => multiply(A, X),
            (product) => product.toArray(),
          )
        },
      },
    },
  }),

  row('transpose', {
    counts: 'numbers of the matrix',
    input: (n, inputs) => {
      const size = side(n)
      return { shape: `${size}×${size}`, args: [inputs.matrix(size, size)] }
    },
    peers: {
      'ml-matrix': {
        task: (a) => {
          const A = new Matrix(a)
          return task(
            () => A.transpose(),
            (turned) => turned.to2DArray(),
          )
        },
      },
      'TensorFlow.js': {
        task: (a) => {
          const A = tf.tensor2d(a)
          return tensorTask(() => tf.transpose(A))
        },
        differs: float32,
      },
      jstat: { task: (a) => task(() => jstat.transpose(a)), differs: flattened },
      mathjs: { task: (a) => task(() => transpose(a)) },
    },
  }),

  row('solveLinear', {
    counts: squares,
    input: (n, inputs) => {
      const size = side(n)
      return { shape: `${size}×${size}`, args: [inputs.solvable(size), inputs.vector(size)] }
    },
    peers: {
      'ml-matrix': {
        task: (a, b) => {
          const [A, B] = [new Matrix(a), Matrix.columnVector(b)]
          return task(
            () => solve(A, B),
            (x) => x.to1DArray(),
          )
        },
      },
      jstat: {
        task: (a, b) => {
          const column = b.map((value) => [value])
          return task(() => jstat.gauss_elimination(a, column))
        },
      },
      mathjs: {
        task: (a, b) =>
          task(
            () => lusolve(a, b) as number[][],
            (x) => x.flat(),
          ),
        most: SLOW,
      },
    },
  }),

  row('inverse', {
    counts: squares,
    input: (n, inputs) => {
      const size = side(n)
      return { shape: `${size}×${size}`, args: [inputs.solvable(size)] }
    },
    peers: {
      'ml-matrix': {
        task: (a) => {
          const A = new Matrix(a)
          return task(
            () => inverse(A),
            (turned) => turned.to2DArray(),
          )
        },
      },
      jstat: { task: (a) => task(() => jstat.inv(a)) },
      mathjs: { task: (a) => task(() => inv(a)), most: SLOW },
    },
  }),

  row('determinant', {
    counts: squares,
    sizes: [10, 1_000, 10_000],
    input: (n, inputs) => {
      const size = side(n)
      return { shape: `${size}×${size}`, args: [inputs.solvable(size)] }
    },
    peers: {
      'ml-matrix': {
        task: (a) => {
          const A = new Matrix(a)
          return task(() => determinant(A))
        },
      },
      jstat: { task: (a) => task(() => jstat.det(a)), differs: 'gives 0 for a 1×1 matrix', most: 10 },
      mathjs: { task: (a) => task(() => det(a)), most: SLOW },
    },
  }),

  row('eigenSymmetric', {
    counts: squares,
    input: (n, inputs) => {
      const size = side(n)
      return { shape: `${size}×${size}`, args: [inputs.symmetric(size)] }
    },
    peers: {
      'ml-matrix': {
        task: (a) => {
          const A = new Matrix(a)
          return task(
            () => new EVD(A, { assumeSymmetric: true }),
            (found) => byFallingValue(found.realEigenvalues, found.eigenvectorMatrix.transpose().to2DArray()),
          )
        },
      },
      jstat: {
        task: (a) =>
          task(
            () => jstat.jacobi(a),
            ([vectors, values]) => byFallingValue(values, jstat.transpose(vectors)),
          ),
        differs: 'stops while entries off the diagonal are still near 0.001, and takes no 1×1 matrix',
        aside: true,
        most: 10,
      },
    },
  }),
]
