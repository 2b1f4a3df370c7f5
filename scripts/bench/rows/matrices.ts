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
        task: (a, b) => task(() => new Matrix(a).mmul(new Matrix(b)).to2DArray()),
      },
      'TensorFlow.js': {
        task: (a, b) => tensorTask(() => tf.matMul(tf.tensor2d(a), tf.tensor2d(b))),
        differs: float32,
      },
      jstat: { task: (a, b) => task(() => jstat.multiply(a, b)), differs: flattened, most: SLOW },
      mathjs: {
        task: (a, b) => task(() => multiply(numeric(a), numeric(b)).toArray()),
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
        task: (a, x) => task(() => new Matrix(a).mmul(Matrix.columnVector(x)).to1DArray()),
      },
      'TensorFlow.js': {
        task: (a, x) => tensorTask(() => tf.dot(tf.tensor2d(a), tf.tensor1d(x))),
        differs: float32,
      },
      mathjs: {
        task: (a, x) => task(() => multiply(numeric(a), matrix(x, 'dense', 'number')).toArray()),
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
        task: (a) => task(() => new Matrix(a).transpose().to2DArray()),
      },
      'TensorFlow.js': {
        task: (a) => tensorTask(() => tf.transpose(tf.tensor2d(a))),
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
        task: (a, b) => task(() => solve(new Matrix(a), Matrix.columnVector(b)).to1DArray()),
      },
      jstat: {
        task: (a, b) =>
          task(() =>
            jstat.gauss_elimination(
              a,
              b.map((value) => [value]),
            ),
          ),
      },
      mathjs: {
        task: (a, b) => task(() => (lusolve(a, b) as number[][]).flat()),
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
        task: (a) => task(() => inverse(new Matrix(a)).to2DArray()),
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
        task: (a) => task(() => determinant(new Matrix(a))),
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
        task: (a) =>
          task(
            () => {
              const found = new EVD(new Matrix(a), { assumeSymmetric: true })
              return { values: found.realEigenvalues, vectors: found.eigenvectorMatrix.transpose().to2DArray() }
            },
            ({ values, vectors }) => byFallingValue(values, vectors),
          ),
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
