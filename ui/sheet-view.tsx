/** A sheet to look at and to jump in: marked cells in their colours, only the rows in view are drawn. */
import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react'
import { SEVERITY_NAMES, type Severity } from '../templates/findings/finding.ts'
import { address, type Cell, columnName, type Grid, isFault } from '../templates/sheet/grid.ts'
import './sheet-view.css'

/** Pixels; the style sheet knows the same height. */
const ROW_HEIGHT = 22
const HEAD_WIDTH = 44
const SPARE_ROWS = 12

export interface SheetPlace {
  readonly row: number
  readonly column: number
}

export interface SheetViewProps {
  readonly grid: Grid
  /** Address -> severity of its mark. */
  readonly marks: ReadonlyMap<string, Severity>
  readonly selected: SheetPlace | null
  readonly onSelect: (place: SheetPlace) => void
  /** A cell as people read it, where its bare value says too little (a day's serial). */
  readonly show: (cell: Cell, row: number, column: number) => string
}

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [20, 0],
  PageUp: [-20, 0],
}

/** Characters of the standard width that a text takes: Chinese ones take two. */
const extent = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0xff ? 2 : 1), 0)

function widthsOf({ grid, show }: SheetViewProps, columns: number): readonly number[] {
  const widths = Array.from({ length: columns }, () => 6)
  for (const { cells, number } of grid.rows.slice(0, 60))
    for (const [at, cell] of cells.entries())
      if (cell !== null && !isMerged(grid, number, at + 1))
        widths[at] = Math.min(28, Math.max(widths[at]!, extent(show(cell, number, at + 1))))
  return widths.map((characters) => characters * 6.6 + 12)
}

const isMerged = ({ merges }: Grid, row: number, column: number): boolean =>
  merges.some((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right)

/** Columns that the cell spans in its row; 0 where another cell of the row covers it. */
function spanOf({ merges }: Grid, row: number, column: number): number {
  const over = merges.find((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right)
  if (over === undefined) return 1
  return over.left === column ? over.right - over.left + 1 : 0
}

/** First and last row drawn. */
function windowOf(top: number, height: number, rows: number): readonly [number, number] {
  const first = Math.floor(top / ROW_HEIGHT) + 1 - SPARE_ROWS
  return [Math.max(1, first), Math.min(rows, first + Math.ceil(height / ROW_HEIGHT) + 2 * SPARE_ROWS)]
}

export function SheetView(props: SheetViewProps): ReactElement {
  const { grid, marks, selected, onSelect, show } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(600)
  const columns = Math.max(1, ...grid.rows.map(({ cells }) => cells.length))
  const rows = Math.max(1, grid.rows.at(-1)?.number ?? 1)
  const byNumber = useMemo(() => new Map(grid.rows.map((row) => [row.number, row])), [grid])
  const widths = useMemo(() => widthsOf(props, columns), [grid])

  useEffect(() => {
    const box = scroller.current
    if (box === null || selected === null) return
    setHeight(box.clientHeight)
    const above = (selected.row - 1) * ROW_HEIGHT
    const left = widths.slice(0, selected.column - 1).reduce((sum, width) => sum + width, 0)
    const inView =
      above >= box.scrollTop && above + 2 * ROW_HEIGHT <= box.scrollTop + box.clientHeight - ROW_HEIGHT
    if (!inView) box.scrollTop = Math.max(0, above - box.clientHeight / 3)
    if (left < box.scrollLeft || left + 100 > box.scrollLeft + box.clientWidth - 44)
      box.scrollLeft = Math.max(0, left - box.clientWidth / 3)
  }, [selected, widths])

  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key]
    if (move === undefined) return
    event.preventDefault()
    const from = selected ?? { row: 1, column: 0 }
    onSelect({
      row: Math.min(rows, Math.max(1, from.row + move[0])),
      column: Math.min(columns, Math.max(1, from.column + move[1])),
    })
  }

  const [first, last] = windowOf(top, height, rows)
  const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  return (
    <div
      className="sheet-view"
      ref={scroller}
      onScroll={({ currentTarget }) => {
        setTop(currentTarget.scrollTop)
        setHeight(currentTarget.clientHeight)
      }}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA lets a table be a grid
        role="grid"
        aria-label={grid.name}
        aria-rowcount={rows}
        aria-colcount={columns}
        aria-readonly
        aria-activedescendant={selected === null ? undefined : cellId(selected)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        style={{ width: HEAD_WIDTH + widths.reduce((sum, width) => sum + width, 0) }}
      >
        <colgroup>
          <col style={{ width: HEAD_WIDTH }} />
          {widths.map((width, at) => (
            <col key={columnName(at + 1)} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th className="sheet-corner" scope="col">
              <span className="out-of-sight">行号</span>
            </th>
            {widths.map((_, at) => (
              <th key={columnName(at + 1)} scope="col">
                {columnName(at + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 1 && <tr aria-hidden style={{ height: (first - 1) * ROW_HEIGHT }} />}
          {numbers.map((number) => (
            <SheetRow
              key={number}
              grid={grid}
              number={number}
              cells={byNumber.get(number)?.cells ?? []}
              columns={columns}
              marks={marks}
              selected={selected?.row === number ? selected.column : null}
              onSelect={onSelect}
              show={show}
            />
          ))}
          {last < rows && <tr aria-hidden style={{ height: (rows - last) * ROW_HEIGHT }} />}
        </tbody>
      </table>
    </div>
  )
}

const cellId = ({ row, column }: SheetPlace): string => `cell-${address(row, column)}`

function SheetRow({
  grid,
  number,
  cells,
  columns,
  marks,
  selected,
  onSelect,
  show,
}: {
  readonly grid: Grid
  readonly number: number
  readonly cells: readonly Cell[]
  readonly columns: number
  readonly marks: ReadonlyMap<string, Severity>
  readonly selected: number | null
  readonly onSelect: (place: SheetPlace) => void
  readonly show: SheetViewProps['show']
}): ReactElement {
  const drawn: ReactElement[] = []
  for (let column = 1; column <= columns; column++) {
    const span = spanOf(grid, number, column)
    if (span === 0) continue
    const at = address(number, column)
    const severity = marks.get(at)
    const cell = cells[column - 1] ?? null
    const text = cell === null ? '' : isFault(cell) ? cell.fault : show(cell, number, column)
    const place = { row: number, column }
    drawn.push(
      // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
      // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a table that is a grid is a gridcell
      <td
        key={at}
        id={cellId(place)}
        colSpan={span}
        className={severity === undefined ? undefined : `severity-${severity}`}
        aria-selected={selected === column}
        aria-description={severity === undefined ? undefined : SEVERITY_NAMES[severity]}
        title={text === '' ? undefined : text}
        onClick={() => onSelect(place)}
      >
        {text}
      </td>,
    )
  }
  return (
    <tr aria-rowindex={number}>
      <th scope="row">{number}</th>
      {drawn}
    </tr>
  )
}
