import { softplusOf } from '../core/activation-scalars'
import { logSoftmaxOf, surprisalOf } from '../core/softmax'
import { sumOf } from '../core/sums'
import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * InfoNCE: cross-entropy of picking the positive among all candidates by similarity.
 * L = −ln(e^(s_+/τ) / Σ_j e^(s_j/τ)).
 * Similarities, the positive's index from 0, τ > 0; else RangeError. O(n). Section 7; torch cross_entropy.
 * @example infoNce([0.5, 0.5, 0.5, 0.5], 3, 0.1) // => 1.3862943611198906
 */
export function infoNce(similarities: Vector, positiveIndex: number, temperature: number): number {
  const check = new Guard('infoNce')
  check.vector('similarities', similarities)
  check.integer('positiveIndex', positiveIndex, 0, similarities.length - 1)
  check.positive('temperature', temperature)
  const logits = similarities.map((similarity) => (similarity - similarities[positiveIndex]!) / temperature)
  return check.finite(surprisalOf(logits, positiveIndex))
}

/**
 * Knowledge distillation: the student should match the teacher's softened probabilities.
 * L = T² · KL(softmax(teacher/T)‖softmax(student/T)); the T² keeps gradients of one size.
 * Logits of equal length, T > 0; else RangeError. O(K). Section 7; torch kl_div(reduction='sum').
 * @example distillationLoss([0, 0], [0, 1.0986122886681098], 1) // => 0.13081203594113697
 */
export function distillationLoss(studentLogits: Vector, teacherLogits: Vector, temperature: number): number {
  const check = new Guard('distillationLoss')
  check.paired({ studentLogits, teacherLogits })
  check.positive('temperature', temperature)
  const softened = (logits: Vector): Vector => logSoftmaxOf(logits.map((logit) => logit / temperature))
  const student = softened(studentLogits)
  const terms = softened(teacherLogits).map((log, k) => Math.exp(log) * (log - student[k]!))
  return check.finite(temperature * temperature * sumOf(terms))
}

/**
 * Direct preference optimisation: the policy should prefer the chosen answer more than the reference does.
 * L = −ln σ(β[(ln π_chosen − ln ref_chosen) − (ln π_rejected − ln ref_rejected)]).
 * Four log-probabilities and β > 0, else RangeError. O(1). Section 7; torch logsigmoid.
 * @example directPreferenceLoss(-2, -3, -2, -3, 0.1) // => 0.6931471805599453
 */
export function directPreferenceLoss(
  policyChosen: number,
  policyRejected: number,
  referenceChosen: number,
  referenceRejected: number,
  beta: number,
): number {
  const check = new Guard('directPreferenceLoss')
  check.numbers({ policyChosen, policyRejected, referenceChosen, referenceRejected })
  check.positive('beta', beta)
  const margin = policyChosen - referenceChosen - (policyRejected - referenceRejected)
  return check.finite(softplusOf(-beta * margin))
}
