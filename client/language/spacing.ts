const han = '[\\u4e00-\\u9fff]'
const other = '[0-9A-Za-z]'
const before = new RegExp(`(${han})(?=${other})`, 'g')
const after = new RegExp(`(${other})(?=${han})`, 'g')

/** Sets a little air between Chinese and figures: 锦绣小区 3 号楼 2 单元. */
export const spaced = (text: string) => text.replace(before, '$1 ').replace(after, '$1 ')
