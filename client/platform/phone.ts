import Taro from '@tarojs/taro'

/** Rings a number after WeChat's own question; closing that question is no failure. */
export const ring = (number: string) => void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
