export { setItemAside } from './aside'
export { markItem } from './mark'
export { getMarked } from './marked'
export { getItem } from './view'
