/** Cells as people read them in the page's sheet view: days as days, not as the serials that a file holds. */
import { showStyled } from '../../templates/read/turned.ts'
import { showCell } from '../../templates/sheet/column.ts'
import type { Cell, Grid } from '../../templates/sheet/grid.ts'
import { styleAt } from '../../templates/sheet/sheet-look.ts'
import { shownDay, showsDay } from '../../templates/values/number-format.ts'
import type { Pane } from '../session/state.ts'

export type ShowCell = (cell: Cell, row: number, column: number) => string

/** By the column of the cell where a check has read one, else by the cell's own format. */
export const cellsOf =
  ({ at }: Pick<Pane, 'at'>, grid: Grid): ShowCell =>
  (cell, row, column) => {
    const style = styleAt(grid, row, column)
    const of = typeof cell === 'number' ? at({ sheet: grid.name, row, column }).column : null
    if (of !== null) return showStyled(cell, style, of) ?? ''
    if (typeof cell === 'number' && style?.format !== undefined && showsDay(style.format))
      return shownDay(cell, style.format)
    return showCell(cell) ?? ''
  }
