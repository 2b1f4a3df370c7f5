// What the benchmark calls of the libraries that come without types.

declare module 'jstat' {
  type Vector = number[]
  type Matrix = number[][]
  interface Distribution {
    pdf: (x: number, mean: number, sd: number) => number
    cdf: (x: number, mean: number, sd: number) => number
  }
  const jstat: {
    sum: (x: Vector) => number
    mean: (x: Vector) => number
    median: (x: Vector) => number
    variance: (x: Vector, sample?: boolean) => number
    stdev: (x: Vector, sample?: boolean) => number
    kurtosis: (x: Vector) => number
    corrcoeff: (x: Vector, y: Vector) => number
    mode: (x: Vector) => number | Vector
    dot: (a: Vector, b: Vector) => number
    norm: (x: Vector) => number
    transpose: (a: Matrix) => Matrix
    multiply: (a: Matrix, b: Matrix) => Matrix
    gauss_elimination: (a: Matrix, b: Matrix) => Vector
    inv: (a: Matrix) => Matrix
    det: (a: Matrix) => number
    jacobi: (a: Matrix) => [vectors: Matrix, values: Vector]
    erf: (x: number) => number
    normal: Distribution
    models: { ols: (y: Vector, rows: Matrix) => { coef: Vector } }
  }
  export default jstat
}

declare module 'density-clustering' {
  export class DBSCAN {
    noise: number[]
    run(points: number[][], epsilon: number, minPoints: number): number[][]
  }
}

declare module 'better-sqlite3' {
  class Database {
    constructor(file: string)
    pragma(text: string): unknown
    exec(sql: string): this
    prepare(sql: string): Database.Statement
    transaction<Words extends unknown[]>(work: (...words: Words) => void): (...words: Words) => void
    close(): this
  }
  namespace Database {
    interface Statement {
      run(values: object): unknown
      get(values: object): unknown
      all(values: object): unknown[]
    }
  }
  export default Database
}
