/**
 * The mathematics of the book, one function a formula: pure, on plain numbers and arrays, never changing its arguments.
 * Natural logarithms and variances with ddof 0 unless a comment says otherwise; labels count from 0; what has no finite
 * answer throws RangeError with the function's name first. `core/` holds what the functions share, without checks.
 */
export * from './activations'
export * from './attention'
export * from './classification'
export * from './clustering'
export * from './convolution'
export * from './dimensionality-reduction'
export * from './feedforward'
export * from './generative'
export * from './initialization'
export * from './losses'
export * from './math'
export * from './metrics'
export * from './normalization'
export * from './optimizers'
export * from './recurrent'
export * from './regression'
export * from './regularization'
export * from './reinforcement'
export * from './schedules'
export * from './training'
export * from './types'
