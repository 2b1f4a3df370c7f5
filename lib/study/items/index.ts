export { actOnItem } from './act'
export { markItem } from './mark'
export { getMarked } from './marked'
export { getItem } from './view'
