/** A long list of which only the rows in view are drawn; arrow keys move the choice. */
import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'

interface VirtualListProps<T> {
  readonly rows: readonly T[]
  readonly label: string
  /** Pixels; the style sheet gives every row the same. */
  readonly rowHeight: number
  readonly idOf: (row: T) => string
  readonly selected: string | null
  readonly onSelect: (row: T) => void
  readonly draw: (row: T) => ReactNode
}

const SPARE = 8

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
  Home: () => 0,
  End: (_, last) => last,
}

export function VirtualList<T>(props: VirtualListProps<T>): ReactElement {
  const { rows, label, rowHeight, idOf, selected, onSelect, draw } = props
  const box = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(600)
  const at = rows.findIndex((row) => idOf(row) === selected)

  useEffect(() => {
    const scroller = box.current
    if (scroller === null) return
    const watch = new ResizeObserver(() => setHeight(scroller.clientHeight))
    watch.observe(scroller)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    const scroller = box.current
    if (scroller === null || at < 0) return
    const above = at * rowHeight
    if (above < scroller.scrollTop) scroller.scrollTop = above
    else if (above + rowHeight > scroller.scrollTop + scroller.clientHeight)
      scroller.scrollTop = above + rowHeight - scroller.clientHeight
  }, [at, rowHeight])

  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key]
    if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = rows[move(at, rows.length - 1)]
    if (next !== undefined) onSelect(next)
  }
  const first = Math.max(0, Math.floor(top / rowHeight) - SPARE)
  const last = Math.min(rows.length, Math.ceil((top + height) / rowHeight) + SPARE)
  return (
    <div
      ref={box}
      className="virtual-list"
      role="listbox"
      aria-label={label}
      aria-activedescendant={at >= first && at < last ? `row-${at}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <div role="presentation" style={{ height: rows.length * rowHeight, position: 'relative' }}>
        {rows.slice(first, last).map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the list itself holds the focus
          <div
            key={idOf(row)}
            id={`row-${first + index}`}
            role="option"
            aria-selected={first + index === at}
            aria-posinset={first + index + 1}
            aria-setsize={rows.length}
            className="virtual-row"
            style={{ top: (first + index) * rowHeight, height: rowHeight }}
            onClick={() => onSelect(row)}
          >
            {draw(row)}
          </div>
        ))}
      </div>
    </div>
  )
}
