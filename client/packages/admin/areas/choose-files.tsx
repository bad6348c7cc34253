import { MapPinned, Table, Waypoints } from 'lucide'
import { FileCell } from '../../../features/areas/ui/file-cell'
import type { FileState } from '../../../features/areas/use-file'
import { isWeb } from '../../../platform/build'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'

interface Chosen {
  file: FileState | null
  pick: () => void
}

interface ChooseFilesProps {
  tree: Chosen
  boundaries: Chosen
  points: Chosen
  idProperty: string
  onIdProperty: (name: string) => void
}

/** The files of an import; either of the first two will do. */
export function ChooseFiles({ tree, boundaries, points, idProperty, onIdProperty }: ChooseFilesProps) {
  return (
    <Card id="areas-files">
      <Stack>
        <FileCell
          id="areas-tree"
          icon={Table}
          title="名册"
          hint="CSV 或 Excel：编码、类型、名称、上级…"
          file={tree.file}
          onPick={tree.pick}
        />
        <FileCell
          id="areas-boundaries"
          icon={MapPinned}
          title="边界"
          hint="GeoJSON，WGS-84 经纬度"
          file={boundaries.file}
          onPick={boundaries.pick}
        />
        <FileCell
          id="areas-points"
          icon={Waypoints}
          title="旧点位（可不选）"
          hint="CSV：lat、lon、area，用来回放"
          file={points.file}
          onPick={points.pick}
        />
        {boundaries.file && (
          <Line
            id="areas-id"
            label="边界里写编码的属性"
            hint="id"
            value={idProperty}
            most={40}
            onChange={onIdProperty}
          />
        )}
        {!isWeb && (
          <Copy size="sm" tone="quiet">
            先把文件发到“文件传输助手”，再从聊天里选
          </Copy>
        )}
      </Stack>
    </Card>
  )
}
