/** A tiny evaluator for figure tests: JavaScript arithmetic in place of the book's language. */
import type { Evaluate, Value } from '@/lib/figures'

export const evaluate: Evaluate = (expression, scope) => {
  const names = Object.keys(scope)
  const body = `"use strict"; const { sqrt, log, exp, abs } = Math; return (${expression})`
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- texts of the tests themselves
  return new Function(...names, body)(...names.map((name) => scope[name])) as Value
}

export const about = { id: 'test-figure', title: 'A figure', caption: 'What it shows.', alt: 'A curve.' }

/** Attribute values of every element with this tag, in order. */
export function elements(svg: string, tag: string): Record<string, string>[] {
  return [...svg.matchAll(new RegExp(`<${tag}((?: [\\w-]+="[^"]*")*)`, 'g'))].map((match) =>
    Object.fromEntries(
      [...(match[1] ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  )
}

/** The points of a path of absolute moves and lines. */
export function pointsOf(d: string): [number, number][] {
  return [...d.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
}
