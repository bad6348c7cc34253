import { versionView } from '../../../features/areas/model/version'
import { VersionCard } from '../../../features/areas/ui/version-card'
import { useDiscard, useVersions } from '../../../features/areas/use-versions'
import { failureWords } from '../../../language/failures'
import { Section } from '../../../ui/layout/section'
import { Empty } from '../../../ui/states/empty'
import { ListEnd } from '../../../ui/states/list-end'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'

/** The versions that were published, newest first; one that still waits can be taken back. */
export function History({ now }: { now: number }) {
  const { view, more, loadingMore, next } = useVersions(true)
  const { send, sending, failure } = useDiscard()
  const none = <Empty id="areas-none" title="还没有发布过" words="选好文件，检查没有错误，就可以发布第一版" />
  return (
    <>
      <Section title="发布过的版本" />
      {failure && <Note id="areas-discard-failed" tone="careful" {...failureWords(failure)} />}
      <Shown view={view} waiting={<Skeleton cards={1} />} empty={none}>
        {(versions) => (
          <>
            {versions.map((version) => {
              const shown = versionView(version, now)
              const { publicationId, waits } = shown
              const discard = waits ? () => void send({ publicationId }) : undefined
              return <VersionCard key={publicationId} version={shown} busy={sending} onDiscard={discard} />
            })}
            <ListEnd more={more} loading={loadingMore} onMore={next} />
          </>
        )}
      </Shown>
    </>
  )
}
