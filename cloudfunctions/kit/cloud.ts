import wx from 'wx-server-sdk'

wx.init({ env: wx.DYNAMIC_CURRENT_ENV as unknown as string })

/** The one connection of an instance. An absent document reads as null. */
export const cloud = wx
export const db = wx.database({ throwOnNotFound: false } as object)
export const _ = db.command
