import { useState } from 'react'
import { pickFile, uploadPicked } from '../../platform/file'

export interface FileState {
  name: string
  state: 'sending' | 'there' | 'failed'
  percent: number
  fileId?: string
}

/** One file that is chosen and uploaded; what was there before stays where nothing is chosen. */
export function useFile(extensions: readonly string[]) {
  const [file, setFile] = useState<FileState | null>(null)
  const pick = async () => {
    const picked = await pickFile(extensions)
    if (!picked) return
    setFile({ name: picked.name, state: 'sending', percent: 0 })
    try {
      const fileId = await uploadPicked(picked, (percent) => setFile({ name: picked.name, state: 'sending', percent }))
      setFile({ name: picked.name, state: 'there', percent: 100, fileId })
    } catch {
      setFile({ name: picked.name, state: 'failed', percent: 0 })
    }
  }
  return { file, pick: () => void pick(), clear: () => setFile(null) }
}
