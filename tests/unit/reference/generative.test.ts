import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import { distribution, gap, inside, matrix, real, size, vector, vectors } from './arbitrary'

describe('latent codes and noise', () => {
  test('the divergence from a standard normal is not negative, and 0 only there', () => {
    fc.assert(
      fc.property(vectors(2), ([mean, logVariance]) => {
        expect(reference.gaussianKlToStandard(mean!, logVariance!)).toBeGreaterThanOrEqual(0)
        const zeros = mean!.map(() => 0)
        expect(reference.gaussianKlToStandard(zeros, zeros)).toBe(0)
        expect(gap(reference.reparameterize(mean!, logVariance!, zeros), mean!)).toBe(0)
      }),
    )
  })

  test('the discriminator’s loss is twice the cross-entropy of a balanced batch', () => {
    fc.assert(
      fc.property(vector(4, inside), vector(4, inside), (real, fake) => {
        const labels = [1, 1, 1, 1, 0, 0, 0, 0]
        const expected = 2 * reference.binaryCrossEntropy(labels, [...real, ...fake])
        expect(reference.ganDiscriminatorLoss(real, fake)).toBeCloseTo(expected, 9)
      }),
    )
  })

  test('one jump adds as much noise as its steps do', () => {
    // Noise variance after each step: v ← (1 − β)v + β; in one jump it is 1 − ᾱ.
    fc.assert(
      fc.property(vector(6, inside), (betas) => {
        const variance = betas.reduce((v, beta) => (1 - beta) * v + beta, 0)
        const alphaBar = reference.diffusionAlphaBar(betas).at(-1)!
        expect(1 - alphaBar).toBeCloseTo(variance, 12)
        expect(reference.diffusionForward([1], alphaBar, [0])[0]! ** 2).toBeCloseTo(alphaBar, 12)
      }),
    )
  })
})

describe('contrast and preference', () => {
  test('InfoNCE is cross-entropy of the scaled similarities', () => {
    fc.assert(
      fc.property(vector(5), size(0, 4), real(0.1, 2), (s, positive, temperature) => {
        const expected = -Math.log(reference.softmax(s, temperature)[positive]!)
        expect(reference.infoNce(s, positive, temperature)).toBeCloseTo(expected, 6)
      }),
    )
  })

  test('distillation is T² times the divergence of the softened probabilities', () => {
    fc.assert(
      fc.property(vectors(2, real(-5, 5), 2), real(0.5, 5), ([student, teacher], temperature) => {
        const soft = (logits: number[]): number[] => reference.softmax(logits, temperature)
        const divergence = reference.klDivergence(soft(teacher!), soft(student!))
        const expected = temperature ** 2 * divergence
        expect(reference.distillationLoss(student!, teacher!, temperature)).toBeCloseTo(expected, 9)
      }),
    )
  })

  test('preferring as the reference does costs ln 2, preferring the chosen more costs less', () => {
    fc.assert(
      fc.property(real(-9, 0), real(-9, 0), real(0.01, 5), real(0.1, 1), (chosen, rejected, more, beta) => {
        expect(reference.directPreferenceLoss(chosen, rejected, chosen, rejected, beta)).toBeCloseTo(Math.LN2, 12)
        expect(reference.directPreferenceLoss(chosen + more, rejected, chosen, rejected, beta)).toBeLessThan(Math.LN2)
      }),
    )
  })
})

describe('adapters and quantisation', () => {
  test('an adapter that is 0 changes nothing, and its effect grows with α', () => {
    fc.assert(
      fc.property(matrix(3, 4), matrix(2, 4), matrix(3, 2), real(0, 5), (w, a, b, alpha) => {
        const zero = b.map((row) => row.map(() => 0))
        expect(gap(reference.loraMerge(w, a, zero, alpha), w)).toBe(0)
        const change = reference.matmul(b, a).map((row) => reference.scale(row, alpha / 2))
        const expected = w.map((row, i) => reference.add(row, change[i]!))
        expect(gap(expected, reference.loraMerge(w, a, b, alpha))).toBeLessThan(1e-12)
      }),
    )
  })

  test('an adapter merged does what it does applied beside the frozen weights', () => {
    fc.assert(
      fc.property(matrix(3, 4), matrix(2, 4), matrix(3, 2), real(0, 5), vector(4), (w, a, b, alpha, x) => {
        const merged = reference.matvec(reference.loraMerge(w, a, b, alpha), x)
        const beside = reference.scale(reference.matvec(b, reference.matvec(a, x)), alpha / 2)
        expect(gap(reference.add(reference.matvec(w, x), beside), merged)).toBeLessThan(1e-11)
      }),
    )
  })

  test('what is inside the range comes back within half a step, and 0 exactly', () => {
    fc.assert(
      fc.property(real(-10, -0.1), real(0.1, 10), size(2, 16), real(0, 1), (min, max, bits, place) => {
        const { scale, zeroPoint } = reference.affineQuantizationParameters(min, max, bits)
        const x = min + place * (max - min)
        const [back, zero] = reference.dequantizeAffine(
          reference.quantizeAffine([x, 0], scale, zeroPoint, bits),
          scale,
          zeroPoint,
        )
        // The zero point is rounded too, so the ends may be cut by another half step.
        expect(Math.abs(back! - x)).toBeLessThanOrEqual(scale * (1 + 1e-9))
        expect(zero).toBeCloseTo(0, 12)
      }),
    )
  })

  test('halves go to the even integer, and the range is cut', () => {
    expect(reference.quantizeAffine([0.5, 1.5, 2.5, -0.5, -1.5, 1e9, -1e9], 1, 0, 4)).toEqual([0, 2, 2, 0, -2, 7, -8])
  })
})

describe('sampling', () => {
  test('without a cut it is the softmax; with one, the kept tokens keep their proportions', () => {
    fc.assert(
      fc.property(vector(6), real(0.2, 3), size(1, 6), (logits, temperature, k) => {
        const all = reference.softmax(logits, temperature)
        expect(gap(reference.temperatureSampling(logits, temperature), all)).toBeLessThan(1e-12)
        const cut = reference.temperatureSampling(logits, temperature, k)
        expect(reference.sum(cut)).toBeCloseTo(1, 12)
        const kept = cut.flatMap((p, i) => (p > 0 ? [i] : []))
        const mass = reference.sum(kept.map((i) => all[i]!))
        for (const i of kept) expect(cut[i]).toBeCloseTo(all[i]! / mass, 9)
        expect(gap(reference.mixtureOfExpertsGate(logits, k), reference.temperatureSampling(logits, 1, k))).toBe(0)
      }),
    )
  })

  test('the nucleus is the smallest set with the mass', () => {
    fc.assert(
      fc.property(distribution(6), real(0.05, 1), (p, topP) => {
        const filtered = reference.nucleusFilter(p, topP)
        const kept = p.filter((_, i) => filtered[i]! > 0).sort((a, b) => a - b)
        expect(reference.sum(kept)).toBeGreaterThanOrEqual(topP - 1e-9)
        expect(reference.sum([0, ...kept.slice(1)])).toBeLessThan(topP)
        expect(reference.sum(filtered)).toBeCloseTo(1, 12)
      }),
    )
  })

  test('a mass that is reached on paper is reached: 0.7 + 0.2 for 0.9', () => {
    // In doubles 0.7 + 0.2 = 0.8999999999999999.
    expect(gap(reference.nucleusFilter([0.7, 0.2, 0.1], 0.9), [7 / 9, 2 / 9, 0])).toBeLessThan(1e-12)
  })
})
