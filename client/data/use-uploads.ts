import { useEffect, useRef, useState } from 'react'
import { srcOf } from '../platform/cloud'
import { lookAt, pickPhotos, uploadPhoto } from '../platform/photo'
import type { Shot } from '../ui/controls/photo-picker'

/** As many as a case holds; less where less is asked for. */
const MOST = 9

/** Photos on their way to the cloud. `onChange` hears the file ids that have arrived, in order. */
export function useUploads(arrived: readonly string[], onChange: (fileIds: string[]) => void, most = MOST) {
  const [shots, setShots] = useState<Shot[]>(() => arrived.map(stored))
  const latest = useRef(shots)
  latest.current = shots
  const told = useRef(arrived.join())

  useEffect(() => {
    const ids = shots.flatMap(({ fileId }) => fileId ?? [])
    if (ids.join() === told.current) return
    told.current = ids.join()
    onChange(ids)
  }, [shots, onChange])

  const change = (name: string, part: Partial<Shot>) =>
    setShots((all) => all.map((shot) => (shot.name === name ? { ...shot, ...part } : shot)))

  const upload = async ({ name, src }: Shot) => {
    change(name, { state: 'sending', percent: 0 })
    try {
      const fileId = await uploadPhoto(src, (percent) => change(name, { percent }))
      change(name, { state: 'there', percent: 100, fileId })
    } catch {
      change(name, { state: 'failed' })
    }
  }

  const add = async () => {
    const paths = await pickPhotos(most - latest.current.length)
    const added = paths.map((src, at): Shot => ({ name: `${Date.now()}-${at}`, src, state: 'sending', percent: 0 }))
    setShots((all) => [...all, ...added].slice(0, most))
    for (const shot of added) void upload(shot)
  }

  const srcs = shots.map(({ src }) => src)
  return {
    /** All that a picker of photos needs. */
    picker: {
      shots,
      room: most - shots.length,
      onAdd: () => void add(),
      onAgain: (shot: Shot) => void upload(shot),
      onRemove: ({ name }: Shot) => setShots((all) => all.filter((shot) => shot.name !== name)),
      onLook: ({ src }: Shot) => lookAt(srcs, src),
    },
    none: shots.length === 0,
    sending: shots.some(({ state }) => state === 'sending'),
    failed: shots.some(({ state }) => state === 'failed'),
    /** Those that did not get through, by their path on the phone. */
    unsent: shots.flatMap(({ state, src }) => (state === 'failed' ? src : [])),
  }
}

const stored = (fileId: string): Shot => ({ name: fileId, src: srcOf(fileId), state: 'there', percent: 100, fileId })
