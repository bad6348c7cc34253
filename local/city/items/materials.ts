import type { Material } from '../../../cloudfunctions/contract'

type Kind = Omit<Material, 'when' | 'count'> & { count?: number }

/** Papers that items ask for: the same name here is the same paper everywhere. */
const table = {
  idCard: {
    code: 'id-card',
    name: '本人身份证',
    form: 'both',
    sample: '正反面都要，四角看得见，不反光',
    paper: 'idCard',
  },
  familyIdCards: {
    code: 'family-id',
    name: '共同生活家庭成员身份证',
    form: 'copy',
    sample: '每人一份，正反面印在一张纸上',
    paper: null,
  },
  agentIdCard: {
    code: 'agent-id',
    name: '代办人身份证',
    form: 'both',
    sample: '与委托书上写的是同一个人',
    paper: null,
  },
  mandate: {
    code: 'mandate',
    name: '委托书',
    form: 'original',
    sample: '写明委托谁、办什么事，委托人签名按手印',
    paper: null,
  },
  book: {
    code: 'household-book',
    name: '户口簿',
    form: 'both',
    sample: '首页、户主页、本人页',
    paper: 'householdBook',
  },
  marriage: { code: 'marriage', name: '结婚证', form: 'both', sample: '带照片和登记日期的那一页', paper: 'marriage' },
  divorce: {
    code: 'divorce',
    name: '离婚证或离婚判决书',
    form: 'copy',
    sample: '判决书要带生效证明',
    paper: 'divorce',
  },
  birth: { code: 'birth', name: '出生医学证明', form: 'both', sample: '医院发的原件，签章清楚', paper: 'birth' },
  death: { code: 'death', name: '死亡医学证明', form: 'both', sample: '医院或派出所开具的那一联', paper: 'death' },
  photo: {
    code: 'photo',
    name: '近期一寸免冠照片',
    form: 'original',
    count: 2,
    sample: '半年内拍的，白底或红底',
    paper: 'photo',
  },
  twoInch: {
    code: 'photo-2',
    name: '近期二寸免冠照片',
    form: 'original',
    count: 3,
    sample: '半年内拍的，白底',
    paper: null,
  },
  bank: {
    code: 'bank-card',
    name: '本人社保卡或银行卡',
    form: 'copy',
    sample: '卡号一面，已开通金融功能',
    paper: 'bankCard',
  },
  lease: { code: 'lease', name: '租房合同', form: 'both', sample: '在有效期内，有房东签名和电话', paper: 'lease' },
  deed: { code: 'deed', name: '不动产权证', form: 'copy', sample: '产权人和坐落那一页', paper: 'deed' },
  income: {
    code: 'income',
    name: '家庭收入说明',
    form: 'original',
    sample: '近三个月的工资单或单位开的收入证明；没有工作的写清情况',
    paper: 'income',
  },
  assets: {
    code: 'assets',
    name: '家庭财产申报与授权书',
    form: 'original',
    sample: '窗口有表，全家成年人签名',
    paper: null,
  },
  diagnosis: { code: 'diagnosis', name: '诊断证明', form: 'both', sample: '二级以上医院，半年内', paper: 'diagnosis' },
  bills: {
    code: 'bills',
    name: '医疗费用结算单',
    form: 'both',
    sample: '医保报销后的结算单，注明自付部分',
    paper: null,
  },
  disability: { code: 'disability', name: '残疾人证', form: 'both', sample: '在有效期内', paper: 'disability' },
  discharge: {
    code: 'discharge',
    name: '退役证',
    form: 'both',
    sample: '退伍、转业或离退休证件都可以',
    paper: 'veteran',
  },
  jobless: {
    code: 'jobless',
    name: '离职证明或终止劳动合同的材料',
    form: 'copy',
    sample: '没有工作过的不用带',
    paper: null,
  },
  diploma: { code: 'diploma', name: '毕业证', form: 'copy', sample: '最高学历', paper: 'diploma' },
  school: { code: 'school', name: '在读证明或录取通知书', form: 'copy', sample: '学校盖章，本学年的', paper: null },
  licence: { code: 'licence', name: '营业执照', form: 'copy', sample: '个体户或企业都可以', paper: null },
  vaccine: { code: 'vaccine', name: '犬只免疫证明', form: 'both', sample: '一年以内的狂犬疫苗接种记录', paper: null },
  partyLetter: {
    code: 'party-letter',
    name: '组织关系介绍信',
    form: 'original',
    sample: '在有效期内，抬头写对接收单位',
    paper: null,
  },
  plan: { code: 'plan', name: '活动或项目方案', form: 'copy', sample: '写清时间、地点、人数和安全安排', paper: null },
} as const satisfies Record<string, Kind>

export type MaterialName = keyof typeof table

/** A paper as an item asks for it: always, or only `when`. */
export const needs = (name: MaterialName, when: string | null = null, count?: number): Material => {
  const kind: Kind = table[name]
  return { ...kind, count: count ?? kind.count ?? 1, when }
}

/** What somebody else who comes in one's place must bring. */
export const byAgent: Material[] = [needs('mandate', '委托他人代办时'), needs('agentIdCard', '委托他人代办时')]
