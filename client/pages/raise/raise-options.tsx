import type { Draft } from '../../features/requests/model/draft'
import { Line } from '../../ui/controls/line'
import { Switch } from '../../ui/controls/switch'
import { Card } from '../../ui/layout/card'
import { Stack } from '../../ui/layout/stack'

interface RaiseOptionsProps {
  draft: Draft
  /** Only who holds a post raises for somebody else. */
  mayStandIn: boolean
  onChange: (part: Partial<Draft>) => void
}

const nobody = { called: '', door: '' }

/** Who may see it, and for whom it is written. */
export function RaiseOptions({ draft: { shared, behalf }, mayStandIn, onChange }: RaiseOptionsProps) {
  return (
    <Card id="raise-options">
      <Stack>
        <Switch
          id="raise-shared"
          title="邻居能看到"
          note={shared ? '只看得到是什么事，看不到是谁报的，可以附议' : '只有办的人看得到'}
          on={shared}
          onChange={(on) => onChange({ shared: on })}
        />
        {mayStandIn && (
          <Switch
            id="raise-behalf"
            title="替别人报"
            note="他没有手机，或者不方便用"
            on={behalf !== null}
            onChange={(on) => onChange({ behalf: on ? nobody : null })}
          />
        )}
        {mayStandIn && behalf && (
          <>
            <Line
              id="raise-behalf-called"
              label="替谁报"
              hint="怎么称呼，如 朴奶奶"
              value={behalf.called}
              most={12}
              onChange={(called) => onChange({ behalf: { called, door: behalf.door } })}
            />
            <Line
              id="raise-behalf-door"
              label="门牌"
              hint="如 501，不填也行"
              value={behalf.door}
              most={10}
              onChange={(door) => onChange({ behalf: { called: behalf.called, door } })}
            />
          </>
        )}
      </Stack>
    </Card>
  )
}
