export { countedMs, totalsOf, type Mistake } from './count'
export { addTotals, bothTotals, noTotals, replaceTotals, rowsOf, writeTotals, type Totals } from './sums'
