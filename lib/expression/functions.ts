/** The functions of the content language: every function of the reference and the arithmetic built-ins. */
import * as reference from '@/lib/reference'
import { builtins } from './builtins'
import type { FunctionTable } from './types'

const exported: Record<string, unknown> = { ...reference }
const callable = Object.entries(exported).filter(([, value]) => typeof value === 'function')

export const functions = { ...Object.fromEntries(callable), ...builtins } as FunctionTable
