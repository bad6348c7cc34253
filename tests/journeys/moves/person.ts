import type { TownCloud } from '../../support/cloud'

/** Somebody with the built mini program before him, in WeChat or in a browser: the same walk on both. */
export interface Person {
  /** Opens a page as a message would: anew, with what the phone kept. */
  open(address: string): Promise<void>
  /** One page back. */
  back(): Promise<void>
  /** Waits until it stands there: `#id`, or words. */
  sees(wanted: string): Promise<unknown>
  seesNoMore(wanted: string): Promise<unknown>
  tap(wanted: string): Promise<void>
  write(id: string, words: string): Promise<void>
  /** Taps what is asked for with leave to send messages, and gives that leave wherever it is asked on a sheet of ours. */
  tapAndAllow(wanted: string): Promise<void>
  /** The line to the cloud is there, or not; the phone knows. */
  signal(there: boolean): Promise<void>
  /** Taps what rings a number; a browser has no telephone, so that it is only seen there. */
  rings(wanted: string): Promise<void>
  /** Opens a page from a card in a WeChat group of this name. */
  openInGroup(group: string, address: string): Promise<void>
  /** Taps where the map shows matters. */
  tapMark(): Promise<void>
  /** Taps what hands a file over; its text. */
  takesFile(wanted: string): Promise<string>
  /** Puts the phone away and takes it out again: what is shown is asked for anew. */
  glances(): Promise<void>
  /** A picture for people, and a measure of what one would stumble over. */
  look(name: string): Promise<void>
}

export interface Stage {
  town: TownCloud
  /** Takes up this person's phone. */
  person(openid: string): Promise<Person>
  hoursGoBy(hours: number): Promise<void>
}

/** A walk through one part of the loop. */
export type Walk = (stage: Stage) => Promise<void>
