/** The workbook on the page: its sheets with the marks, and the pane beside them. */
import { Tab, TabList } from '@fluentui/react-components'
import { type ReactElement, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Severity } from '../../templates/findings/finding.ts'
import { address, type Grid } from '../../templates/sheet/grid.ts'
import { SheetView } from '../../ui/sheet-view.tsx'
import { PaneView } from '../pane/pane-view.tsx'
import type { RecognisedSheet } from '../session/state.ts'
import { CellBar } from './cell-bar.tsx'
import { cellsOf } from './checked-cells.ts'
import type { OpenWorkbook } from './open-workbook.ts'

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

/** The sheet in front; the workbook says so, whoever brought it there. */
function useFront({ host }: OpenWorkbook, first: string): string {
  const [front, setFront] = useState(first)
  useEffect(
    () =>
      host.listen((event) => {
        if (event.kind === 'activated') setFront(event.sheet)
        if (event.kind === 'selected') setFront(event.place.sheet)
      }),
    [host],
  )
  return front
}

/** What stays in view: as the workbook has it, else the header that was read. */
function frozenOf(
  { host }: OpenWorkbook,
  recognised: readonly RecognisedSheet[],
  sheet: string,
): { readonly rows: number; readonly columns: number } {
  const own = host.frozenIn(sheet)
  if (own.rows + own.columns > 0) return own
  return { rows: recognised.find((each) => each.sheet === sheet)?.headerRow ?? 0, columns: 0 }
}

const valueIn = (grid: Grid | undefined, row: number, column: number) =>
  grid?.rows.find(({ number }) => number === row)?.cells[column - 1] ?? null

export function WorkbookView({
  open,
  lead,
}: {
  readonly open: OpenWorkbook
  /** The next step, in front of the pane's own commands. */
  readonly lead: ReactElement
}): ReactElement {
  const { host, pane } = open
  const { cell, recognised } = useSyncExternalStore(pane.subscribe, pane.getState)
  const sheets = host.sheetsNow
  const visible = sheets.filter(({ hidden }) => !hidden)
  const front = useFront(open, (visible[0] ?? sheets[0])?.name ?? '')
  const tabs = useRef<HTMLDivElement>(null)
  useEffect(() => {
    tabs.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [front])
  const sheet = sheets.find(({ name }) => name === front)
  const marks = useMarks(open, front)
  const { rows, columns } = frozenOf(open, recognised, front)
  const frozen = useMemo(() => ({ rows, columns }), [rows, columns])
  // Anew after each check, which may have read other columns.
  const show = useMemo(() => cellsOf(pane, sheet ?? NO_SHEET), [pane, sheet, recognised])
  const here = cell?.place.sheet === front ? cell : null
  return (
    <div className="page-parts">
      <section className="page-sheet" aria-label="工作簿">
        {sheet !== undefined && (
          <>
            <CellBar
              pane={pane}
              cell={here}
              holds={here === null ? null : valueIn(sheet, here.place.row, here.place.column)}
              show={show}
            />
            <SheetView
              key={front}
              grid={sheet}
              frozen={frozen}
              marks={marks}
              selected={here?.place ?? null}
              onSelect={({ row, column }) => host.select({ sheet: front, row, column })}
              show={show}
            />
          </>
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
      <PaneView pane={pane} lead={lead} />
    </div>
  )
}

const NO_SHEET: Grid = { name: '', hidden: false, rows: [], merges: [] }
