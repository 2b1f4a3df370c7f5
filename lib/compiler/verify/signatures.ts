/** Arities and shapes of everything that may be called, derived from the code of `lib/reference` once for each version of it. */
import path from 'node:path'
import type { Signature } from '@/lib/expression'
import type { Store } from '../cache'

/** The running code is of one version: what was read of it holds as long as it runs. */
let reading: Promise<Map<string, Signature>> | undefined

export async function signaturesFrom(store: Store): Promise<Map<string, Signature>> {
  const known = await store.get<[string, Signature][]>('signatures')
  if (known) return new Map(known)
  const signatures = await (reading ??= readAll())
  await store.put('signatures', [...signatures])
  return signatures
}

async function readAll(): Promise<Map<string, Signature>> {
  // Reading types loads TypeScript, which takes longer than compiling a page.
  const { builtinSignatures, readSignatures } = await import('@/lib/expression/signatures')
  return new Map([...readSignatures(path.join(process.cwd(), 'lib', 'reference')), ...builtinSignatures])
}
