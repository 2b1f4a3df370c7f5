export * from './recurrent/counts'
export * from './recurrent/gru'
export * from './recurrent/lstm'
export * from './recurrent/rnn'
