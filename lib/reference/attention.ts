export * from './attention/counts'
export * from './attention/heads'
export * from './attention/layer'
export * from './attention/positions'
