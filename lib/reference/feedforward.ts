export * from './feedforward/dense'
export * from './feedforward/mlp'
export * from './feedforward/mlp-gradients'
