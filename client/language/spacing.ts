const han = '[\\u4e00-\\u9fff]'
const other = '[0-9A-Za-z]'
const before = new RegExp(`(${han})(?=${other})`, 'g')
const after = new RegExp(`(${other})(?=${han})`, 'g')

/** Sets a little air between Chinese and figures: 锦绣小区 3 号楼 2 单元. */
export const spaced = (text: string) => text.replace(before, '$1 ').replace(after, '$1 ')

const figureFirst = new RegExp(`([0-9]) (?=${han})`, 'g')
const inDate = /([年月]) (?=[0-9])/g

/** Binds what is read in one breath, so that a line does not end between a figure and its unit, nor begin with a dot: 23 日, 15 分钟. */
export const bound = (text: string) =>
  text.replace(figureFirst, '$1\u00a0').replace(inDate, '$1\u00a0').replace(/ · /g, '\u00a0· ')
