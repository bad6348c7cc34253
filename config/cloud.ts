import { collections } from './collections'
import type { CloudManifest } from './manifest'

/**
 * Functions, timers, collections, indexes and message templates: the one source from which the laptop runs and CloudBase is deployed.
 * Every query in `cloudfunctions/` is served by an index of `collections.ts`.
 */
export const cloud: CloudManifest = {
  functions: [
    {
      name: 'requests',
      timeout: 20,
      memory: 256,
      openapi: ['subscribeMessage.send', 'security.msgSecCheck', 'security.mediaCheckAsync'],
    },
    { name: 'areas', timeout: 60, memory: 512, openapi: [] },
    {
      name: 'chain',
      timeout: 20,
      memory: 256,
      openapi: [
        'phonenumber.getPhoneNumber',
        'security.msgSecCheck',
        'security.mediaCheckAsync',
        'wxacode.getUnlimited',
        'subscribeMessage.send',
      ],
    },
    {
      name: 'items',
      timeout: 20,
      memory: 256,
      openapi: ['subscribeMessage.send', 'security.msgSecCheck', 'security.mediaCheckAsync'],
    },
    { name: 'visits', timeout: 20, memory: 256, openapi: ['security.msgSecCheck', 'security.mediaCheckAsync'] },
    {
      name: 'groups',
      timeout: 20,
      memory: 256,
      openapi: ['subscribeMessage.send', 'security.msgSecCheck', 'security.mediaCheckAsync'],
    },
    { name: 'messages', timeout: 10, memory: 256, openapi: [], hears: ['wxa_media_check'] },
    { name: 'appointments', timeout: 20, memory: 256, openapi: ['security.msgSecCheck'] },
    {
      name: 'queue',
      timeout: 20,
      memory: 256,
      openapi: ['subscribeMessage.send', 'security.msgSecCheck', 'wxacode.getUnlimited'],
    },
    {
      name: 'matters',
      timeout: 20,
      memory: 256,
      openapi: ['subscribeMessage.send', 'security.msgSecCheck', 'security.mediaCheckAsync', 'wxacode.getUnlimited'],
    },
    {
      name: 'sweep',
      timeout: 60,
      memory: 256,
      timer: { name: 'everyMinute', cron: '0 * * * * * *' },
      openapi: ['subscribeMessage.send'],
    },
  ],
  collections,
  templates: [
    {
      id: 'weige-progress',
      title: '诉求进展提醒',
      fields: { thing1: '诉求', phrase2: '进展', thing3: '说明', time4: '时间' },
    },
    {
      id: 'weige-result',
      title: '办结评价提醒',
      fields: { thing1: '诉求', thing2: '办理结果', name3: '办理人', time4: '时间' },
    },
    {
      id: 'weige-booking',
      title: '预约提醒',
      fields: { thing1: '预约事项', time2: '预约时间', thing3: '服务中心', thing4: '温馨提示' },
    },
    {
      id: 'weige-notice',
      title: '社区通知提醒',
      fields: { thing1: '通知', thing2: '发布', thing3: '说明', time4: '时间' },
    },
    {
      id: 'weige-task',
      title: '待办事项提醒',
      fields: { thing1: '事项', thing2: '地点', phrase3: '类型', time4: '截止时间' },
    },
  ],
}
