import type { Item, ItemForm } from '../../../cloudfunctions/contract'

type Needed = Pick<
  Item,
  'code' | 'name' | 'aliases' | 'list' | 'who' | 'materials' | 'steps' | 'minutes' | 'basis' | 'skill' | 'asked'
>

/** An item with what most have in common: free, at the desk, while one waits. */
export const item = (written: Needed & Partial<Item>): Item => ({
  ...{ statutoryDays: null, promisedDays: 0, fee: { yuan: 0, words: null }, forms: [], modes: ['desk'] },
  ...{ reviews: [], pair: false, events: [], office: null },
  ...written,
})

const field = (
  code: string,
  label: string,
  kind: ItemForm['fields'][number]['kind'],
  needed = true,
  choices: string[] = [],
) => ({
  ...{ code, label, kind, needed, choices },
})

/** Who somebody is: the head of every form, filled in once. */
const person = [
  field('name', '姓名', 'text'),
  field('identity', '身份证号', 'identity'),
  field('phone', '手机号', 'phone'),
  field('address', '现住地址', 'text'),
]

export const forms = {
  simple: (name: string): ItemForm => ({
    ...{ code: 'application', name },
    fields: [...person, field('reason', '申请事由', 'long')],
  }),
  help: (name: string): ItemForm => ({
    code: 'application',
    name,
    fields: [
      ...person,
      field('people', '家庭人口', 'number'),
      field('monthly', '家庭月收入（元）', 'number'),
      field('housing', '住房情况', 'choice', true, ['自有住房', '租房', '借住', '公租房']),
      field('health', '家人健康情况', 'long', false),
      field('reason', '困难情况', 'long'),
    ],
  }),
  insurance: (name: string): ItemForm => ({
    code: 'enrolment',
    name,
    fields: [
      ...person,
      field('birth', '出生日期', 'date'),
      field('grade', '缴费档次', 'choice', true, ['最低档', '中档', '最高档', '还没想好']),
      field('bank', '缴费银行卡号', 'text', false),
    ],
  }),
  elder: (name: string): ItemForm => ({
    code: 'application',
    name,
    fields: [
      ...person,
      field('birth', '出生日期', 'date'),
      field('alone', '居住情况', 'choice', true, ['独居', '老两口', '与子女同住', '其他']),
      field('contact', '紧急联系人电话', 'phone'),
      field('bank', '收款社保卡号', 'text', false),
    ],
  }),
}
