import type { Answer, Failure } from '../contract'

/** An expected failure on its way out: a use case returns it, it never throws it. */
export class Refused {
  constructor(readonly failure: Failure) {}
}

export const refused = (failure: Failure): Refused => new Refused(failure)

/** One plain line for those who read answers without our client; the client has words of its own for each code. */
const messages: Record<Failure['code'], string> = {
  'input.invalid': '填写的内容有误',
  'action.unknown': '没有这个操作',
  'caller.unknown': '请从微信打开',
  'permission.denied': '您没有办理这一步的权限',
  'request.absent': '没有找到这件诉求',
  'request.moved': '刚刚有人先办了一步，请刷新',
  'move.illegal': '这一步现在不能办',
  'area.absent': '没有找到这个地方',
  'post.unassignable': '不能派给这位同志',
  'merge.impossible': '这两件事不能并在一起',
  'review.outside': '复查日期要在三个月以内',
  'department.empty': '这个部门还没有人员',
  'joint.unsigned': '还有部门没有签收办结',
  'photo.required': '请附上现场照片',
  'content.refused': '内容含有不适合发布的文字',
  'home.tooMany': '绑定的家太多了',
  'home.absent': '没有绑定这个家',
  'phone.code': '授权已过期，请再点一次',
  'reveal.tooMany': '一小时内查看的居民电话太多了',
  'centre.absent': '没有找到这个服务中心',
  'centre.moved': '刚刚有人改过，请刷新再改',
  'item.absent': '没有找到这个事项',
  'household.absent': '没有找到这一户',
  'slot.taken': '刚被约走，请换一个时间',
  'slot.closed': '这个时间不能预约',
  'booking.absent': '没有找到这个预约',
  'booking.moved': '这个预约刚刚变了，请刷新',
  'booking.state': '这一步现在不能办',
  'booking.late': '已过可以更改的时间',
  'booking.tooMany': '还没办的预约太多了',
  'booking.banned': '暂时不能预约，可以直接到现场取号',
  'booking.overlap': '这个时间您已有预约',
  'item.moved': '这个事项刚刚有人改过，请刷新',
  'check.absent': '没有找到这份材料',
  'check.moved': '这份材料刚刚有变化，请刷新',
  'check.closed': '这份材料已经办完了',
  'material.absent': '没有这项材料',
  'paper.absent': '没有找到留存的资料',
  'paper.expired': '留存的资料已过期，请重新拍照',
  'paper.unfit': '这项材料现在不能留存',
  'popup.absent': '没有找到这次流动服务',
  'popup.moved': '这次流动服务刚刚有变化，请刷新',
  'popup.over': '这次流动服务已经结束或取消',
  'popup.full': '名额已经约满',
  'popup.taken': '名额不能比已约的少',
  'popup.times': '时间不对',
  'server.busy': '现在人多，请稍后再试',
  'server.failed': '系统出了点问题，请稍后再试',
}

export const failed = (failure: Failure): Answer<never> => ({
  ok: false,
  error: { ...failure, message: messages[failure.code] },
})
