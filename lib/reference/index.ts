export * from './metrics'
export * from './types'
