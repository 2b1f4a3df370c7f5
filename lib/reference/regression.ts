export * from './regression/errors'
export * from './regression/linear'
export * from './regression/polynomial'
export * from './regression/regularized'
