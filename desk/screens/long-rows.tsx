/** The rows of a long table: each is a body of its own, and only those in or near the view are drawn. */
import { type ReactElement, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { stretchesOf, type View } from '../views/row-window.ts'

interface LongRowsProps<T> {
  readonly rows: readonly T[]
  readonly idOf: (row: T) => string
  /** What a row is likely to be high before it was drawn, in pixels. */
  readonly rowHeight: number
  readonly columns: number
  /** One or more `tr`. */
  readonly draw: (row: T, index: number) => ReactNode
}

/** So many rows are drawn whole: a person then finds by the browser's own search, and prints, all of them. */
const WHOLE = 40

/** The view is told in steps of so many pixels: nothing is drawn anew for less. */
const STEP = 120

const inSteps = (pixels: number): number => Math.round(pixels / STEP) * STEP

/** The bodies of a `table`. */
export function LongRows<T>({ rows, idOf, rowHeight, columns, draw }: LongRowsProps<T>): ReactElement {
  const start = useRef<HTMLTableSectionElement>(null)
  const heights = useRef(new Map<string, number>())
  const [view, setView] = useState<View>({ top: 0, height: 800 })
  const [, setMeasured] = useState(0)
  const [kept, setKept] = useState<string | null>(null)
  const isLong = rows.length > WHOLE

  useEffect(() => {
    if (!isLong) return
    const look = (): void => {
      const top = -(start.current?.getBoundingClientRect().bottom ?? 0)
      setView((last) => {
        const now = { top: inSteps(top), height: inSteps(innerHeight) + STEP }
        return now.top === last.top && now.height === last.height ? last : now
      })
    }
    look()
    // Whatever it is that scrolls, the page or a part of it.
    addEventListener('scroll', look, { capture: true, passive: true })
    addEventListener('resize', look)
    return () => {
      removeEventListener('scroll', look, { capture: true })
      removeEventListener('resize', look)
    }
  }, [isLong])

  useLayoutEffect(() => {
    if (!isLong) return
    let changed = false
    for (const body of start.current?.parentElement?.querySelectorAll<HTMLElement>(
      ':scope > tbody[data-row]',
    ) ?? []) {
      const { row } = body.dataset
      if (heights.current.get(row!) === body.offsetHeight) continue
      heights.current.set(row!, body.offsetHeight)
      changed = true
    }
    if (changed) setMeasured((times) => times + 1)
  })

  const drawn = (from: number, to: number): ReactElement[] =>
    rows.slice(from, to).map((row, index) => {
      const id = idOf(row)
      return (
        <tbody key={id} data-row={id} onFocus={() => setKept(id)}>
          {draw(row, from + index)}
        </tbody>
      )
    })
  const stretches = isLong
    ? stretchesOf(
        rows.map((row) => heights.current.get(idOf(row)) ?? rowHeight),
        view,
        kept === null ? -1 : rows.findIndex((row) => idOf(row) === kept),
      )
    : [{ kind: 'rows' as const, from: 0, to: rows.length }]
  return (
    <>
      <tbody ref={start} />
      {stretches.flatMap((stretch) =>
        stretch.kind === 'rows' ? (
          drawn(stretch.from, stretch.to)
        ) : (
          <tbody key={`gap ${stretch.from}`} aria-hidden>
            <tr>
              <td className="row-gap-undrawn" colSpan={columns} style={{ height: stretch.height }} />
            </tr>
          </tbody>
        ),
      )}
    </>
  )
}
