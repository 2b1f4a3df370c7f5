import { Guard } from '../guards'

/**
 * How much worse the model does on data it has not seen.
 * Gap = validation loss − training loss; positive and growing is overfitting.
 * Takes two finite losses, else RangeError. O(1).
 * Section 5.1.2; Goodfellow, Bengio and Courville, Deep Learning (2016), section 5.2.
 * @example generalizationGap(0.25, 0.75) // => 0.5
 */
export function generalizationGap(trainLoss: number, validationLoss: number): number {
  const check = new Guard('generalizationGap')
  check.numbers({ trainLoss, validationLoss })
  return check.finite(validationLoss - trainLoss)
}
