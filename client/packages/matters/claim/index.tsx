import { useState } from 'react'
import { claimCodeIn } from '../../../features/matters/model/claim'
import { back } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page'
import { Screen } from '../../../ui/screen/screen'
import { Coded } from './coded'
import { TypeCode } from './type-code'

/** Takes a matter onto this phone: opened by the code that the desk shows, or by typing it. */
export default function ClaimPage() {
  const [scene, asked] = [usePageQuery('scene'), usePageQuery('code')]
  const [typed, setTyped] = useState<string | null>(null)
  const code = typed === null ? claimCodeIn(scene) || claimCodeIn(asked) : claimCodeIn(typed)
  return code ? (
    <Coded key={code} code={code} onOther={() => setTyped('')} />
  ) : (
    <Screen id="claim" title="放到我手机上" onBack={() => void back()}>
      <TypeCode onCode={setTyped} />
    </Screen>
  )
}
