/** A whole number in a cell; null where the cell is empty or says something else, which is told. */
export function numberIn(
  cell: string | undefined,
  [least, most]: readonly [number, number],
  otherwise: (value: string) => void,
): number | null {
  if (cell === undefined || cell === '') return null
  const value = Number(cell.normalize('NFKC').replace(/[,户层]/g, ''))
  if (Number.isInteger(value) && value >= least && value <= most) return value
  otherwise(cell.slice(0, 20))
  return null
}
