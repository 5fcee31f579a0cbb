/** The workbook on the page: its sheets with the marks, and the pane beside them. */
import { Tab, TabList } from '@fluentui/react-components'
import {
  type ReactElement,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react'
import type { Severity } from '../../templates/findings/finding.ts'
import { address, type Grid } from '../../templates/sheet/grid.ts'
import { type SheetPlace, SheetView } from '../../ui/sheet-view.tsx'
import { PaneView } from '../pane/pane-view.tsx'
import { useNow, useShown } from '../pane/use-shown.ts'
import type { RecognisedSheet } from '../session/state.ts'
import { CellBar } from './cell-bar.tsx'
import { cellsOf } from './checked-cells.ts'
import type { OpenWorkbook } from './open-workbook.ts'

/** The marks of a sheet as they now stand, cell by cell; drawn after all else that a check changes. */
function useMarks({ host }: OpenWorkbook, sheet: string): ReadonlyMap<string, Severity> {
  const marks = useDeferredValue(host.marksIn(sheet))
  return useMemo(
    () => new Map(marks.map(({ row, column, severity }) => [address(row, column), severity])),
    [marks],
  )
}

/** The sheet in front; the workbook says so, whoever brought it there. */
const useFront = ({ host }: OpenWorkbook): string =>
  useSyncExternalStore(
    useCallback((told: () => void) => host.listen(told), [host]),
    () => host.front,
  )

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
  // Keys in the sheet go on from the cell where they have come to.
  const cell = useNow(pane, 'cell')
  const { recognised } = useShown(pane)
  const sheets = useDeferredValue(host.sheetsNow)
  const visible = sheets.filter(({ hidden }) => !hidden)
  const inFront = useFront(open)
  // A sheet is drawn in pieces: until it is there the one before stays.
  const front = useDeferredValue(inFront)
  const tabs = useRef<HTMLDivElement>(null)
  useEffect(() => {
    tabs.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [inFront])
  const sheet = sheets.find(({ name }) => name === front)
  const marks = useMarks(open, front)
  const { rows, columns } = frozenOf(open, recognised, front)
  const frozen = useMemo(() => ({ rows, columns }), [rows, columns])
  // Anew after each check, which may have read other columns.
  const show = useMemo(() => cellsOf(pane, sheet ?? NO_SHEET), [pane, sheet, recognised])
  const here = cell?.place.sheet === front ? cell : null
  const onSelect = useCallback(
    ({ row, column }: SheetPlace) => host.select({ sheet: front, row, column }),
    [host, front],
  )
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
              onSelect={onSelect}
              show={show}
            />
          </>
        )}
        <div className="sheet-tabs" ref={tabs}>
          <TabList
            size="small"
            selectedValue={inFront}
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
