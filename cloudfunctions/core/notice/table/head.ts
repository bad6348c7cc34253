import { type NoticeRow, said, who } from './row'

/** What the head in charge hears; a ruling, an approval and a climb name another head. */
export const headHears = {
  new: {
    to: 'inCharge',
    push: 'task',
    phrase: '待核实',
    title: () => '有一件新诉求，请核实',
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
  supplemented: {
    to: 'inCharge',
    push: 'task',
    phrase: '已补充',
    title: () => '居民已补充，请接着核实',
    words: (request) => said(request, request.title),
  },
  reopened: {
    to: 'inCharge',
    push: 'task',
    phrase: '请重办',
    title: () => '居民说还没解决，请接着办',
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
  withdrawn: {
    to: 'inCharge',
    push: null,
    phrase: '已撤回',
    title: () => '居民撤回了一件诉求',
    words: ({ title }) => title,
  },
  climbed: {
    to: 'inCharge',
    push: 'task',
    phrase: '已升级',
    title: () => '有一件超时的事升到您这里',
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
  handedBack: {
    to: 'inCharge',
    push: 'task',
    phrase: '已退单',
    title: (request) => `${who(request)}退回了一件事`,
    words: (request) => said(request, request.title),
  },
  ruling: {
    to: 'inCharge',
    push: 'task',
    phrase: '请裁定',
    title: () => '一件事退了两次，请裁定由谁办',
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
  ruled: {
    to: 'inCharge',
    push: 'progress',
    phrase: '已裁定',
    title: () => '已有裁定',
    words: (request) => said(request, request.title),
  },
  shelving: {
    to: 'inCharge',
    push: 'task',
    phrase: '请审批',
    title: () => '有一件事申请挂账，请审批',
    words: ({ title, shelving }) => `${title}：${shelving?.reason ?? ''}`,
  },
  objected: {
    to: 'inCharge',
    push: 'task',
    phrase: '请裁定',
    title: () => '居民不同意不予受理，请裁定',
    words: (request) => said(request, request.title),
  },
  joined: {
    to: 'inCharge',
    push: null,
    phrase: '有附议',
    title: ({ joiners }) => `又有邻居附议，共 ${joiners.length + 1} 户`,
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
  emergency: {
    to: 'inCharge',
    push: 'task',
    phrase: '应急',
    title: () => '应急：请马上派人',
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
} as const satisfies Record<string, NoticeRow>
