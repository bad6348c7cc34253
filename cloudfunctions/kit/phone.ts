import { cloud } from './cloud'

/** WeChat's answer to a code that is unknown, used or older than five minutes. */
const CODE_INVALID = 40029

/** The number behind a code of the phone's own button, its country before it unless that is China; null where the code is no longer good. */
export async function phoneNumberFor(code: string): Promise<string | null> {
  try {
    const { phoneInfo } = (await cloud.openapi.phonenumber.getPhoneNumber({ code })) as unknown as {
      phoneInfo: { purePhoneNumber: string; countryCode: string }
    }
    const { purePhoneNumber, countryCode } = phoneInfo
    return countryCode === '86' ? purePhoneNumber : `+${countryCode} ${purePhoneNumber}`
  } catch (error) {
    if (Number((error as { errCode?: unknown })?.errCode) === CODE_INVALID) return null
    throw error
  }
}
