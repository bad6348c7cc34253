import type { CloudManifest } from './manifest'

/**
 * Functions, timers, collections, indexes and message templates: the one source from which the laptop runs and CloudBase is deployed.
 * Every query in `cloudfunctions/` is served by an index named here.
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
      openapi: ['subscribeMessage.send', 'security.msgSecCheck', 'security.mediaCheckAsync'],
    },
    {
      name: 'sweep',
      timeout: 60,
      memory: 256,
      timer: { name: 'everyMinute', cron: '0 * * * * * *' },
      openapi: ['subscribeMessage.send'],
    },
  ],
  collections: [
    {
      name: 'areas',
      indexes: [
        { name: 'code', fields: [['code', 1]] },
        {
          name: 'children',
          fields: [
            ['parentId', 1],
            ['order', 1],
          ],
        },
        { name: 'nextChildren', fields: [['next.parentId', 1]] },
        { name: 'staged', fields: [['staged', 1]] },
      ],
    },
    {
      name: 'publications',
      indexes: [
        {
          name: 'history',
          fields: [
            ['district', 1],
            ['publishedAt', -1],
          ],
        },
        {
          name: 'drafts',
          fields: [
            ['state', 1],
            ['createdAt', 1],
          ],
        },
      ],
    },
    {
      name: 'boundaries',
      indexes: [
        { name: 'boundary', fields: [['boundary', '2dsphere']] },
        { name: 'staged', fields: [['staged', 1]] },
      ],
    },
    {
      name: 'posts',
      indexes: [
        {
          name: 'holder',
          fields: [
            ['openid', 1],
            ['until', 1],
          ],
        },
        {
          name: 'deputy',
          fields: [
            ['deputy.openid', 1],
            ['until', 1],
          ],
        },
        {
          name: 'area',
          fields: [
            ['areaId', 1],
            ['until', 1],
          ],
        },
        {
          name: 'department',
          fields: [
            ['departmentId', 1],
            ['until', 1],
          ],
        },
        {
          name: 'level',
          fields: [
            ['areaKind', 1],
            ['kind', 1],
            ['until', 1],
          ],
        },
        {
          name: 'beside',
          fields: [
            ['areaPath', 1],
            ['kind', 1],
            ['until', 1],
          ],
        },
        {
          name: 'terms',
          fields: [
            ['termOf', 1],
            ['from', -1],
          ],
        },
        { name: 'change', fields: [['changeDueAt', 1]] },
        { name: 'photo', fields: [['photoTraces.trace', 1]] },
      ],
    },
    {
      name: 'invitations',
      indexes: [
        {
          name: 'area',
          fields: [
            ['areaId', 1],
            ['state', 1],
            ['expiresAt', 1],
          ],
        },
        {
          name: 'post',
          fields: [
            ['postId', 1],
            ['state', 1],
            ['expiresAt', 1],
          ],
        },
      ],
    },
    { name: 'selections', indexes: [{ name: 'due', fields: [['dueAt', 1]] }] },
    { name: 'people', indexes: [{ name: 'homes', fields: [['homes.unitId', 1]] }] },
    {
      name: 'households',
      indexes: [
        { name: 'unit', fields: [['unitId', 1]] },
        {
          name: 'claims',
          fields: [
            ['areaPath', 1],
            ['claims', 1],
          ],
        },
        { name: 'visitDue', fields: [['visit.dueAt', 1]] },
        { name: 'changed', fields: [['updatedAt', 1]] },
        {
          name: 'under',
          fields: [
            ['areaPath', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'visitArea',
          fields: [
            ['areaPath', 1],
            ['visit.dueAt', 1],
            ['_id', 1],
          ],
        },
      ],
    },
    {
      name: 'visits',
      indexes: [
        {
          name: 'door',
          fields: [
            ['householdId', 1],
            ['at', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'area',
          fields: [
            ['areaPath', 1],
            ['at', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'list',
          fields: [
            ['areaPath', 1],
            ['list', 1],
            ['at', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'unit',
          fields: [
            ['unitId', 1],
            ['at', 1],
          ],
        },
        { name: 'request', fields: [['requestId', 1]] },
        { name: 'photo', fields: [['photoTraces.trace', 1]] },
        { name: 'count', fields: [['countAt', 1]] },
      ],
    },
    {
      name: 'visitTallies',
      indexes: [
        {
          name: 'area',
          fields: [
            ['areaPath', 1],
            ['period', 1],
          ],
        },
      ],
    },
    { name: 'visitDigests', indexes: [] },
    {
      name: 'care',
      indexes: [
        {
          name: 'area',
          fields: [
            ['areaPath', 1],
            ['open', 1],
            ['since', -1],
            ['_id', -1],
          ],
        },
        { name: 'person', fields: [['openid', 1]] },
        { name: 'key', fields: [['keyName', 1]] },
      ],
    },
    {
      name: 'careLooks',
      indexes: [
        {
          name: 'entry',
          fields: [
            ['careId', 1],
            ['at', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'area',
          fields: [
            ['areaPath', 1],
            ['at', -1],
            ['_id', -1],
          ],
        },
      ],
    },
    {
      name: 'entries',
      indexes: [
        {
          name: 'feed',
          fields: [
            ['areaId', 1],
            ['shown', 1],
            ['kind', 1],
            ['feedAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'under',
          fields: [
            ['areaPath', 1],
            ['kind', 1],
            ['at', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'author',
          fields: [
            ['author.openid', 1],
            ['kind', 1],
            ['at', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'waiting',
          fields: [
            ['areaPath', 1],
            ['waiting', 1],
            ['at', 1],
            ['_id', 1],
          ],
        },
        { name: 'due', fields: [['dueAt', 1]] },
        { name: 'fanout', fields: [['fanoutDueAt', 1]] },
        { name: 'photo', fields: [['photoTraces.trace', 1]] },
      ],
    },
    {
      name: 'comments',
      indexes: [
        {
          name: 'order',
          fields: [
            ['entryId', 1],
            ['at', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'waiting',
          fields: [
            ['areaPath', 1],
            ['waiting', 1],
            ['at', 1],
            ['_id', 1],
          ],
        },
        { name: 'author', fields: [['author.openid', 1]] },
        { name: 'area', fields: [['areaId', 1]] },
      ],
    },
    {
      name: 'ballots',
      indexes: [
        {
          name: 'unit',
          fields: [
            ['entryId', 1],
            ['unitId', 1],
          ],
        },
        {
          name: 'rows',
          fields: [
            ['entryId', 1],
            ['_id', 1],
          ],
        },
        { name: 'voter', fields: [['openid', 1]] },
        { name: 'key', fields: [['keyName', 1]] },
      ],
    },
    {
      name: 'noticeTallies',
      indexes: [
        {
          name: 'dirty',
          fields: [
            ['dirty', 1],
            ['at', 1],
          ],
        },
        {
          name: 'parts',
          fields: [
            ['entryId', 1],
            ['parentId', 1],
          ],
        },
        {
          name: 'level',
          fields: [
            ['entryId', 1],
            ['areaKind', 1],
            ['_id', 1],
          ],
        },
      ],
    },
    {
      name: 'wechatGroups',
      indexes: [{ name: 'group', fields: [['groupId', 1]], unique: true }],
    },
    {
      name: 'tallies',
      indexes: [
        { name: 'parent', fields: [['parentId', 1]] },
        { name: 'again', fields: [['againAt', 1]] },
      ],
    },
    {
      name: 'looks',
      indexes: [
        {
          name: 'of',
          fields: [
            ['of', 1],
            ['at', -1],
            ['_id', -1],
          ],
        },
      ],
    },
    // How far each step of the sweep has come, by its name.
    { name: 'sweeps', indexes: [] },
    { name: 'photoChecks', indexes: [{ name: 'waiting', fields: [['at', 1]] }] },
    { name: 'reveals', indexes: [] },
    { name: 'secrets', indexes: [{ name: 'key', fields: [['keyName', 1]] }] },
    {
      name: 'requests',
      indexes: [
        {
          name: 'mine',
          fields: [
            ['reporter.openid', 1],
            ['createdAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'mineOpen',
          fields: [
            ['reporter.openid', 1],
            ['open', 1],
            ['createdAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'todo',
          fields: [
            ['waitingFor', 1],
            ['orderAt', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'area',
          fields: [
            ['areaPath', 1],
            ['open', 1],
            ['orderAt', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'areaEnded',
          fields: [
            ['areaPath', 1],
            ['open', 1],
            ['updatedAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'department',
          fields: [
            ['departmentId', 1],
            ['open', 1],
            ['orderAt', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'departmentEnded',
          fields: [
            ['departmentId', 1],
            ['open', 1],
            ['updatedAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'joined',
          fields: [
            ['joiners.openid', 1],
            ['createdAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'inCharge',
          fields: [
            ['inCharge.postId', 1],
            ['open', 1],
            ['inCharge.openid', 1],
          ],
        },
        {
          name: 'handlerDay',
          fields: [
            ['handler.postId', 1],
            ['updatedAt', 1],
          ],
        },
        {
          name: 'handler',
          fields: [
            ['handler.postId', 1],
            ['open', 1],
            ['handler.openid', 1],
          ],
        },
        {
          name: 'code',
          fields: [
            ['code', 1],
            ['createdAt', -1],
          ],
        },
        { name: 'photo', fields: [['photoTraces.trace', 1]] },
        { name: 'outbox', fields: [['noticeDueAt', 1]] },
        { name: 'clock', fields: [['tickAt', 1]] },
        { name: 'changed', fields: [['updatedAt', 1]] },
        {
          name: 'near',
          fields: [
            ['cell', 1],
            ['createdAt', -1],
          ],
        },
        { name: 'provisional', fields: [['provisionalAt', 1]] },
      ],
    },
    {
      name: 'messages',
      indexes: [
        {
          name: 'inbox',
          fields: [
            ['openid', 1],
            ['at', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'unread',
          fields: [
            ['openid', 1],
            ['readAt', 1],
          ],
        },
        {
          name: 'pushed',
          fields: [
            ['openid', 1],
            ['template', 1],
            ['at', -1],
          ],
        },
        { name: 'held', fields: [['held.until', 1]] },
      ],
    },
    {
      name: 'items',
      indexes: [
        { name: 'inForce', fields: [['until', 1]] },
        {
          name: 'history',
          fields: [
            ['code', 1],
            ['version', -1],
          ],
        },
      ],
    },
    {
      name: 'checks',
      indexes: [
        {
          name: 'mine',
          fields: [
            ['openid', 1],
            ['updatedAt', -1],
          ],
        },
        {
          name: 'queue',
          fields: [
            ['areaId', 1],
            ['waiting', 1],
            ['waitingSince', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'code',
          fields: [
            ['code', 1],
            ['createdAt', -1],
          ],
        },
        { name: 'photo', fields: [['photoTraces.trace', 1]] },
        { name: 'purge', fields: [['purgeAt', 1]] },
      ],
    },
    {
      name: 'papers',
      indexes: [
        { name: 'holder', fields: [['openid', 1]] },
        { name: 'key', fields: [['keyName', 1]] },
      ],
    },
    { name: 'services', indexes: [{ name: 'area', fields: [['areaId', 1]] }] },
    {
      name: 'popups',
      indexes: [
        {
          name: 'area',
          fields: [
            ['areaId', 1],
            ['until', 1],
          ],
        },
        {
          name: 'under',
          fields: [
            ['areaPath', 1],
            ['until', 1],
          ],
        },
        { name: 'tell', fields: [['tellAt', 1]] },
      ],
    },
    {
      name: 'popupPlaces',
      indexes: [
        {
          name: 'popup',
          fields: [
            ['popupId', 1],
            ['leftAt', 1],
            ['at', 1],
          ],
        },
        { name: 'mine', fields: [['openid', 1]] },
      ],
    },
    {
      name: 'centres',
      indexes: [
        { name: 'area', fields: [['areaPath', 1]] },
        { name: 'align', fields: [['alignAt', 1]] },
        { name: 'calendar', fields: [['calendar', 1]] },
      ],
    },
    {
      name: 'sheets',
      indexes: [
        {
          name: 'day',
          fields: [
            ['centreId', 1],
            ['day', 1],
          ],
        },
        { name: 'unsettled', fields: [['unsettledAt', 1]] },
        { name: 'freed', fields: [['freedAt', 1]] },
      ],
    },
    {
      name: 'bookings',
      indexes: [
        {
          name: 'booker',
          fields: [
            ['booker', 1],
            ['number', -1],
          ],
        },
        {
          name: 'mine',
          fields: [
            ['openid', 1],
            ['open', 1],
            ['startAt', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'mineEnded',
          fields: [
            ['openid', 1],
            ['open', 1],
            ['startAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'roster',
          fields: [
            ['centreId', 1],
            ['date', 1],
            ['startAt', 1],
          ],
        },
        {
          name: 'appeals',
          fields: [
            ['centreId', 1],
            ['miss.appeal.ruled', 1],
            ['startAt', 1],
            ['_id', 1],
          ],
        },
        { name: 'clock', fields: [['tickAt', 1]] },
        { name: 'outbox', fields: [['noticeDueAt', 1]] },
        { name: 'key', fields: [['addressKey', 1]] },
      ],
    },
    {
      name: 'waits',
      indexes: [
        {
          name: 'day',
          fields: [
            ['centreId', 1],
            ['date', 1],
            ['state', 1],
            ['at', 1],
          ],
        },
        {
          name: 'mine',
          fields: [
            ['openid', 1],
            ['state', 1],
            ['at', 1],
          ],
        },
        { name: 'look', fields: [['lookAt', 1]] },
      ],
    },
    {
      name: 'wishes',
      indexes: [
        {
          name: 'centre',
          fields: [
            ['centreId', 1],
            ['date', 1],
          ],
        },
        { name: 'ask', fields: [['askAt', 1]] },
      ],
    },
    {
      name: 'queues',
      indexes: [
        {
          name: 'mine',
          fields: [
            ['openids', 1],
            ['day', 1],
          ],
        },
        { name: 'look', fields: [['lookAt', 1]] },
      ],
    },
    {
      name: 'tickets',
      indexes: [
        {
          name: 'mine',
          fields: [
            ['openid', 1],
            ['endedAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'worker',
          fields: [
            ['worker.openid', 1],
            ['date', 1],
          ],
        },
        { name: 'booking', fields: [['bookingId', 1]] },
      ],
    },
    {
      name: 'worklogs',
      indexes: [
        {
          name: 'mine',
          fields: [
            ['openid', 1],
            ['day', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'team',
          fields: [
            ['areaPath', 1],
            ['date', 1],
            ['draftedAt', 1],
            ['_id', 1],
          ],
        },
      ],
    },
    {
      name: 'matters',
      indexes: [
        {
          name: 'mine',
          fields: [
            ['applicant.openid', 1],
            ['open', 1],
            ['createdAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'mineAll',
          fields: [
            ['applicant.openid', 1],
            ['createdAt', -1],
            ['_id', -1],
          ],
        },
        {
          name: 'todo',
          fields: [
            ['waitingFor', 1],
            ['orderAt', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'receiver',
          fields: [
            ['receiver.postId', 1],
            ['open', 1],
            ['orderAt', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'receiverDay',
          fields: [
            ['receiver.postId', 1],
            ['updatedAt', 1],
          ],
        },
        {
          name: 'rated',
          fields: [
            ['receiver.postId', 1],
            ['rating.at', 1],
          ],
        },
        {
          name: 'handed',
          fields: [
            ['hand.to.postId', 1],
            ['orderAt', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'fresh',
          fields: [
            ['areaId', 1],
            ['state', 1],
            ['orderAt', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'area',
          fields: [
            ['areaPath', 1],
            ['open', 1],
            ['orderAt', 1],
            ['_id', 1],
          ],
        },
        {
          name: 'asked',
          fields: [
            ['followUp.post.postId', 1],
            ['followUp.done', 1],
          ],
        },
        {
          name: 'visitor',
          fields: [
            ['visit.people.postId', 1],
            ['open', 1],
          ],
        },
        { name: 'clock', fields: [['tickAt', 1]] },
        { name: 'outbox', fields: [['noticeDueAt', 1]] },
        {
          name: 'month',
          fields: [
            ['centreId', 1],
            ['month', 1],
            ['_id', 1],
          ],
        },
        { name: 'count', fields: [['countAt', 1]] },
        { name: 'provisional', fields: [['provisionalAt', 1]] },
        { name: 'photo', fields: [['photoTraces.trace', 1]] },
        { name: 'key', fields: [['keyName', 1]] },
      ],
    },
    {
      name: 'matterTallies',
      indexes: [
        {
          name: 'area',
          fields: [
            ['areaPath', 1],
            ['month', 1],
          ],
        },
        { name: 'month', fields: [['month', 1]] },
      ],
    },
    { name: 'acceptances', indexes: [] },
    { name: 'models', indexes: [] },
    {
      name: 'corrections',
      indexes: [
        {
          name: 'district',
          fields: [
            ['district', 1],
            ['at', -1],
          ],
        },
      ],
    },
  ],
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
