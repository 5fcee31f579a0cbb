/** The sheets in which a record stands, with its marks; a finding brings its cell into view. */
import { Tab, TabList } from '@fluentui/react-components'
import { type ReactElement, useMemo } from 'react'
import { address, type Grid, placeOf } from '../../templates/sheet/grid.ts'
import { SheetView } from '../../ui/sheet-view.tsx'
import type { SheetWindow } from '../views/sheet-window.ts'

export interface Spot {
  readonly sheet: string
  readonly address: string
}

const gridOf = ({ sheet, rows, merges }: SheetWindow): Grid => ({ name: sheet, hidden: false, rows, merges })

const show = (cell: unknown): string => (cell === null ? '' : String(cell))

interface RecordSheetsProps {
  readonly sheets: readonly SheetWindow[]
  readonly spot: Spot | null
  readonly onSpot: (spot: Spot) => void
}

export function RecordSheets({ sheets, spot, onSpot }: RecordSheetsProps): ReactElement {
  const front = sheets.find(({ sheet }) => sheet === spot?.sheet) ?? sheets[0]
  const grid = useMemo(() => front && gridOf(front), [front])
  const marks = useMemo(() => new Map(front?.marks ?? []), [front])
  if (front === undefined || grid === undefined)
    return <p className="screen-note">原表读不到了：文件已不在收件，或打不开。</p>
  return (
    <section className="record-sheets" aria-label="原表">
      <TabList
        size="small"
        aria-label="工作表"
        selectedValue={front.sheet}
        onTabSelect={(_, { value }) => {
          const to = sheets.find(({ sheet }) => sheet === value)!
          onSpot({ sheet: to.sheet, address: to.marks[0]?.[0] ?? `A${to.at}` })
        }}
      >
        {sheets.map(({ sheet, marks: own }) => (
          <Tab key={sheet} value={sheet}>
            {sheet}
            {own.length > 0 && ` ${own.length}`}
          </Tab>
        ))}
      </TabList>
      <div className="record-sheet">
        <SheetView
          key={front.sheet}
          grid={grid}
          marks={marks}
          selected={spot === null || spot.sheet !== front.sheet ? null : placeOf(spot.address)}
          onSelect={({ row, column }) => onSpot({ sheet: front.sheet, address: address(row, column) })}
          show={show}
        />
      </div>
      {front.cut && <p className="quiet">只取这一条前后各 60 行。</p>}
    </section>
  )
}
