export * from './losses/binary'
export * from './losses/categorical'
export * from './losses/divergence'
export * from './losses/margin'
