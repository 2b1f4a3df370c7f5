import type { Made } from './blocks'
import type { Setting } from './items/base'
import type { Place } from './problems'
import type { YamlBlock } from './parse/yaml'
export async function compilePlot(_s: Setting, _y: YamlBlock, _p: Place): Promise<Made> { return { kind: 'nothing' } }
export async function compileDiagram(_s: Setting, _p: Place, _y: YamlBlock | null, _src: string | null): Promise<Made> { return { kind: 'nothing' } }
