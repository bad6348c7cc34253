/** Reasons of an import, apart from the rest: only an administrator's page needs their words. */
export { areaReasons, kindWords, reasonWords } from '../../cloudfunctions/contract/area-reasons'
