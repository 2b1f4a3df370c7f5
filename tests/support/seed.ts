/** One seed for all properties of every run, so that a failure is the same tomorrow; SEED tries others. */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20260415) })
