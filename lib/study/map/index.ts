export { getMap, getPageMap } from './view'
