import { useCallback, useEffect, useState } from 'react'
import { amountWords, fileName, fileText } from '../../features/chain/model/export'
import { useExport } from '../../features/chain/use-export'
import { isWeb } from '../../platform/build'
import { saveFile } from '../../platform/file'
import { Button } from '../../ui/controls/button'
import { Copy } from '../../ui/controls/copy'
import { Stack } from '../../ui/layout/stack'
import { Sheet } from '../../ui/sheet/sheet'
import { Note } from '../../ui/states/note'

/** Gathers everything, then gives it as a file; a browser takes it by itself, WeChat wants a finger. */
export function ExportSheet({ onClose }: { onClose: () => void }) {
  const { pages, done, slow, failure, again } = useExport()
  const [saved, setSaved] = useState<boolean | null>(null)
  const save = useCallback(async () => {
    const now = Date.now()
    setSaved(await saveFile(fileName(now), fileText(pages, now)))
  }, [pages])
  useEffect(() => {
    if (done && isWeb) void save()
  }, [done, save])
  return (
    <Sheet id="export" title="导出我的信息" onClose={onClose} foot={foot()}>
      <Stack>
        {failure && <Note id="export-failed" tone="careful" {...failure} />}
        {saved === true && <Note id="export-saved" tone="good" title="文件交给您了" words="里面有您的手机号，请收好" />}
        {saved === false && (
          <Note id="export-unsaved" tone="careful" title="还没存下来" words="再点一次，选“文件传输助手”发给自己" />
        )}
        <Copy id="export-state" strong>
          {stateWords()}
        </Copy>
        <Copy size="sm" tone="soft">
          您的姓名、手机号、家、消息，报过和附议过的事，还有谁看过您的联系方式。是一个 JSON 文件，电脑上能打开
        </Copy>
      </Stack>
    </Sheet>
  )

  function foot() {
    if (failure)
      return (
        <Button id="export-again" onPress={again}>
          接着整理
        </Button>
      )
    return (
      <Button id="export-save" look={saved ? 'line' : 'main'} busy={!done} onPress={() => void save()}>
        {saveWords()}
      </Button>
    )
  }

  function saveWords() {
    if (!isWeb) return '发到我的微信'
    return saved ? '再存一次' : '存下文件'
  }

  function stateWords() {
    const amount = amountWords(pages)
    if (done) return amount ? `整理好了，有 ${amount}` : '整理好了，还没有报过事'
    if (!slow) return '正在整理…'
    return amount ? `东西有点多，已经整理 ${amount}` : '比平时慢一点，还在整理…'
  }
}
