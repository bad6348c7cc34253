/** There is no signal, and nothing is lost. */
export const putOffWords = {
  title: '没有信号，先存在手机里了',
  words: '有信号就按先后自动发出去，不用再点。在“待发送”里看得到',
}
