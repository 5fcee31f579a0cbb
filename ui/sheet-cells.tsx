/** The cells of one row in the view of a sheet: merged ones as one, those that stay in view at their place. */
import type { CSSProperties, ReactElement } from 'react'
import { SEVERITY_NAMES, type Severity } from '../templates/findings/finding.ts'
import { address, type Cell, type CellRange, type Grid, isFault } from '../templates/sheet/grid.ts'

/** What the rows of a sheet have in common. */
export interface Drawing {
  readonly grid: Grid
  readonly columns: number
  /** Address -> severity of its mark. */
  readonly marks: ReadonlyMap<string, Severity>
  readonly show: (cell: Cell, row: number, column: number) => string
  /** Columns from the left that stay in view. */
  readonly pinned: number
  /** Columns beside them that are drawn; of the rows of the head all are. */
  readonly first: number
  readonly last: number
  /** Pixels from the left, column by column. */
  readonly offsets: readonly number[]
}

interface Span {
  readonly columns: number
  readonly rows: number
}

const ONE: Span = { columns: 1, rows: 1 }

/**
 * What a cell spans; `null` where another cell of the row, or of the head, covers it. Among the rows that scroll a
 * merge over several rows is drawn row by row: only some of them are there.
 */
function spanOf(
  merges: readonly CellRange[],
  row: number,
  column: number,
  lastOfHead: number | null,
): Span | null {
  const over = merges.find(({ left, right }) => left <= column && column <= right)
  if (over === undefined) return ONE
  if (over.left !== column) return null
  const columns = over.right - over.left + 1
  if (lastOfHead === null) return { columns, rows: 1 }
  return over.top === row ? { columns, rows: Math.min(over.bottom, lastOfHead) - row + 1 } : null
}

/** A row of a sheet, and what is selected in it. */
export interface RowDrawn {
  readonly drawing: Drawing
  readonly number: number
  readonly cells: readonly Cell[]
  /** The last row of the head to which it belongs; `null` among the rows that scroll. */
  readonly lastOfHead: number | null
  readonly selected: number | null
  readonly onSelect: (place: { readonly row: number; readonly column: number }) => void
}

export function SheetCells({
  drawing,
  number,
  cells,
  lastOfHead,
  selected,
  onSelect,
}: RowDrawn): ReactElement {
  const { grid, columns, marks, show, pinned, first, last, offsets } = drawing
  const merges = grid.merges.filter(({ top, bottom }) => top <= number && number <= bottom)
  const drawn: ReactElement[] = []
  let gap = 0
  const closeGap = (before: number): void => {
    if (gap > 0) drawn.push(<td key={`gap ${before}`} colSpan={gap} aria-hidden />)
    gap = 0
  }
  for (let column = 1; column <= columns; column++) {
    const span = merges.length === 0 ? ONE : spanOf(merges, number, column, lastOfHead)
    if (span === null) continue
    const end = column + span.columns - 1
    if (lastOfHead === null && end > pinned && (end < first || column > last)) {
      gap += span.columns
      continue
    }
    closeGap(column)
    const at = address(number, column)
    const severity = marks.get(at)
    const cell = cells[column - 1] ?? null
    const text = cell === null ? '' : isFault(cell) ? cell.fault : show(cell, number, column)
    const isPinned = end <= pinned
    const style: CSSProperties | undefined = isPinned ? { left: offsets[column - 1] } : undefined
    const classes = [
      severity === undefined ? '' : `severity-${severity}`,
      isPinned ? 'sheet-pinned' : '',
    ].filter(Boolean)
    drawn.push(
      // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
      // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a table that is a grid is a gridcell
      <td
        key={at}
        id={`cell-${at}`}
        colSpan={span.columns}
        rowSpan={span.rows}
        className={classes.length === 0 ? undefined : classes.join(' ')}
        style={style}
        aria-colindex={column}
        aria-selected={selected === column}
        aria-description={severity === undefined ? undefined : SEVERITY_NAMES[severity]}
        title={text === '' ? undefined : text}
        onClick={() => onSelect({ row: number, column })}
      >
        {lastOfHead === null || span.columns < 3 ? text : <span className="sheet-title">{text}</span>}
      </td>,
    )
  }
  closeGap(columns + 1)
  return <>{drawn}</>
}
