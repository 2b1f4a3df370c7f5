import { randomFrom } from './helpers'

/** The same expression as we and as mathjs spell it. */
export type Pair = [ours: string, theirs: string]

/** Writes random expressions: precedence is left to the parsers, parentheses are rare. */
export class Writer {
  private readonly next: () => number

  constructor(seed: number) {
    this.next = randomFrom(seed)
  }

  below(n: number): number {
    return Math.floor(this.next() * n)
  }

  pick<T>(...choices: T[]): T {
    return choices[this.below(choices.length)]!
  }

  private chain(most: number, part: () => Pair, signs: Pair[]): Pair {
    let [ours, theirs] = part()
    for (let more = this.below(3) === 0 ? this.below(most) : 0; more > 0; more--) {
      const [ourSign, theirSign] = this.pick(...signs)
      const [a, b] = part()
      const space = this.pick('', ' ')
      ours += space + ourSign + space + a
      theirs += ` ${theirSign} ${b}`
    }
    return [ours, theirs]
  }

  wrap(before: Pair, [ours, theirs]: Pair, after: Pair): Pair {
    return [before[0] + ours + after[0], before[1] + theirs + after[1]]
  }

  /** A number, a condition or a vector. */
  expression(): Pair {
    const kind = this.below(10)
    if (kind === 0) return this.vector()
    return kind === 1 ? this.truth(1) : this.number(this.pick(1, 2, 2, 3))
  }

  private numeral(): Pair {
    const text = this.pick('0', '1', '2', '3', '10', '0.5', '.25', '1.5', '2.718', '1e-3', '2.5e2', '7', '1e200', '100')
    const spelled = this.below(4) === 0 ? String(this.below(1000) / 8) : text
    return [spelled, spelled]
  }

  number(depth: number): Pair {
    return this.chain(3, () => this.product(depth), [['+', '+'], ['-', '-']]) // prettier-ignore
  }

  private product(depth: number): Pair {
    return this.chain(3, () => this.signed(depth), [['*', '*'], ['/', '/']]) // prettier-ignore
  }

  private signed(depth: number): Pair {
    return this.wrap(this.pick<Pair>(['', ''], ['', ''], ['-', '-'], ['+', '+']), this.power(depth), ['', ''])
  }

  private power(depth: number): Pair {
    const base = this.atom(depth)
    if (this.below(5) > 0) return base
    const [ours, theirs] = this.signed(depth - 1)
    return [`${base[0]}^${ours}`, `${base[1]}^${theirs}`]
  }

  private atom(depth: number): Pair {
    const kind = depth <= 0 ? 0 : this.below(20)
    if (kind < 11)
      return this.pick<Pair>(this.numeral(), this.numeral(), ['x', 'x'], ['pi', 'pi'], ['e', 'e'], ['w[1]', 'y'])
    if (kind < 14) return this.wrap(['(', '('], this.number(depth - 1), [')', ')'])
    if (kind < 18) return this.call(depth)
    if (kind < 19) {
      const [a, b] = [this.number(depth - 1), this.number(depth - 1)]
      const name = this.pick('min', 'max')
      return [`${name}(${a[0]}, ${b[0]})`, `${name}(${a[1]}, ${b[1]})`]
    }
    const [condition, a, b] = [this.truth(depth - 1), this.number(depth - 1), this.number(depth - 1)]
    return [`if(${condition[0]}, ${a[0]}, ${b[0]})`, `((${condition[1]}) ? (${a[1]}) : (${b[1]}))`]
  }

  /** Not floor, ceil and round: mathjs rounds 1.9999999999999998 to 2 first. */
  private call(depth: number): Pair {
    const names: Pair[] = ['sqrt', 'exp', 'log2', 'log10', 'abs', 'sign'].map((name) => [name, name])
    const [ours, theirs] = this.pick<Pair>(['ln', 'log'], ...names)
    return this.wrap([`${ours}(`, `${theirs}(`], this.number(depth - 1), [')', ')'])
  }

  truth(depth: number): Pair {
    const signs: Pair[] = ['<', '<=', '>', '>=', '==', '!='].map((sign) => [sign, sign])
    const simple = () => {
      const sign = this.pick(...signs)
      const [a, b] = [this.number(depth - 1), this.number(depth - 1)]
      return [`${a[0]} ${sign[0]} ${b[0]}`, `${a[1]} ${sign[1]} ${b[1]}`] as Pair
    }
    // mathjs binds not tighter than comparisons: its operand is always parenthesised.
    const negated = () => this.wrap(['not (', 'not ('], simple(), [')', ')'])
    const part = () => (this.below(4) === 0 ? negated() : simple())
    return this.chain(3, part, [['and', 'and'], ['or', 'or']].map(([a, b]) => [` ${a} `, b!] as Pair)) // prettier-ignore
  }

  /** Vectors of two, entry by entry, which mathjs spells with a dot. */
  vector(): Pair {
    const entry = () => this.number(1)
    const literal = (): Pair => {
      const [a, b] = [entry(), entry()]
      return [`[${a[0]}, ${b[0]}]`, `[${a[1]}, ${b[1]}]`]
    }
    const part = (): Pair => (this.below(3) > 0 ? literal() : this.wrap(['(', '('], entry(), [')', ')']))
    const factor = () => this.chain(3, part, [['*', '.*'], ['/', './']]) // prettier-ignore
    const first = this.wrap(this.pick<Pair>(['', ''], ['-', '-']), literal(), ['', ''])
    const rest = this.chain(2, factor, [['+', '+'], ['-', '-']]) // prettier-ignore
    return [`${first[0]} + ${rest[0]}`, `${first[1]} + ${rest[1]}`]
  }
}

/** Writes arithmetic in the many spellings a learner may use. */
export class AnswerWriter {
  private readonly next: () => number

  constructor(seed: number) {
    this.next = randomFrom(seed)
  }

  private below(n: number): number {
    return Math.floor(this.next() * n)
  }

  private pick<T>(...choices: T[]): T {
    return choices[this.below(choices.length)]!
  }

  answer(): Pair {
    return this.sum(2)
  }

  private sum(depth: number): Pair {
    let [ours, theirs] = this.term(depth)
    for (let more = this.below(3) === 0 ? 1 + this.below(2) : 0; more > 0; more--) {
      const sign = this.pick<Pair>(['+', '+'], ['-', '-'], ['−', '-'], [' – ', '-'])
      const [a, b] = this.term(depth)
      ours += sign[0] + a
      theirs += ` ${sign[1]} ${b}`
    }
    return [ours, theirs]
  }

  private term(depth: number): Pair {
    let [ours, theirs] = this.signed(depth)
    for (let more = this.below(3) === 0 ? 1 + this.below(2) : 0; more > 0; more--) {
      if (this.below(4) === 0 && depth > 0) {
        const [a, b] = this.unsignedFactor(depth)
        ours += (/[a-z]$/i.test(ours) ? ' ' : this.pick('', ' ')) + a
        theirs += ` * ${b}`
      } else {
        const sign = this.pick<Pair>(['*', '*'], ['×', '*'], [' · ', '*'], ['/', '/'], ['÷', '/'], ['∕', '/'])
        const [a, b] = this.signed(depth)
        ours += sign[0] + a
        theirs += ` ${sign[1]} ${b}`
      }
    }
    return [ours, theirs]
  }

  /** What may stand behind another factor without a sign; `2e…` would be half an exponent. */
  private unsignedFactor(depth: number): Pair {
    return this.pick(() => ['pi', 'pi'] as Pair, () => ['π', 'pi'] as Pair, () => this.parenthesis(depth), () => this.call(depth))() // prettier-ignore
  }

  private signed(depth: number): Pair {
    const [a, b] = this.power(depth)
    const sign = this.pick<Pair>(['', ''], ['', ''], ['', ''], ['-', '-'], ['−', '-'], ['+', '+'])
    return [sign[0] + a, sign[1] + b]
  }

  private power(depth: number): Pair {
    const [a, b] = this.atom(depth)
    const kind = this.below(8)
    if (kind === 0) {
      const [raised, exponent] = this.pick<Pair>(['²', '2'], ['³', '3'], ['⁻¹', '(-1)'], ['¹⁰', '10'])
      return [a + raised, `${b}^${exponent}`]
    }
    if (kind > 1) return [a, b]
    const [c, d] = this.signed(depth - 1)
    return [a + this.pick('^', '**') + c, `${b}^${d}`]
  }

  private atom(depth: number): Pair {
    const kind = depth <= 0 ? this.below(6) : this.below(12)
    if (kind < 5) return this.numeral()
    if (kind < 6) return this.pick<Pair>(['pi', 'pi'], ['π', 'pi'], ['e', 'e'], ['E', 'e'])
    if (kind < 8) return this.parenthesis(depth)
    if (kind < 9) {
      const whole = String(this.below(100))
      return [`√${whole}`, `sqrt(${whole})`]
    }
    return this.call(depth)
  }

  private parenthesis(depth: number): Pair {
    const [a, b] = this.sum(depth - 1)
    return [`(${a})`, `(${b})`]
  }

  private call(depth: number): Pair {
    const [a, b] = this.sum(depth - 1)
    const [ours, theirs] = this.pick<Pair>(
      ['sqrt', 'sqrt'],
      ['√', 'sqrt'],
      ['exp', 'exp'],
      ['ln', 'log'],
      ['log', 'log'],
      ['log2', 'log2'],
      ['log₁₀', 'log10'],
      ['cos', 'cos'],
      ['Sin', 'sin'],
      ['abs', 'abs'],
      ['Tanh', 'tanh'],
      ['sigmoid', 'sigmoid'],
    )
    return [`${ours}(${a})`, `${theirs}(${b})`]
  }

  private numeral(): Pair {
    const whole = String(this.below(2000))
    return this.pick<Pair>(
      [whole, whole],
      ['0', '0'],
      ['.25', '0.25'],
      ['0,75', '0.75'],
      ['2,5', '2.5'],
      ['1.5', '1.5'],
      ['12%', '(12/100)'],
      ['1.2e-3', '1.2e-3'],
      ['3E2', '3E2'],
      ['½', '(1/2)'],
      ['⅔', '(2/3)'],
      ['12 345', '12345'],
    )
  }
}
