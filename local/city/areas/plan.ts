/** The city as it is organised: streets, their lanes, and how many grids each lane has. */
export const district = { id: 'HL', name: '和龙市', code: 'HL' } as const

export interface LanePlan {
  name: string
  grids: number
}

export const streets: ReadonlyArray<{ name: string; lanes: readonly LanePlan[] }> = [
  {
    name: '光明街道',
    lanes: [
      { name: '海兰路', grids: 7 },
      { name: '文化巷', grids: 8 },
      { name: '光明路', grids: 6 },
      { name: '站前路', grids: 6 },
    ],
  },
  {
    name: '民惠街道',
    lanes: [
      { name: '民惠路', grids: 8 },
      { name: '龙门路', grids: 7 },
      { name: '团结巷', grids: 7 },
    ],
  },
  {
    name: '文化街道',
    lanes: [
      { name: '文化路', grids: 7 },
      { name: '金达莱路', grids: 7 },
      { name: '青年巷', grids: 6 },
    ],
  },
]

export const buildingCount = 686
export const unitCount = 2828

export const two = (number: number) => String(number).padStart(2, '0')
/** The grid, compound, building and stairwell of the family on the first page of the design. */
export const home = { grid: 12, compound: '锦绣小区', building: 3, unit: 2, floors: 6, doors: 4 } as const
