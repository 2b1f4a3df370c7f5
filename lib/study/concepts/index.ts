export { getConcept } from './view'
