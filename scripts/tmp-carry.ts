import { readFileSync } from 'node:fs'
import { ExerciseItem } from '@/lib/deck'
import { drawVariant, renderTemplate } from '@/lib/exercises'
import { carry, endOf } from '@/lib/exercises/steps/carry'
import { planOf } from '@/lib/exercises/steps/plan'
import { agrees } from '@/lib/exercises/symmetry'
import { toGrid } from '@/lib/exercises/cells'
const ex = (JSON.parse(readFileSync('/tmp/types.json', 'utf8')) as unknown[]).map((x) => ExerciseItem.parse(x))
let parts = 0,
  nodes = 0,
  results = 0,
  derived = 0
for (const e of ex) {
  const plan = planOf(e)
  for (const c of plan.chains) {
    let ev = false
    for (const p of c) {
      parts++
      if (p.node) nodes++
      if (p.result !== null) {
        results++
        if (ev) derived++
      }
      if (p.node && p.result === null) ev = true
    }
  }
  const bad = new Map<string, string>()
  const miss: Record<string, number> = {}
  const none: Record<string, number> = {}
  for (let seed = 1; seed <= 200; seed++) {
    let v
    try {
      v = drawVariant(e, seed)
    } catch {
      continue
    }
    const c = carry(v)
    if (!c) {
      console.log(e.id, 'no carry')
      break
    }
    for (const u of c.unequal) {
      const k = String(u.step)
      if (!bad.has(k))
        bad.set(
          k,
          `${u.left} vs ${u.right} seed ${seed}: ${renderTemplate(e.steps[u.step]!, { ...v.values, ...v.key }, [])}`,
        )
    }
    if (seed === 1) {
      const last = plan.displays.length - 1
      const ls = e.steps.length - 1
      const cells = e.fields.flatMap((f) => toGrid(v.key[f.name]!)!.cells.flat())
      const shown = c.shown
        .filter((_, i) => plan.displays[i]!.step === ls)
        .flatMap((d) => toGrid(d.right)?.cells.flat() ?? [])
      if (!shown.some((x) => cells.some((y) => Math.abs(x - y) < 1e-9 * Math.max(1, Math.abs(y)))))
        console.log('LASTSTEP', e.id, e.steps[ls])
      const lastField = toGrid(v.key[e.fields.at(-1)!.name]!)!.cells.flat()
      if (!shown.some((x) => lastField.some((y) => Math.abs(x - y) < 1e-9 * Math.max(1, Math.abs(y)))))
        console.log('LASTFIELD', e.id, e.steps[ls])
    }
    for (const f of e.fields) {
      if (f.options) continue
      const end = endOf(c, v.key[f.name]!)
      if (end === null) {
        none[f.name] = (none[f.name] ?? 0) + 1
        continue
      }
      if (!agrees(f, toGrid(end)!.cells, toGrid(v.key[f.name]!)!)) miss[f.name] = (miss[f.name] ?? 0) + 1
    }
  }
  for (const [k, t] of bad) console.log('UNEQUAL', e.id, k, t.slice(0, 260))
  for (const [k, n] of Object.entries(none)) console.log('NOEND', e.id, k, n)
  for (const [k, n] of Object.entries(miss)) console.log('CARRY', e.id, k, n / 2, '%')
}
console.log({ parts, nodes, results, derived })
