import type { CloudManifest } from '../../config/manifest'
import type { Engine } from '../engine/types'
import { drawCode } from './code'
import { checkMedia, checkText, type Visits } from './content-check'
import { createGroupEntries, type GroupEntries } from './group-entry'
import { createInterfaces, type Interfaces } from './interfaces'
import { type Ledger, openLedger } from './ledger'
import { createPhoneNumbers, type PhoneNumbers } from './phone-number'
import { sendMessage } from './subscribe-message'

interface WechatOptions {
  engine: Engine
  manifest: CloudManifest
  now(): number
  appid: string
  appUrl(): string
  pages?: readonly string[]
  visits: Visits
  /** Hands an event of WeChat's message push to the function that listens. */
  push(event: Record<string, unknown>): void
}

export interface Wechat {
  interfaces: Interfaces
  ledger: Ledger
  phoneNumbers: PhoneNumbers
  groupEntries: GroupEntries
}

/** WeChat's open interfaces as far as a neighbourhood needs them. */
export function openWechat({ engine, manifest, now, appid, appUrl, pages, visits, push }: WechatOptions): Wechat {
  const ledger = openLedger(engine, now)
  const phoneNumbers = createPhoneNumbers(appid, now)
  const groupEntries = createGroupEntries(appid, now)
  const interfaces = createInterfaces(
    {
      'subscribeMessage.send': sendMessage(manifest.templates, ledger),
      'security.msgSecCheck': checkText({ visits, now }),
      'security.mediaCheckAsync': checkMedia({ visits, now, notify: push }),
      'wxacode.getUnlimited': drawCode({ appUrl, pages }),
      'phonenumber.getPhoneNumber': phoneNumbers.get,
    },
    groupEntries,
  )
  return { interfaces, ledger, phoneNumbers, groupEntries }
}
