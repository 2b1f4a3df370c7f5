import { Guard } from '../guards'

/**
 * Amdahl's law: what is not parallel bounds the speed-up, at 1/(1 − p).
 * S = 1 / ((1 − p) + p/n).
 * p in [0, 1], n workers, an integer from 1; else RangeError. O(1).
 * Section 4.18; Amdahl, Validity of the Single Processor Approach (1967).
 * @example amdahlSpeedup(0.75, 3) // => 2
 */
export function amdahlSpeedup(parallelFraction: number, workers: number): number {
  const check = new Guard('amdahlSpeedup')
  check.fraction('parallelFraction', parallelFraction)
  check.size('workers', workers)
  return check.finite(1 / (1 - parallelFraction + parallelFraction / workers))
}

/**
 * How much of the ideal speed-up several workers reach.
 * E = throughput / (workers · throughput of one).
 * Throughputs in the same unit, that of one positive; workers an integer from 1; else RangeError. O(1).
 * Section 4.18; Hager and Wellein, Introduction to High Performance Computing (2010), chapter 5.
 * @example scalingEfficiency(100, 8, 600) // => 0.75
 */
export function scalingEfficiency(singleThroughput: number, workers: number, throughput: number): number {
  const check = new Guard('scalingEfficiency')
  check.positive('singleThroughput', singleThroughput)
  check.size('workers', workers)
  check.nonNegative('throughput', throughput)
  return check.finite(throughput / (workers * singleThroughput))
}

/**
 * How many operations a byte of memory traffic pays for.
 * I = FLOP / byte.
 * flops ≥ 0 and bytes > 0, else RangeError. O(1). Section 4.18; Williams, Waterman and Patterson, Roofline (2009).
 * @example arithmeticIntensity(1000, 250) // => 4
 */
export function arithmeticIntensity(flops: number, bytes: number): number {
  const check = new Guard('arithmeticIntensity')
  check.nonNegative('flops', flops)
  check.positive('bytes', bytes)
  return check.finite(flops / bytes)
}

/**
 * The roofline: memory bounds the speed at low intensity, arithmetic at high.
 * P = min(peak, I · bandwidth), in FLOP/s for a bandwidth in bytes/s.
 * Numbers from 0, else RangeError. O(1). Section 4.18; Williams, Waterman and Patterson, Roofline (2009).
 * @example rooflineThroughput(4, 100, 20) // => 80
 */
export function rooflineThroughput(intensity: number, peakFlops: number, bandwidth: number): number {
  const check = new Guard('rooflineThroughput')
  check.allNonNegative({ intensity, peakFlops, bandwidth })
  return Math.min(peakFlops, intensity * bandwidth)
}

/**
 * The work of training a Transformer: two operations a weight and token forward, four backward.
 * C ≈ 6ND.
 * N parameters and D tokens, integers from 0; else RangeError. O(1).
 * Section 3.5.7; Kaplan et al., Scaling Laws for Neural Language Models (2020), section 2.1.
 * @example trainingFlops(1000, 2000) // => 12000000
 */
export function trainingFlops(parameters: number, tokens: number): number {
  const check = new Guard('trainingFlops')
  check.counts({ parameters, tokens })
  return check.finite(6 * parameters * tokens)
}
