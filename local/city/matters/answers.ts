import type { FormAnswers, MergedField } from '../../../cloudfunctions/contract'
import type { PersonDocument } from '../../../cloudfunctions/core/chain/stored'
import type { Random } from '../random'

type Named = Pick<PersonDocument, 'called' | 'homes'>

/** Plausible answers to a form; the identity number is one that no authority gives out. */
export function answersFor(fields: readonly MergedField[], { called, homes }: Named, random: Random): FormAnswers {
  const [home] = homes
  const texts: Record<string, string> = {
    name: `${[...called][0] ?? '朴'}${random.pick(givenNames)}`,
    address: home ? `${home.title}${home.door ?? ''}` : '文化巷',
    bank: '6217000000000000000',
  }
  const said: Record<MergedField['kind'], (field: MergedField) => string> = {
    text: ({ code }) => texts[code] ?? '见附件',
    long: () => random.pick(reasons),
    number: ({ code }) => (code === 'people' ? String(random.int(1, 5)) : String(random.int(8, 32) * 100)),
    date: () => `19${random.int(38, 70)}-0${random.int(1, 9)}-1${random.int(0, 9)}`,
    phone: () => `1380000${String(random.int(0, 9999)).padStart(4, '0')}`,
    identity: () => '222406195001011234',
    choice: ({ choices }) => random.pick(choices),
  }
  return Object.fromEntries(fields.map((field) => [field.code, said[field.kind](field)]))
}

const givenNames = ['英淑', '明花', '成哲', '桂兰', '国强', '顺姬', '玉梅', '东植']
const reasons = ['老人行动不便，家里一人照看', '上个月住院，开销大', '孩子上学，想减轻些负担', '按通知来办理']
