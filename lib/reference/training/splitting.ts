import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * How many optimizer steps one pass over the data takes.
 * steps = ⌈samples/batch⌉, or ⌊samples/batch⌋ where the incomplete last batch is dropped; dropLast false.
 * samples is an integer from 0 and batch from 1, else RangeError. O(1). Section 4.16; torch DataLoader.
 * @example stepsPerEpoch(1000, 128) // => 8
 */
export function stepsPerEpoch(samples: number, batch: number, dropLast: boolean = false): number {
  const check = new Guard('stepsPerEpoch')
  check.count('samples', samples)
  check.size('batch', batch)
  check.flag('dropLast', dropLast)
  return dropLast ? Math.floor(samples / batch) : Math.ceil(samples / batch)
}

/**
 * How many samples one optimizer step sees.
 * B = micro-batch · accumulation steps · devices.
 * Integers from 1, else RangeError. O(1). Section 4.14; DeepSpeed train_batch_size.
 * @example effectiveBatchSize(32, 4, 8) // => 1024
 */
export function effectiveBatchSize(microBatch: number, accumulationSteps: number, devices: number): number {
  const check = new Guard('effectiveBatchSize')
  check.sizes({ microBatch, accumulationSteps, devices })
  return check.finite(microBatch * accumulationSteps * devices)
}

/**
 * The sizes of the test folds of k-fold cross-validation: as equal as possible, the larger ones first.
 * n_f = ⌈n/k⌉ for the first n mod k folds, ⌊n/k⌋ for the rest.
 * 2 ≤ folds ≤ samples, integers; else RangeError. O(folds). Section 4.16; scikit-learn KFold.
 * @example kFoldSizes(11, 4) // => [3, 3, 3, 2]
 */
export function kFoldSizes(samples: number, folds: number): Vector {
  const check = new Guard('kFoldSizes')
  check.size('samples', samples)
  check.integer('folds', folds, 2, samples)
  check.room(folds)
  const smaller = Math.floor(samples / folds)
  return Array.from({ length: folds }, (_, i) => smaller + (i < samples % folds ? 1 : 0))
}
