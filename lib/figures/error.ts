/** A figure that cannot be computed or drawn: `path` leads to the line of the block that is wrong. */
export class FigureError extends Error {
  constructor(
    readonly code: 'figure-expression' | 'figure-shape' | 'figure-empty' | 'figure-range',
    readonly path: readonly (string | number)[],
    message: string,
  ) {
    super(message)
    this.name = 'FigureError'
  }
}
