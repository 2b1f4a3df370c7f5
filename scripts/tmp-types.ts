import { writeFileSync } from 'node:fs'
import { readSources } from '@/lib/compiler/parse/source'
import { compilePage } from '@/lib/compiler/page'
const sources = await readSources(process.argv[2]!)
const out: unknown[] = []
for (const s of sources) {
  const u = await compilePage(s, { prove: () => Promise.resolve({ findings: [] }) } as never)
  out.push(...(u as unknown as { items: { kind: string }[] }).items.filter((i) => i.kind === 'exercise'))
}
writeFileSync('/tmp/types.json', JSON.stringify(out))
console.log(out.length)
