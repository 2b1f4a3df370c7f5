/** Which mistakes of different exercises are the same in kind. */

interface Kind {
  /** Two mistakes are of one kind when this is the same. */
  kind: string
  name: string
}

const GENERAL = 'generic:'

/** The general slips by their ids, with all the titles that `slips.ts` and its neighbours give them. */
const SLIPS: Readonly<Record<string, { name: string; titles: readonly string[] }>> = {
  sign: {
    name: 'Opposite sign',
    titles: ['Opposite sign', 'Opposite sign in one entry', 'Opposite sign in some entries'],
  },
  'sample-size': {
    name: 'n and n − 1 mixed up',
    titles: ['Divided by n instead of n − 1', 'Divided by n − 1 instead of n'],
  },
  'log-base': { name: 'Another base of the logarithm', titles: ['Another base of the logarithm'] },
  percent: { name: 'Percent taken for a share', titles: ['Off by a factor of 100'] },
  'power-of-ten': {
    name: 'Decimal point or unit',
    titles: ['Off by a factor of 10', 'Off by a factor of 1000'],
  },
  'factor-two': { name: 'Off by a factor of 2', titles: ['Off by a factor of 2'] },
  complement: { name: 'The other share', titles: ['The other share'] },
  reciprocal: { name: 'Fraction upside down', titles: ['Fraction upside down'] },
  swapped: {
    name: 'Right numbers, wrong places',
    titles: ['Two entries exchanged', 'Entries in another order', 'Rows in another order', 'Columns in another order'],
  },
  transposed: { name: 'Rows and columns exchanged', titles: ['Rows and columns exchanged'] },
  reversed: { name: 'Order reversed', titles: ['Order reversed'] },
  'sum-or-mean': { name: 'Sum and mean mixed up', titles: ['Sum instead of mean', 'Mean instead of sum'] },
  'wrong-field': { name: 'Right value, wrong part', titles: ['Right value, wrong place'] },
  rounding: { name: 'Rounded on the way', titles: ['Rounded on the way'] },
}

const byTitle = new Map(
  Object.entries(SLIPS).flatMap(([kind, { titles }]) => titles.map((title) => [title.toLowerCase(), kind] as const)),
)

/**
 * General slips go by their id, whatever the exercise; an exercise's own mistakes by their title, since their ids mean
 * something only in their exercise. One that an author has given the title of a general slip is that slip.
 */
export function kindOfMistake(id: string, title: string): Kind {
  const own = title.toLowerCase()
  const slip = id.startsWith(GENERAL) ? id.slice(GENERAL.length) : byTitle.get(own)
  return slip === undefined ? { kind: own, name: title } : { kind: slip, name: SLIPS[slip]?.name ?? title }
}
