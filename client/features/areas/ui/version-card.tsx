import { useState } from 'react'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import type { VersionView } from '../model/version'
import { Titled } from './titled'

interface VersionCardProps {
  version: VersionView
  /** Where it can still be taken back. */
  onDiscard?: () => void
  busy: boolean
}

export function VersionCard({ version, onDiscard, busy }: VersionCardProps) {
  const { publicationId, title, state, counts, by } = version
  const [asked, setAsked] = useState(false)
  return (
    <Card id={`version-${publicationId}`}>
      <Titled title={title} aside={state} />
      <Stack gap="small">
        <Copy size="sm" tone="soft">
          {counts}
        </Copy>
        <Copy size="sm" tone="quiet">
          {by}
        </Copy>
        {onDiscard && (
          <Button
            id={`discard-${publicationId}`}
            look="line"
            small
            busy={busy}
            onPress={asked ? onDiscard : () => setAsked(true)}
          >
            {asked ? '再点一次，就撤下' : '撤下，不让它生效'}
          </Button>
        )}
      </Stack>
    </Card>
  )
}
