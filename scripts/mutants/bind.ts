/** Values of names with which the arguments of a call are those of an oracle case. */
import { constants, evaluate, functions, type Node, type Value } from '@/lib/expression'
import { partsOf } from '@/lib/exercises/evaluate'

/** Null where the arguments can never be those, or would have to be found by more than turning round arithmetic. */
export function bind(nodes: readonly Node[], values: readonly unknown[]): Record<string, Value> | null {
  if (nodes.length !== values.length) return null
  const binder = new Binder()
  nodes.forEach((node, i) => binder.add(node, values[i] as Value))
  return binder.run()
}

class Binder {
  private readonly bound: Record<string, Value> = {}
  private open: { node: Node; value: Value }[] = []

  add(node: Node, value: Value): void {
    this.open.push({ node, value })
  }

  run(): Record<string, Value> | null {
    for (let waiting = Infinity; this.open.length > 0;) {
      const round = this.open
      if (round.length >= waiting && round.every(({ node }) => !this.isReady(node))) return null
      waiting = round.length
      this.open = []
      for (const { node, value } of round) if (!this.match(node, value)) return null
    }
    return this.bound
  }

  private isReady(node: Node): boolean {
    return node.kind === 'name' || node.kind === 'array' || node.kind === 'object' || this.isKnown(node)
  }

  private isKnown(node: Node): boolean {
    return namesOf(node).every((name) => Object.hasOwn(this.bound, name) || Object.hasOwn(constants, name))
  }

  private valueOf(node: Node): Value | null {
    if (!this.isKnown(node)) return null
    const result = evaluate(node, this.bound, functions)
    return result.ok ? result.value : null
  }

  /** False where they contradict each other. What cannot be told yet is put off. */
  private match(node: Node, value: Value): boolean {
    if (this.isKnown(node)) return isSame(this.valueOf(node), value)
    if (node.kind === 'name') {
      this.bound[node.name] = value
      return true
    }
    if (node.kind === 'array') {
      if (!Array.isArray(value) || value.length !== node.items.length) return false
      node.items.forEach((item, i) => this.add(item, value[i]!))
      return true
    }
    if (node.kind === 'object') {
      if (typeof value !== 'object' || Array.isArray(value)) return false
      if (Object.keys(value).length !== node.fields.length) return false
      return node.fields.every((field) => {
        if (!Object.hasOwn(value, field.name)) return false
        this.add(field.value, value[field.name]!)
        return true
      })
    }
    const turned = typeof value === 'number' ? this.turn(node, value) : null
    this.open.push(turned ?? { node, value })
    return true
  }

  /** One operation turned round: of 2 x = 6 that x = 3. */
  private turn(node: Node, value: number): { node: Node; value: number } | null {
    if (node.kind === 'unary' && node.operator === '-') return { node: node.operand, value: 0 - value }
    if (node.kind !== 'binary') return null
    const { operator, left, right } = node
    const [a, b] = [this.valueOf(left), this.valueOf(right)]
    if (typeof b === 'number') {
      const before = { '+': value - b, '-': value + b, '*': value / b, '/': value * b }[operator as string]
      return before === undefined || !Number.isFinite(before) ? null : { node: left, value: before }
    }
    if (typeof a !== 'number') return null
    const before = { '+': value - a, '-': a - value, '*': value / a, '/': a / value }[operator as string]
    return before === undefined || !Number.isFinite(before) ? null : { node: right, value: before }
  }
}

export function namesOf(node: Node): string[] {
  return node.kind === 'name' ? [node.name] : partsOf(node).flatMap(namesOf)
}

/** Equal but for the last bits. */
export function isSame(a: unknown, b: unknown, tolerance = 1e-9): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b))
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [x, y] = [Object.entries(a), b as Record<string, unknown>]
  return x.length === Object.keys(y).length && x.every(([key, value]) => isSame(value, y[key], tolerance))
}
