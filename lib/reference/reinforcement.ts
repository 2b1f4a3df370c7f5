import { sumOf } from './core/sums'
import { Guard } from './guards'
import type { Vector } from './types'

/**
 * The return: rewards to come, each step worth a factor less.
 * G = Σ_t γ^t r_t = r_0 + γ(r_1 + γ(r_2 + …)).
 * Rewards, the next one first, and γ in [0, 1]; else RangeError. O(n).
 * Section 1.2.5; Sutton and Barto, Reinforcement Learning (2018), equation 3.8.
 * @example discountedReturn([1, 2, 4], 0.5) // => 3
 */
export function discountedReturn(rewards: Vector, gamma: number): number {
  const check = new Guard('discountedReturn')
  check.vector('rewards', rewards)
  check.fraction('gamma', gamma)
  return check.finite(rewards.reduceRight((later, reward) => reward + gamma * later, 0))
}

/**
 * How much better a step turned out than expected.
 * δ = r + γV(s′) − V(s).
 * γ in [0, 1], else RangeError. O(1). Section 1.2.5; Sutton and Barto, Reinforcement Learning (2018), equation 6.5.
 * @example temporalDifferenceError(1, 0.5, 4, 2) // => 1
 */
export function temporalDifferenceError(reward: number, gamma: number, nextValue: number, value: number): number {
  const check = new Guard('temporalDifferenceError')
  check.numbers({ reward, nextValue, value })
  check.fraction('gamma', gamma)
  return check.finite(reward + gamma * nextValue - value)
}

/**
 * One update of Q-learning, which learns about the best next action whatever is done next (off-policy).
 * Q ← Q + α[r + γ max_a′ Q(s′, a′) − Q].
 * γ and α in [0, 1], else RangeError. O(1).
 * Section 1.2.5; Sutton and Barto, Reinforcement Learning (2018), equation 6.8.
 * @example qLearningUpdate(2, 1, 0.5, 6, 0.5) // => 3
 */
export function qLearningUpdate(q: number, reward: number, gamma: number, maxNextQ: number, alpha: number): number {
  const check = new Guard('qLearningUpdate')
  check.numbers({ q, reward, maxNextQ })
  check.fractions({ gamma, alpha })
  return check.finite((1 - alpha) * q + alpha * (reward + gamma * maxNextQ))
}

/**
 * One update of SARSA, which learns about the next action actually taken (on-policy).
 * Q ← Q + α[r + γQ(s′, a′) − Q].
 * γ and α in [0, 1], else RangeError. O(1).
 * Section 1.2.5; Sutton and Barto, Reinforcement Learning (2018), equation 6.7.
 * @example sarsaUpdate(2, 1, 0.5, 4, 0.5) // => 2.5
 */
export function sarsaUpdate(q: number, reward: number, gamma: number, nextQ: number, alpha: number): number {
  const check = new Guard('sarsaUpdate')
  check.numbers({ q, reward, nextQ })
  check.fractions({ gamma, alpha })
  return check.finite((1 - alpha) * q + alpha * (reward + gamma * nextQ))
}

/**
 * The Bellman optimality backup of one state: the best action's expected reward and discounted next value.
 * V(s) = max_a Σ_s′ P(s′|s, a)[r + γV(s′)].
 * A list of outcomes for each action, none empty, probabilities and γ in [0, 1]; else RangeError. O(outcomes).
 * Section 1.2.5; Sutton and Barto, Reinforcement Learning (2018), equation 4.10.
 * @example bellmanBackup([[{ probability: 1, reward: 1, value: 0 }], [{ probability: 0.5, reward: 0, value: 10 }, { probability: 0.5, reward: 0, value: 0 }]], 0.5) // => 2.5
 */
export function bellmanBackup(
  actions: { probability: number; reward: number; value: number }[][],
  gamma: number,
): number {
  const check = new Guard('bellmanBackup')
  check.fraction('gamma', gamma)
  if (!Array.isArray(actions) || actions.length === 0) check.refuse('actions must hold at least one action', actions)
  const expectations = actions.map((outcomes, a) => {
    if (!Array.isArray(outcomes) || outcomes.length === 0) check.refuse(`actions[${a}] must hold an outcome`, outcomes)
    return sumOf(
      outcomes.map((outcome, o) => {
        const name = `actions[${a}][${o}]`
        const { probability, reward, value } = check.fields(name, outcome, ['probability', 'reward', 'value'])
        check.fraction(`${name}.probability`, probability)
        check.numbers({ [`${name}.reward`]: reward, [`${name}.value`]: value })
        return probability * (reward + gamma * value)
      }),
    )
  })
  return expectations.reduce((best, value) => Math.max(best, check.finite(value)))
}

/**
 * What an ε-greedy policy does: the best action, but any action with probability ε.
 * π(a) = ε/K, plus 1 − ε for the action with the largest Q, the first of equals.
 * A vector of values, ε in [0, 1]; else RangeError. O(K).
 * Section 1.2.5; Sutton and Barto, Reinforcement Learning (2018), section 5.4.
 * @example epsilonGreedyProbabilities([1, 3, 2, 0], 0.5) // => [0.125, 0.625, 0.125, 0.125]
 */
export function epsilonGreedyProbabilities(q: Vector, epsilon: number): Vector {
  const check = new Guard('epsilonGreedyProbabilities')
  check.vector('q', q)
  check.fraction('epsilon', epsilon)
  const greedy = q.reduce((best, value, a) => (value > q[best]! ? a : best), 0)
  return q.map((_, a) => epsilon / q.length + (a === greedy ? 1 - epsilon : 0))
}

/**
 * A mean that takes in one more sample without keeping the old ones.
 * m ← m + (x − m)/n, n counting the new sample.
 * count is an integer from 1, else RangeError. O(1).
 * Section 1.2.5; Sutton and Barto, Reinforcement Learning (2018), equation 2.3.
 * @example incrementalMean(2, 5, 3) // => 3
 */
export function incrementalMean(estimate: number, sample: number, count: number): number {
  const check = new Guard('incrementalMean')
  check.numbers({ estimate, sample })
  check.size('count', count)
  return check.finite(estimate + (sample - estimate) / count)
}
