/** Prisma's schema engine as WebAssembly: migrations without a native binary, which would have to be downloaded. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import type * as EngineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import { sqliteConnections } from './sqlite'

export const SCHEMA_FILE = 'prisma/schema.prisma'

type Bindings = typeof EngineModule & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}
let bindings: Promise<Bindings> | undefined

// A bundler must leave the package alone, so its folder is looked up where the program runs.
async function load(): Promise<Bindings> {
  const engine = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as Bindings
  const entry = createRequire(join(process.cwd(), 'package.json')).resolve('@prisma/schema-engine-wasm')
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  })
  engine.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return engine
}

/** Lends an engine on the database at `url` for as long as `work` runs; its connections are closed afterwards. */
export async function withSchemaEngine<T>(
  url: string,
  schema: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await (bindings ??= load())
  const connections: SqlDriverAdapter[] = []
  const remember = async (connecting: Promise<SqlDriverAdapter>) => {
    const connection = await connecting
    connections.push(connection)
    return connection
  }
  const plain = sqliteConnections(url, 'writer')
  const factory = bindMigrationAwareSqlAdapterFactory({
    ...plain,
    connect: () => remember(plain.connect()),
    connectToShadowDb: () => remember(plain.connectToShadowDb()),
  })
  try {
    const engine = await SchemaEngine.new({ datamodels: [[SCHEMA_FILE, schema]] }, () => undefined, factory)
    try {
      return await work(engine)
    } finally {
      engine.free()
    }
  } finally {
    for (const connection of connections) await connection.dispose()
  }
}
