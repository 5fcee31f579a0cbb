/** Above the sheet, always in sight: whose record is selected, which cell, under which header, and all that it holds. */
import type { ReactElement } from 'react'
import { headerPath } from '../../templates/sheet/form.ts'
import { type Cell, isFault } from '../../templates/sheet/grid.ts'
import type { Pane, PaneState } from '../session/state.ts'
import type { ShowCell } from './checked-cells.ts'

export function CellBar({
  pane,
  cell,
  holds,
  show,
}: {
  readonly pane: Pane
  readonly cell: NonNullable<PaneState['cell']> | null
  readonly holds: Cell
  readonly show: ShowCell
}): ReactElement {
  if (cell === null) return <p className="cell-bar cell-bar-empty">点一个单元格，这里显示它的全部内容。</p>
  const { place, address } = cell
  const { record, column } = pane.at(place)
  const text = isFault(holds) ? holds.fault : show(holds, place.row, place.column)
  const whose = [record?.number, record?.name].filter(Boolean).join(' ')
  return (
    <div className="cell-bar">
      {whose !== '' && <strong className="cell-record">{whose}</strong>}
      <span className="cell-place">
        {address}
        {column === null ? '' : ` ${headerPath(column)}`}
      </span>
      <span className="cell-holds">{text === '' ? '（空）' : text}</span>
    </div>
  )
}
