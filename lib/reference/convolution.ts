export * from './convolution/convolve'
export * from './convolution/counts'
export * from './convolution/pooling'
export * from './convolution/sizes'
