import type { ClientFailure } from '../platform/call'
import { dayWords } from './time'

/** What happened, and what to do about it. */
export interface FailureWords {
  title: string
  words: string
}

/** 570 → 9:30 */
const clockWords = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

type Saying = { [Code in ClientFailure['code']]: (failure: Extract<ClientFailure, { code: Code }>) => FailureWords }

/** Why an invitation is of no use any more. */
const invitationWords = {
  accepted: '这份邀请有人接了',
  declined: '这份邀请已经谢绝了',
  takenBack: '这份邀请收回去了',
  expired: '这份邀请过期了',
  filled: '这个岗位已经另有人接任',
} as const

const say = (title: string, words: string) => () => ({ title, words })

const sayings: Saying = {
  network: say('没连上网络', '看看手机信号或无线网，再试一次。写好的字不会丢'),
  timeout: say('等得有点久', '网络慢，还没等到回音。再点一次，不会重复提交'),
  'publication.absent': say('没找到这一版区划', '它可能已经清理了，请重新选文件检查一遍'),
  'publication.faulty': ({ faults }) => ({
    title: `还有 ${faults} 处错误`,
    words: '请按下面列的行改好文件，再检查一遍',
  }),
  'publication.busy': ({ by }) => ({
    title: '另一版正在发布',
    words: `${by}发布的那一版还没有生效，等它生效以后再来，或者先把它撤下`,
  }),
  'publication.late': say('生效时间太近了', '写进去要一点时间，请选晚一点的时间'),
  'publication.changed': say('现行区划刚刚变了', '请重新检查一遍，再发布'),
  'publication.discarded': say('这一版已经撤下了', '要用的话，请重新检查一遍'),
  'publication.inForce': say('这一版已经生效', '不能撤下了，请改好文件再发一版'),
  'server.busy': say('这会儿人多', '稍等一会儿再点一次，不会重复提交'),
  'server.failed': ({ requestId }) => ({
    title: '我们这边出了点差错',
    words: `已经记下来了，请再试一次。还不行，请把 ${requestId} 告诉网格长`,
  }),
  'input.invalid': say('有一处填得不对', '请看看是不是空着，或者字数太多，改好再提交'),
  'action.unknown': say('这个版本有点旧', '请从微信右上角“…”里重新进入小程序'),
  'caller.unknown': say('还不知道您是谁', '请关掉小程序，从微信里重新打开'),
  'permission.denied': say('这一步不归您办', '这件事可能已经转给别人。下拉刷新看看现在是谁在办'),
  'request.absent': say('没找到这件事', '它可能不归您看，或者链接过期了。请从“我的诉求”里进'),
  'request.moved': say('刚刚有人先办了一步', '已经为您刷新，请看看最新进展再决定'),
  'move.illegal': say('现在不能办这一步', '这件事已经走到别的步骤，已经为您刷新'),
  'area.absent': say('这个地方不在名册里', '可能刚调整过，请从列表里重新选'),
  'post.unassignable': say('派不到这个人', '他可能刚刚换岗，请重新选一位'),
  'party.unfit': ({ name }) => ({
    title: `请错人了：${name}`,
    words: '他的岗位不代表这一方，或者不管这一片。请把这一方删掉，重新选一位',
  }),
  'merge.impossible': say('这两件并不到一起', '要在同一片、都还没办结，才能并案'),
  'review.outside': say('复查的日子不合适', '请换一个近一些的工作日'),
  'department.empty': say('这个部门还没有人接', '请换一个部门，或先打电话联系'),
  'joint.unsigned': say('还有部门没签字', '等到场的部门都签了，才能办结'),
  'photo.required': say('还差一张照片', '附一张现场照片，居民才看得明白'),
  'content.refused': say('有些字句发不出去', '请换个说法，只说事情本身，再提交一次'),
  'home.tooMany': ({ most }) => ({ title: `最多选 ${most} 个家`, words: '请先去“我的”里移走一个不用的' }),
  'home.absent': say('这个家已经移走了', '下拉刷新看看'),
  'household.absent': say('这一户还没有登记', '可能刚搬走，下拉刷新看看'),
  'household.full': ({ most }) => ({ title: `一户最多登记 ${most} 人`, words: '请先看看是不是选错了门牌' }),
  'claim.settled': ({ how }) =>
    how === 'confirmed'
      ? { title: '刚刚有人先确认了', words: '他已经是这里的住户，已经为您刷新' }
      : { title: '这条申请已经不在了', words: '他可能自己撤了，或者别人先回了，已经为您刷新' },
  'consent.required': say('要先问过本人', '替人评价，请当面或打电话问清楚，再勾上“本人说的”'),
  'post.absent': say('这个岗位不在了', '可能刚换人或刚调整，下拉刷新看看'),
  'post.misplaced': say('这里没有这种岗位', '请换一个地方，或换一种岗位'),
  'post.last': say('这个岗位不能空着', '全区只剩这一位在岗，请先请人接任，再来结束'),
  'invitation.absent': say('没找到这份邀请', '请邀请您的人重新出示二维码'),
  'invitation.closed': ({ why }) => ({ title: invitationWords[why], words: '还想接任，请邀请您的人再发一份' }),
  'invitation.own': say('自己发的邀请，自己接不了', '请把二维码给要接任的人扫'),
  'absence.outside': say('日子不合适', '从明天起，最长九十天，请重新选'),
  'deputy.unfit': say('这位现在不能代理', '他可能也请了假，或刚换了岗，请另选一位'),
  'selection.closed': say('这一步已经过去了', '已经为您刷新，看看现在到哪一步'),
  'selection.named': ({ door }) => ({ title: '您家已经推荐过了', words: `一户推荐一位，推荐的是 ${door}` }),
  'nominee.absent': say('这一户还没有核实过的住户', '请先请他选好自己的家，核实以后再来'),
  'phone.code': say('授权过期了', '请再点一次“手机号”'),
  'centre.absent': say('没找到这个服务中心', '可能刚调整过，请从列表里重新选'),
  'centre.moved': say('刚刚有人改过', '已经为您刷新，请看看再改一次'),
  'item.absent': say('没找到这个事项', '它可能改了名，请搜一搜，或问问值班台'),
  'slot.taken': ({ nearest }) => ({
    title: '刚被约走',
    words: nearest?.length ? '最近的空位已经为您列出，请换一个' : '这几天都满了，可以排队等空位',
  }),
  'slot.closed': say('这个时间不开门', '请换一个时间，灰色的日子点开看原因'),
  'booking.absent': say('没找到这个预约', '请从“我的预约”里进'),
  'booking.moved': say('这个预约刚刚变了', '已经为您刷新，请看看最新安排'),
  'booking.state': say('现在不能办这一步', '这个预约已经走到别的步骤，已经为您刷新'),
  'booking.late': say('已经过了可以更改的时间', '请打服务中心的电话，他们会帮您'),
  'booking.tooMany': ({ most }) => ({ title: `最多同时有 ${most} 个预约`, words: '请先办完或取消一个' }),
  'booking.banned': ({ until }) => ({
    title: '暂时不能预约',
    words: `前两次没来，${dayWords(until)}起可以再约。现在可以直接到现场取号，也可以申诉`,
  }),
  'booking.overlap': say('这个时间您已有预约', '请看看“我的预约”，或换一个时间'),
  'reveal.tooMany': ({ most }) => ({ title: '看得有点多', words: `一小时最多看 ${most} 位居民的电话，请过一会儿再看` }),
  'checkIn.none': say('今天没有您的预约', '没关系，现场取一个号也能办；或者看看是不是用家人的手机约的'),
  'checkIn.elsewhere': ({ centreName, address }) => ({
    title: '您约的不在这里',
    words: `您约的是${centreName}，在${address}。来不及过去，也可以在这里取号`,
  }),
  'checkIn.otherDay': ({ date, minute }) => ({
    title: '您约的不是今天',
    words: `您约的是 ${Number(date.slice(5, 7))} 月 ${Number(date.slice(8))} 日 ${clockWords(minute)}。今天想办，可以现场取号`,
  }),
  'checkIn.late': say('约好的时间已经过了', '来了就好，现场取一个号，一样能办'),
  'queue.closed': say('这会儿还不能取号', '中心还没开门，或者今天不办公。请看看门口的时间，或打电话问问'),
  'queue.full': say('今天的号发完了', '请明天早点来，或者约一个时间，不用等'),
  'queue.tooMany': ({ most }) => ({
    title: '今天取的号有点多',
    words: `一人一天最多取 ${most} 个号。还要办事，请到窗口说一声，给您一个纸号`,
  }),
  'queue.empty': say('没有人在等', '都叫完了，可以歇一会儿'),
  'desk.absent': say('没找到这个窗口', '可能刚调整过，请重新选'),
  'desk.taken': ({ by }) => ({ title: `${by}在用这个窗口`, words: '换一个窗口；确实要接替，请点“接替”' }),
  'desk.busy': ({ number }) => ({ title: `${number} 还没办完`, words: '请先办结、转窗口，或记下缺的材料，再叫下一位' }),
  'desk.shut': say('窗口还没开始', '先点“开始叫号”'),
  'ticket.absent': say('没找到这个号', '号当天有效。请重新取一个，或请窗口帮您看看'),
  'ticket.moved': say('这个号刚刚有变化', '已经为您刷新，请看看再点'),
  'ticket.state': say('现在不能办这一步', '这个号已经走到别的步骤，已经为您刷新'),
  'ticket.callAgain': ({ calls, most }) => ({
    title: `才叫了 ${calls} 次`,
    words: `叫满 ${most} 次还没来才算过号，请再叫一次`,
  }),
  'ticket.calledOut': ({ most }) => ({ title: `已经叫了 ${most} 次`, words: '还没来，可以先过号，他来了再排进来' }),
  'ticket.unskilled': say('这个窗口不办这件事', '请换一个能办的窗口'),
  'ticket.rated': say('已经评价过了', '谢谢您，一次就够了'),
  'rating.absent': say('没找到这条评价', '它可能不归您看，下拉刷新看看'),
  'rating.answered': ({ by }) => ({ title: '已经有人回话了', words: `${by}先回了，下拉刷新看看` }),
  'log.absent': say('这一天没有日志', '当天没有要记的工作，或者还没到时间'),
  'log.confirmed': say('这一天已经确认存档', '存档以后不能再改，有补充请写在明天的日志里'),
  'item.moved': say('刚刚有人改过这个事项', '已经为您刷新，请在新的一版上改'),
  'check.absent': say('没找到这份材料', '它可能已经删除，或者不归您看'),
  'check.moved': say('材料刚刚有变化', '已经为您刷新，请看看再继续'),
  'check.closed': say('这件事已经办完', '要再办，请从办事指南里重新开始'),
  'material.absent': say('不需要这项材料', '清单可能更新过，请下拉刷新'),
  'paper.absent': say('留存的资料已删除', '请重新拍一张'),
  'paper.expired': say('留存的资料过期了', '请重新拍一张新的'),
  'paper.unfit': say('这项还不能留存', '要等窗口看过、确认齐全才能留存'),
  'popup.absent': say('没找到这次服务', '它可能不在您家附近，请从列表里看看'),
  'popup.moved': say('安排刚刚变了', '已经为您刷新，请看看新的时间地点'),
  'popup.over': say('这次服务已经结束', '请看看下一次什么时候来'),
  'popup.full': ({ capacity }) => ({
    title: '名额约满了',
    words: `这次一共 ${capacity} 户，可以直接到场等候，或看看下一次`,
  }),
  'popup.taken': ({ taken }) => ({ title: '名额改得太少', words: `已经有 ${taken} 户约了，名额不能比这少` }),
  'popup.times': say('时间不合适', '要定在以后、当天开始当天结束，请重新选'),
  'entry.absent': say('没找到这一条', '它可能已经撤回，或者不是发给您这里的'),
  'entry.ended': say('这一条已经结束', '下拉刷新，看看结果'),
  'comment.absent': say('没找到这条留言', '下拉刷新看看'),
  'comments.off': say('这里暂时不能留言', '有事请点“报事”，或打电话给单元长'),
  'sight.illegal': say('刚刚有人先处理了', '下拉刷新，看看现在怎样'),
  'time.outside': say('时间不合适', '请换一个时间再提交'),
  'options.same': say('有两个选项一样', '请改成不同的选项'),
  'option.absent': say('没有这个选项', '下拉刷新，再选一次'),
  'vote.closed': say('表决已经截止', '下拉刷新，看看结果'),
  'vote.running': say('表决还没结束', '等截止以后就能看结果、重新数票'),
  'vote.cast': ({ by }) => ({ title: '您家已经投过票了', words: `${by}投的。一户一票，投了就算数` }),
  'home.unconfirmed': say('还差一步', '等单元长或家里人确认您住在这里，就能投票、发言'),
  'position.taken': ({ by }) => ({ title: '这一方已经表过态', words: `${by}已经说过了，下拉刷新看看` }),
  'chat.unknown': say('没认出这个微信群', '请从单元群里的卡片点进来，再试一次'),
  'chat.unbound': say('这个群还没绑定单元', '请单元长在群里打开小程序，绑定一次'),
  'chat.bound': ({ title }) => ({ title: '已经绑定过了', words: `绑定的是${title}。要换，请先解除` }),
  'matter.absent': say('没找到这件办件', '它可能不归您看，或者链接过期了。请从“我的办件”里进'),
  'code.absent': say('没有这个码', '看看有没有输错，或请窗口再出示一次'),
  'code.expired': say('这个码过期了', '码半小时内有效，请窗口再出示一次'),
  'code.used': say('这件已经在别人手机上了', '一个码只能用一次。不是您或家人的手机，请马上跟窗口说'),
  'code.own': say('窗口自己的人接不了', '请让来办事的人用他的手机扫'),
  'matter.moved': say('刚刚有人先办了一步', '已经为您刷新，请看看最新进展再决定'),
  'matter.state': say('现在不能办这一步', '这件事已经走到别的步骤，已经为您刷新'),
  'matter.tooMany': ({ most }) => ({
    title: `最多同时申请 ${most} 件`,
    words: '请等办完一件再申请，或撤回一件不急的，也可以直接到窗口',
  }),
  'matter.unreviewed': ({ departments }) => ({
    title: '还有部门没审核完',
    words: `在等：${departments.join('、')}。都同意了才能办结`,
  }),
  'matter.reason': say('还差一条依据', '不予办理要选依据，不归我们办要写明归谁、电话多少'),
  'matter.originals': ({ count }) => ({
    title: `还有 ${count} 份原件没拿回`,
    words: '请先到窗口拿回原件，两边都确认，再办这一步',
  }),
  'matter.notToday': ({ date }) => ({
    title: '还没到上门的日子',
    words: `${dayWords(Date.parse(`${date}T00:00:00+08:00`))}当天才能看到地址`,
  }),
  'item.mode': say('这个事项不能这样办', '请换一种办法，或约个时间到窗口来'),
  'form.unfilled': ({ fields }) => ({ title: `表格还有 ${fields.length} 处没填`, words: '没写“选填”的都要填上' }),
  'form.field': say('有一处填得不对', '请看看日期、手机号、身份证号写得对不对'),
  'visit.pair': say('要两个人一起去', '这个事项要双人上门，请再选一位同事'),
  'visit.day': say('这个日子不合适', '请换一个今天以后的日子'),
  'visit.address': say('还不知道地址', '请问清楚上门的地址，填上再定'),
  'authority.absent': say('还没签委托书', '请先请本人写明委托什么，在屏幕上签字'),
  'original.absent': say('清单上没有这一份', '刚刚可能有变化，下拉刷新看看'),
  'signature.required': say('请先签个字', '这位居民没有手机，请他在屏幕上签字代替确认'),
  'visit.absent': say('没找到这次走访', '它可能不在您的辖区。下拉刷新看看'),
  'visit.when': say('走访的时间不对', '只能补记最近七天的走访，也不能记还没到的时间'),
  'care.absent': say('台账里没有这一条', '可能已经结束，或者不归您看。下拉刷新看看'),
  'care.moved': say('刚刚有人改过这一条', '已经为您刷新，请看看最新内容再改'),
  'care.full': ({ most }) => ({ title: `一户最多登记 ${most} 位`, words: '请先结束不再需要的那一条' }),
  'care.tooMany': ({ most }) => ({
    title: '今天看得有点多',
    words: `一天最多看 ${most} 条台账，请明天再看；急事请打电话给网格长`,
  }),
}

const unheard = say('出了点意外', '请再试一次。还不行，请打电话给单元长')

/** Kind words for a failure; a code never heard of still gets an answer. */
export function failureWords(failure: ClientFailure): FailureWords {
  const saying = (sayings as Record<string, ((failure: ClientFailure) => FailureWords) | undefined>)[failure.code]
  return (saying ?? unheard)(failure)
}

/** Where nothing was written: what to do about a page that did not come. */
const unread: { [Code in ClientFailure['code']]?: string } = {
  network: '看看手机信号或无线网，再试一次',
  timeout: '网络慢，还没等到回音，再试一次',
  'server.busy': '稍等一会儿再试一次',
}

/** The same for a page that could not be read. */
export function unreadWords(failure: ClientFailure): FailureWords {
  const { title, words } = failureWords(failure)
  return { title, words: unread[failure.code] ?? words }
}
