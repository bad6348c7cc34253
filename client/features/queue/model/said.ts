const figures = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** A012 as it is read out: A 零一二, figure by figure, so that nobody hears a hundred and two. */
export const saidNumber = (number: string): string =>
  `${number.slice(0, 1)} ${[...number.slice(1)].map((sign) => figures[Number(sign)] ?? sign).join('')}`

/** 请 A 零一二 号，到 2 号窗口 */
export const saidCall = (number: string, desk: number): string => `请 ${saidNumber(number)} 号，到 ${desk} 号窗口`
