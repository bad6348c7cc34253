import type { RefusalRule } from '../../../../cloudfunctions/contract'

/** Where to go instead, by the rule of a refusal. */
export const elsewhere: Record<RefusalRule, string> = {
  'not-ours': '请拨打 12345，或到政务大厅二楼综合窗口咨询。',
  'in-court': '案件已在法院，请等判决，可到司法所咨询法律援助。',
  'private-dispute': '可以先自行协商，也可到社区调解室预约调解。',
  repeated: '上月已书面答复，有新情况请再提出。',
  'not-real': '网格员到现场看过两次，没有发现，再出现请随时拍照报。',
  'no-law': '目前没有这项政策，有变化会在单元群通知。',
}
