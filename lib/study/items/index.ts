export { setItemAside } from './aside'
export { markItem } from './mark'
export { getItem } from './view'
