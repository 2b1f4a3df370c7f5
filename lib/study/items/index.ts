export { actOnItem } from './act'
export { markItem } from './mark'
export { getItem } from './view'
