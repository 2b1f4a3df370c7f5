import type { Row } from '../row'
import { attention } from './attention'
import { images } from './images'
import { layers } from './layers'
import { losses, metrics } from './losses'
import { matrices } from './matrices'
import { samples } from './samples'
import { scalars } from './scalars'
import { statistics } from './statistics'

export const rows: readonly Row[] = [
  ...matrices,
  ...statistics,
  ...scalars,
  ...samples,
  ...layers,
  ...images,
  ...attention,
  ...losses,
  ...metrics,
]
