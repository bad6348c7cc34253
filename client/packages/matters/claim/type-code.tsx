import { ScanLine } from 'lucide'
import { useState } from 'react'
import { claimCodeIn } from '../../../features/matters/model/claim'
import { open } from '../../../platform/navigate'
import { canScan, scanCode } from '../../../platform/scan'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { Note } from '../../../ui/states/note'

/** The code is read by the phone, or typed. */
export function TypeCode({ onCode }: { onCode: (code: string) => void }) {
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const code = claimCodeIn(text)
  const scan = async () => {
    const read = await scanCode()
    if (read && 'path' in read) return void open(read.path)
    setWrong(read !== null)
  }
  return (
    <Stack>
      <Copy tone="soft">在窗口立的事，请窗口出示码。放到手机上，办到哪一步都告诉您</Copy>
      {canScan && (
        <Card warm>
          <Button id="claim-scan" icon={ScanLine} onPress={() => void scan()}>
            扫窗口的码
          </Button>
        </Card>
      )}
      {wrong && <Note tone="careful" title="这不是办件的码" words="请窗口打开这件办件，点“出示码”" />}
      <Card>
        <Stack>
          <Line
            id="claim-text"
            label={canScan ? '或者输入八位码' : '输入八位码'}
            hint="如 7K3Q 2M9D"
            value={text}
            most={10}
            onChange={setText}
          />
          <Button id="claim-next" disabled={code === ''} onPress={() => onCode(code)}>
            {code === '' ? '八位，字母和数字' : '看看是哪件'}
          </Button>
        </Stack>
      </Card>
    </Stack>
  )
}
