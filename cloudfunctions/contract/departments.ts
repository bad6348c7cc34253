/** Who stands behind the grids: department ids as used by categories and officers' posts. */
export const departments = {
  property: '红心物业服务中心',
  housing: '住房和城乡建设局',
  cityManagement: '城市管理执法局',
  sanitation: '环境卫生中心',
  traffic: '公安交警大队',
  police: '公安派出所',
  fire: '消防救援大队',
  emergency: '应急管理局',
  water: '供排水公司',
  gas: '燃气公司',
  heat: '供热公司',
  power: '供电公司',
  environment: '生态环境局',
  market: '市场监督管理局',
  civil: '民政局',
  labour: '人力资源和社会保障局',
  health: '卫生健康局',
  gardens: '园林绿化中心',
  agriculture: '农业农村局',
  justice: '司法局',
  community: '社区居委会',
  dutyDesk: '区县值班台',
} as const

export type DepartmentId = keyof typeof departments
