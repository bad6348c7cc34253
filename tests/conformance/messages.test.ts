import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { post, somebody, startTestCloud, type TestCloud, testFunction } from './cloud'

let cloud: TestCloud
const everyKind = {
  thing1: '事项',
  phrase2: '进展',
  character_string3: '编号',
  number4: '数量',
  amount5: '金额',
  date6: '日期',
  time7: '时间',
  name8: '姓名',
  phone_number9: '电话',
}
const right: Record<keyof typeof everyKind, string> = {
  thing1: '楼道三层感应灯不亮',
  phrase2: '已派单',
  character_string3: 'R-2026-0001',
  number4: '3.5',
  amount5: '￥12.50元',
  date6: '2026年11月20日',
  time7: '2026年11月20日 15:01~16:30',
  name8: '王建国',
  phone_number9: '+86-0433-5561234',
}

beforeAll(async () => {
  cloud = await startTestCloud({
    workersPerFunction: 1,
    manifest: {
      functions: [testFunction('wechat', { openapi: ['subscribeMessage.send'] }), testFunction('behaviour')],
      templates: [
        { id: 'every', title: '各种字段', fields: everyKind },
        { id: 'one', title: '进展提醒', fields: { thing1: '事项' } },
      ],
    },
  })
})
afterAll(() => cloud.close())

const valued = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]))
const send = (templateId: string, fields: Record<string, unknown>, more: object = {}) =>
  cloud.ask<{ errCode: number; errMsg: string }>('wechat', 'open', {
    api: 'subscribeMessage.send',
    data: { touser: somebody, templateId, page: 'pages/request/detail?id=1', data: valued(fields), ...more },
  })
const accept = (templates: string[], openid = somebody) => post(`${cloud.url}/shade/accept`, { openid, templates })
const shade = async (openid = somebody) =>
  (await (await fetch(`${cloud.url}/shade?openid=${openid}`)).json()) as Array<Record<string, unknown>>

describe('each acceptance is one message', () => {
  test('none left is 43101', async () => {
    expect(await send('one', { thing1: '一' })).toMatchObject({ errCode: 43101 })
    await accept(['one', 'one'])
    expect(await send('one', { thing1: '一' })).toMatchObject({ errCode: 0 })
    expect(await send('one', { thing1: '二' })).toMatchObject({ errCode: 0 })
    expect(await send('one', { thing1: '三' })).toMatchObject({ errCode: 43101 })
  })
  test('a message that was refused uses none up', async () => {
    await accept(['one'])
    expect(await send('one', { thing1: '' })).toMatchObject({ errCode: 47003 })
    expect(await send('one', { thing1: '还在' })).toMatchObject({ errCode: 0 })
  })
  test('acceptances belong to a person and a template', async () => {
    await accept(['one'], 'o-other')
    expect(await send('one', { thing1: '一' })).toMatchObject({ errCode: 43101 })
    expect(await send('every', right, { touser: 'o-other' })).toMatchObject({ errCode: 43101 })
  })
  test('a template nobody declared can be neither accepted nor sent', async () => {
    expect((await accept(['none'])).body).toMatchObject({ ok: false })
    expect(await send('none', {})).toMatchObject({ errCode: 40037 })
  })
})

describe('what lands on the shade', () => {
  test('title, labels, page; newest first', async () => {
    await accept(['one', 'one'], 'o-reader')
    await send('one', { thing1: '先' }, { touser: 'o-reader' })
    await send('one', { thing1: '后' }, { touser: 'o-reader' })
    const [newest, older] = await shade('o-reader')
    expect(newest).toMatchObject({
      title: '进展提醒',
      templateId: 'one',
      openid: 'o-reader',
      page: 'pages/request/detail?id=1',
      fields: [{ name: 'thing1', label: '事项', value: '后' }],
    })
    expect(older).toMatchObject({ fields: [{ value: '先' }] })
  })
  test('the templates and their fields can be asked for', async () => {
    const templates = (await (await fetch(`${cloud.url}/shade/templates`)).json()) as object[]
    expect(templates[1]).toEqual({ id: 'one', title: '进展提醒', fields: [{ name: 'thing1', label: '事项' }] })
  })
})

describe('a wrong field is 47003 and names itself', () => {
  beforeEach(async () => void (await accept(['every'])))
  test('all right is delivered', async () => expect(await send('every', right)).toMatchObject({ errCode: 0 }))
  test.each([
    ['thing1', '字'.repeat(21)],
    ['thing1', ''],
    ['thing1', '  '],
    ['thing1', '两\n行'],
    ['phrase2', '六个汉字太长'],
    ['phrase2', 'done'],
    ['phrase2', '办理3'],
    ['character_string3', '编号1'],
    ['character_string3', 'x'.repeat(33)],
    ['number4', '三'],
    ['amount5', '12.5美元多'],
    ['date6', '明天'],
    ['time7', '25:00'],
    ['name8', '欧阳'.repeat(6)],
    ['phone_number9', '1'.repeat(18)],
    ['phone_number9', '电话'],
  ] as Array<[keyof typeof everyKind, string]>)('%s %j', async (field, value) => {
    const refused = await send('every', { ...right, [field]: value })
    expect(refused).toMatchObject({ errCode: 47003, errMsg: expect.stringContaining(`data.${field}`) })
  })
  test('a missing and an extra field too', async () => {
    const { thing1: _thing1, ...rest } = right
    expect(await send('every', rest)).toMatchObject({ errCode: 47003, errMsg: expect.stringContaining('data.thing1') })
    expect(await send('every', { ...right, thing99: 'x' })).toMatchObject({
      errCode: 47003,
      errMsg: expect.stringContaining('thing99'),
    })
  })
})

test('an interface that config.json does not name is -604101', async () => {
  expect(await cloud.ask('wechat', 'open', { api: 'wxacode.getUnlimited', data: { scene: 'a' } })).toMatchObject({
    errCode: -604101,
  })
})
