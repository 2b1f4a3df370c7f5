import erf64 from '@stdlib/math-base-special-erf'
import jstat from 'jstat'
import { erf } from 'mathjs'
import * as ss from 'simple-statistics'
import { scalarRow } from '../row'

export const scalars = [
  scalarRow('erf', {
    from: -4,
    to: 4,
    peers: {
      '@stdlib': { call: erf64 },
      mathjs: { call: erf },
      jstat: { call: jstat.erf },
      'simple-statistics': { call: ss.errorFunction, differs: 'an approximation with an error of up to 1.2e-7' },
    },
  }),
  scalarRow('normalCdf', {
    from: -4,
    to: 4,
    peers: {
      jstat: { call: (x, mean = 0, sd = 1) => jstat.normal.cdf(x, mean, sd) },
      'simple-statistics': {
        call: (x, mean = 0, sd = 1) => ss.cumulativeStdNormalProbability((x - mean) / sd),
        differs: 'looks up a table with four digits',
        aside: true,
      },
    },
  }),
  scalarRow('normalPdf', {
    from: -4,
    to: 4,
    peers: { jstat: { call: (x, mean = 0, sd = 1) => jstat.normal.pdf(x, mean, sd) } },
  }),
  scalarRow('logit', { from: 0.01, to: 0.99, peers: { 'simple-statistics': { call: ss.logit } } }),
]
