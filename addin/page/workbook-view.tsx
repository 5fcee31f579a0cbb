/** The workbook on the page: its sheets with the marks, and the pane beside them. */
import { Tab, TabList } from '@fluentui/react-components'
import { type ReactElement, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Severity } from '../../templates/findings/finding.ts'
import type { ShowCell } from '../../templates/read/shown-cells.ts'
import { address, type Book, type Grid } from '../../templates/sheet/grid.ts'
import { SheetView } from '../../ui/sheet-view.tsx'
import type { FileHost } from '../hosts/file-host.ts'
import { PaneView } from '../pane/pane-view.tsx'
import type { Pane } from '../session/state.ts'

export interface OpenWorkbook {
  /** The file's name. */
  readonly file: string
  readonly host: FileHost
  readonly pane: Pane
  readonly book: Book
  readonly show: ShowCell
  /** Whose workbook it is judged by besides, `济南市总工会 2026 年`; `null` where by none. */
  readonly office: string | null
}

/** The marks of a sheet as they now stand, cell by cell. */
function useMarks({ host, pane }: OpenWorkbook, sheet: string): ReadonlyMap<string, Severity> {
  const { marked, counts, working } = useSyncExternalStore(pane.subscribe, pane.getState)
  const [marks, setMarks] = useState<ReadonlyMap<string, Severity>>(new Map())
  useEffect(() => {
    setMarks(
      new Map(
        host.marksNow
          .filter((mark) => mark.sheet === sheet)
          .map(({ row, column, severity }) => [address(row, column), severity]),
      ),
    )
  }, [host, sheet, marked, counts, working])
  return marks
}

export function WorkbookView({ open }: { readonly open: OpenWorkbook }): ReactElement {
  const { host, pane, book, show } = open
  const visible = book.sheets.filter(({ hidden }) => !hidden)
  const { cell } = useSyncExternalStore(pane.subscribe, pane.getState)
  const [front, setFront] = useState((visible[0] ?? book.sheets[0])?.name ?? '')
  useEffect(
    () =>
      host.listen((event) => {
        if (event.kind === 'activated') setFront(event.sheet)
        if (event.kind === 'selected') setFront(event.place.sheet)
      }),
    [host],
  )
  const tabs = useRef<HTMLDivElement>(null)
  useEffect(() => {
    tabs.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [front])
  const sheet: Grid | undefined = book.sheets.find(({ name }) => name === front)
  const marks = useMarks(open, front)
  return (
    <div className="page-parts">
      <section className="page-sheet" aria-label="工作簿">
        {sheet !== undefined && (
          <SheetView
            key={front}
            grid={sheet}
            marks={marks}
            selected={cell?.place.sheet === front ? cell.place : null}
            onSelect={({ row, column }) => host.select({ sheet: front, row, column })}
            show={(value, row, column) => show(front, value, row, column)}
          />
        )}
        <div className="sheet-tabs" ref={tabs}>
          <TabList
            size="small"
            selectedValue={front}
            onTabSelect={(_, { value }) => host.activate(String(value))}
          >
            {visible.map(({ name }) => (
              <Tab key={name} value={name}>
                {name}
              </Tab>
            ))}
          </TabList>
        </div>
      </section>
      <PaneView pane={pane} />
    </div>
  )
}
