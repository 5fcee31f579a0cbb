/** A sheet to look at and to jump in: marked cells in their colours, only the rows in view are drawn. */
import {
  type KeyboardEvent,
  memo,
  type ReactElement,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Severity } from '../templates/findings/finding.ts'
import { address, type Cell, columnName, type Grid } from '../templates/sheet/grid.ts'
import { type Drawing, type RowDrawn, SheetCells } from './sheet-cells.tsx'
import { drawnColumns, drawnRows, pinnedColumns, SPARE_WIDTH, widthsOf } from './sheet-measures.ts'
import './sheet-view.css'

/** Pixels; the style sheet knows the same height. */
const ROW_HEIGHT = 22
const HEAD_WIDTH = 44

/** Of the view, what may stay where it is while the rest scrolls. */
const PINNED_HEIGHT = 0.5

export interface SheetPlace {
  readonly row: number
  readonly column: number
}

export interface SheetViewProps {
  readonly grid: Grid
  /** Rows from the top and columns from the left that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number }
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

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0)

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)

/** Drawn anew only where what it is given differs: it is the widest part of a page. */
export const SheetView = memo(function SheetView(props: SheetViewProps): ReactElement {
  const { grid, frozen = NOTHING_FROZEN, marks, selected, onSelect, show } = props
  const scroller = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  const [left, setLeft] = useState(0)
  const [box, setBox] = useState({ width: 900, height: 600, head: ROW_HEIGHT })
  const columns = useMemo(
    () => grid.rows.reduce((most, { cells }) => Math.max(most, cells.length), 1),
    [grid],
  )
  const rows = Math.max(1, grid.rows.at(-1)?.number ?? 1)
  const byNumber = useMemo(() => new Map(grid.rows.map((row) => [row.number, row.cells])), [grid])
  const widths = useMemo(() => widthsOf(grid, show, columns, frozen.rows), [grid, show, columns, frozen.rows])
  const headRows = Math.min(frozen.rows, rows)
  // A head that would fill the view scrolls like all the rest.
  const sticks = box.head <= box.height * PINNED_HEIGHT + ROW_HEIGHT
  const behind = sticks ? 0 : box.head
  const pinned = pinnedColumns(widths, frozen.columns, box.width - HEAD_WIDTH)

  useLayoutEffect(() => {
    const view = scroller.current
    if (view === null) return
    const measure = (): void => {
      const headHeight = head.current?.offsetHeight ?? ROW_HEIGHT
      setBox((was) =>
        was.width === view.clientWidth && was.height === view.clientHeight && was.head === headHeight
          ? was
          : { width: view.clientWidth, height: view.clientHeight, head: headHeight },
      )
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(view)
    return () => watch.disconnect()
  }, [headRows, widths])

  useEffect(() => {
    const view = scroller.current
    if (view === null || selected === null) return
    const room = view.clientHeight - (sticks ? box.head : ROW_HEIGHT)
    const above = (selected.row - headRows - 1) * ROW_HEIGHT + (sticks ? 0 : box.head - ROW_HEIGHT)
    if (selected.row > headRows && !(above >= view.scrollTop && above + ROW_HEIGHT <= view.scrollTop + room))
      view.scrollTop = Math.max(0, above - room / 3)
    if (selected.column <= pinned) return
    const kept = sum(widths.slice(0, pinned))
    const left = sum(widths.slice(0, selected.column - 1))
    const wide = view.clientWidth - HEAD_WIDTH
    const right = left + Math.min(widths[selected.column - 1] ?? 0, wide - kept)
    if (left - kept < view.scrollLeft || right > view.scrollLeft + wide)
      view.scrollLeft = Math.max(0, left - kept - (wide - kept) / 3)
  }, [selected, widths, pinned, headRows, sticks, box.head])

  // Whoever holds a key down is ahead of what is shown as selected.
  const at = useRef(selected)
  useLayoutEffect(() => {
    at.current = selected
  }, [selected])
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key]
    if (move === undefined) return
    event.preventDefault()
    const from = at.current ?? { row: 1, column: 0 }
    at.current = {
      row: Math.min(rows, Math.max(1, from.row + move[0])),
      column: Math.min(columns, Math.max(1, from.column + move[1])),
    }
    onSelect(at.current)
  }

  const [first, last] = drawnRows(top - behind, box.height, ROW_HEIGHT, headRows, rows)
  const [firstColumn, lastColumn] = drawnColumns(widths, left, box.width + SPARE_WIDTH)
  const drawing: Drawing = useMemo(
    () => ({
      grid,
      columns,
      marks,
      show,
      pinned,
      first: firstColumn,
      last: lastColumn,
      offsets: widths.map((_, at) => HEAD_WIDTH + sum(widths.slice(0, at))),
    }),
    [grid, columns, marks, show, pinned, firstColumn, lastColumn, widths],
  )
  const select = useRef(onSelect)
  select.current = onSelect
  const onCell = useMemo(() => (place: SheetPlace) => select.current(place), [])
  const row = (number: number, inHead: boolean): ReactElement => (
    <SheetRow
      key={number}
      drawing={drawing}
      number={number}
      cells={byNumber.get(number) ?? NONE}
      lastOfHead={inHead ? headRows : null}
      selected={selected?.row === number ? selected.column : null}
      onSelect={onCell}
    />
  )
  return (
    <div
      className="sheet-view"
      ref={scroller}
      onScroll={({ currentTarget }) => {
        setTop(currentTarget.scrollTop)
        setLeft(Math.floor(currentTarget.scrollLeft / SPARE_WIDTH) * SPARE_WIDTH)
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
        style={{ width: HEAD_WIDTH + sum(widths) }}
      >
        <colgroup>
          <col style={{ width: HEAD_WIDTH }} />
          {widths.map((width, at) => (
            <col key={columnName(at + 1)} style={{ width }} />
          ))}
        </colgroup>
        <thead ref={head} className={sticks ? 'sheet-head-sticks' : undefined}>
          <tr>
            <th className="sheet-corner" scope="col">
              <span className="out-of-sight">行号</span>
            </th>
            {widths.map((_, at) => (
              <th
                key={columnName(at + 1)}
                scope="col"
                className={at < pinned ? 'sheet-pinned' : undefined}
                style={at < pinned ? { left: drawing.offsets[at] } : undefined}
              >
                {columnName(at + 1)}
              </th>
            ))}
          </tr>
          {range(1, headRows).map((number) => row(number, true))}
        </thead>
        <tbody>
          {first > headRows + 1 && <tr aria-hidden style={{ height: (first - headRows - 1) * ROW_HEIGHT }} />}
          {range(first, last).map((number) => row(number, false))}
          {last < rows && <tr aria-hidden style={{ height: (rows - last) * ROW_HEIGHT }} />}
        </tbody>
      </table>
    </div>
  )
})

const NONE: readonly Cell[] = []

const NOTHING_FROZEN = { rows: 0, columns: 0 }

const cellId = ({ row, column }: SheetPlace): string => `cell-${address(row, column)}`

const SheetRow = memo(function SheetRow({
  drawing,
  number,
  cells,
  lastOfHead,
  selected,
  onSelect,
}: RowDrawn): ReactElement {
  return (
    <tr aria-rowindex={number}>
      <th scope="row">{number}</th>
      <SheetCells
        drawing={drawing}
        number={number}
        cells={cells}
        lastOfHead={lastOfHead}
        selected={selected}
        onSelect={onSelect}
      />
    </tr>
  )
})
