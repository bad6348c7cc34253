import type { PlaceKind } from '../../../cloudfunctions/contract'
import type { AreaDocument } from '../../../cloudfunctions/core/chain/stored'
import type { DirectoryDocument } from '../../../cloudfunctions/core/item/stored'
import type { Areas } from '../areas'
import type { Random } from '../random'

type Row = [name: string, words: string, phone: string | null, hours?: string]

const DAYS = '每天 8:00–20:00'
const OFFICE = '工作日 8:30–17:00，周六 9:00–15:00'

/** What every street has: two stations and eight centres (两站八中心). */
const ofStreet: Array<[PlaceKind, ...Row]> = [
  ['station', '党群服务站', '歇歇脚、充充电、问问事', '01', DAYS],
  ['station', '新时代文明实践站', '志愿服务、公益课、邻里活动', '02', DAYS],
  ['centre', '便民服务中心', '办事窗口，一岗通办', '11', OFFICE],
  ['centre', '综治中心', '平安建设、矛盾调解', '12', '全天有人值班'],
  ['centre', '养老服务中心', '日间照料、助餐、助浴', '13', DAYS],
  ['centre', '社区卫生服务中心', '看病拿药、家庭医生、打疫苗', '14', '全天有急诊'],
  ['centre', '文化活动中心', '图书、棋牌、排练厅', '15', DAYS],
  ['centre', '儿童之家', '课后托管、亲子活动', '16', '周一至周六 14:00–19:00'],
  ['centre', '退役军人服务中心', '优待证、就业、法律帮助', '17', OFFICE],
  ['centre', '社工志愿服务中心', '当志愿者、找人帮忙', '18', OFFICE],
]

/** Convenience services of the whole city (便民应用). Numbers that are not nation-wide are invented for the demo city. */
const ofCity: Record<string, Row[]> = {
  emergency: [
    ['报警', '有人身、财产危险', '110', '全天'],
    ['急救', '突发重病、受伤', '120', '全天'],
    ['火警', '着火、被困', '119', '全天'],
    ['交通事故', '道路事故报警', '122', '全天'],
  ],
  living: [
    ['供水抢修', '停水、爆管、水质', '0433-5551001', '全天'],
    ['供电抢修', '停电、电线落地', '95598', '全天'],
    ['燃气抢修', '闻到煤气味先开窗再打', '0433-5551003', '全天'],
    ['供热服务', '不热、漏水、报停', '0433-5551004', '供热季全天'],
    ['通信报修', '宽带、座机', '0433-5551005', '全天'],
  ],
  home: [
    ['红心物业', '报修、投诉、缴费', '0433-5551101', DAYS],
    ['开锁服务', '公安备案，先验身份再开锁', '0433-5551102', '全天'],
    ['管道疏通', '下水道、化粪池', '0433-5551103', DAYS],
    ['家政服务', '保洁、月嫂、护工', '0433-5551104', DAYS],
    ['大件垃圾清运', '旧家具预约上门', '0433-5551105', OFFICE],
  ],
  health: [
    ['市人民医院', '门诊、急诊、预约挂号', '0433-5551201', '全天'],
    ['市中医院', '门诊、康复理疗', '0433-5551202', '7:30–17:00'],
    ['夜间药店', '半夜也能买到药', '0433-5551203', '全天'],
    ['心理援助热线', '想不开、睡不着，说说话', '12356', '全天'],
  ],
  travel: [
    ['公交查询', '线路、到站、失物', '0433-5551301', '6:00–21:00'],
    ['出租车叫车', '老人电话叫车', '0433-5551302', '全天'],
    ['火车站', '车次、购票、重点旅客预约', '12306', '全天'],
    ['客运站', '长途班次', '0433-5551304', '6:00–18:30'],
  ],
  government: [
    ['12345 政务服务热线', '办事咨询、投诉、建议', '12345', '全天'],
    ['政务服务中心', '各部门窗口都在这里', '0433-5551401', OFFICE],
    ['社保咨询', '养老、工伤、失业', '12333', OFFICE],
    ['医保咨询', '报销、参保、异地就医', '12393', OFFICE],
    ['法律援助', '打官司没钱、想问律师', '12348', '全天'],
  ],
  education: [
    ['教育咨询', '入学、转学、学区', '0433-5551501', OFFICE],
    ['公共招聘', '找工作、招人', '0433-5551502', OFFICE],
    ['技能培训学校', '免费学一门手艺', '0433-5551503', OFFICE],
    ['青少年热线', '孩子的烦心事', '12355', DAYS],
  ],
  leisure: [
    ['图书馆', '借书、自习', '0433-5551601', '9:00–20:00，周一闭馆'],
    ['文化馆', '免费艺术课', '0433-5551602', '9:00–17:00'],
    ['体育馆', '羽毛球、乒乓球、游泳', '0433-5551603', '9:00–21:00'],
    ['公园管理处', '年卡、遗失物品', '0433-5551604', DAYS],
  ],
}

const roads = ['文化路', '光明街', '民生路', '人民路', '安康路', '和平街']

/** Two stations and eight centres for each street, some thirty-five services for all. */
export function directoryPlaces({ district, streets }: Areas, random: Random): DirectoryDocument[] {
  const place = (
    area: AreaDocument,
    order: number,
    kind: PlaceKind,
    [name, words, phone, hours]: Row,
  ): DirectoryDocument => ({
    _id: `${area._id}-${kind}-${order}`,
    ...{ kind, name, words, phone, hours: hours ?? null, open: null },
    ...{ address: null, at: null, areaId: area._id, areaName: area.name, order },
  })
  const own = streets.flatMap((street, at) =>
    ofStreet.map(
      ([kind, ...row], order): DirectoryDocument => ({
        ...place(street, order, kind, row),
        phone: `0433-555${2 + at}${row[2]}0`,
        address: `演示市${random.pick(roads)} ${random.int(1, 120)} 号`,
        at: near(street, random),
      }),
    ),
  )
  const all = Object.entries(ofCity).flatMap(([kind, rows]) => rows.map((row) => [kind as PlaceKind, row] as const))
  const shared = all.map(([kind, row], order) => place(district, 100 + order, kind, row))
  return [...own, ...shared]
}

/** Within some hundred metres of the middle of its street. */
function near({ centre }: AreaDocument, random: Random): DirectoryDocument['at'] {
  if (!centre) return null
  const [longitude, latitude] = centre.coordinates
  return { longitude: longitude + random.between(-0.004, 0.004), latitude: latitude + random.between(-0.003, 0.003) }
}
