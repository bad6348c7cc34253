import type { Item, ItemSkill } from '../../../cloudfunctions/contract'
import { item } from './build'
import { elsewhere as steps } from './steps'

type Row = [
  code: string,
  name: string,
  aliases: string[],
  who: string,
  office: string,
  phone: string,
  place: string,
  asked: number,
  skill?: ItemSkill,
]

const HOURS = '工作日 8:30–11:30、13:30–17:00'

/** Nine kinds that no community may be made to do. Offices, numbers and addresses are those of the demo city, invented for it. */
const rows: Row[] = [
  [
    'qinshu',
    '亲属关系证明',
    ['证明我妈是我妈', '关系证明', '父子关系', '亲属证明'],
    '办继承、出国、领取亲人待遇时要用。先看户口簿、结婚证、出生证能不能证明。',
    '和龙市公证处',
    '0433-5550101',
    '演示市文化路 18 号政务中心二楼',
    34,
  ],
  [
    'wufanzui',
    '无犯罪记录证明',
    ['无犯罪证明', '政审', '没有犯过罪', '入职政审'],
    '就业、出国、入学时由本人申请，网上也可以开。',
    '辖区公安派出所',
    '0433-5550110',
    '演示市光明街 6 号',
    37,
  ],
  [
    'hunyinzhuangkuang',
    '婚姻状况证明',
    ['单身证明', '未婚证明', '离婚证明', '婚姻证明'],
    '婚姻登记信息全国联网，需要的单位可以自己查。',
    '民政局婚姻登记处',
    '0433-5550120',
    '演示市民生路 9 号',
    35,
  ],
  [
    'shenfen',
    '身份信息变更证明',
    ['曾用名证明', '同一人证明', '名字写错了', '改名证明'],
    '姓名、出生日期、身份证号变更过的，由户籍机关出具。',
    '辖区公安派出所户籍室',
    '0433-5550112',
    '演示市光明街 6 号',
    32,
  ],
  [
    'jibing',
    '疾病状况证明',
    ['生病证明', '健康证明', '精神状况证明'],
    '身体和病情只有医疗机构能诊断。',
    '市人民医院医务科',
    '0433-5550130',
    '演示市安康路 1 号',
    27,
    'health',
  ],
  [
    'jiuyezhuangkuang',
    '就业状况证明',
    ['工作证明', '无业证明', '没有工作证明', '在职证明'],
    '有单位的找单位，没有单位的查就业登记和社保记录。',
    '人社局就业服务中心',
    '0433-5550140',
    '演示市人民路 22 号',
    31,
    'labour',
  ],
  [
    'fangchan',
    '房屋产权证明',
    ['房产证明', '无房证明', '首套房证明', '房子是我的'],
    '产权和有无住房以不动产登记为准，手机上就能查。',
    '不动产登记中心',
    '0433-5550150',
    '演示市文化路 18 号政务中心一楼',
    29,
    'housing',
  ],
  [
    'dangan',
    '个人档案与工龄证明',
    ['档案证明', '工龄证明', '档案在哪'],
    '档案由存档机构保管，工龄由人社部门认定。',
    '人社局档案服务中心',
    '0433-5550141',
    '演示市人民路 22 号',
    24,
    'labour',
  ],
  [
    'jingying',
    '经营场所证明',
    ['场所证明', '办营业执照证明', '住改商证明'],
    '登记住所实行自主申报，办照不用社区开证明。',
    '市场监督管理局注册窗口',
    '0433-5550160',
    '演示市文化路 18 号政务中心一楼',
    25,
  ],
]

/** 不归社区办 */
export const elsewhere: Item[] = rows.map(([code, name, aliases, who, office, phone, place, asked, skill = 'civil']) =>
  item({
    ...{ code, name, aliases, who, asked, skill },
    ...{ list: 'other-office', materials: [], steps: steps(office), minutes: 0, modes: [] },
    basis: '社区不应出具证明的有关指导意见；社区工作事项准入清单',
    office: { name: office, phone, place, hours: HOURS, at: null },
  }),
)
