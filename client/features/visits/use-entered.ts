import { useState } from 'react'
import { toTop, usePageShow } from '../../platform/page'

let entered = false

/** A visit is on its way: the page one comes back to says so, once. */
export const sayEntered = () => {
  entered = true
}

/** Whether a visit has just been entered, for the page that is shown next. */
export function useEntered(): boolean {
  const [shown, setShown] = useState(false)
  usePageShow(() => {
    setShown(entered)
    if (entered) toTop()
    entered = false
  })
  return shown
}
