/** The units of one programme, each with what it sent, to be found by name where they are many. */
import { SearchBox } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { foldText } from '../../templates/values/text.ts'
import type { ProgrammeInbox } from '../views/inbox.ts'
import { LongRows } from './long-rows.tsx'
import { type Asked, ReasonDialog } from './reason-dialog.tsx'
import { Wide } from './section.tsx'
import { UNIT_COLUMNS, UnitLine } from './unit-row.tsx'

/** More units than so many are not taken in at a glance. */
const MANY = 12

const ROW_HEIGHT = 35

export function UnitsTable({ inbox }: { readonly inbox: ProgrammeInbox }): ReactElement {
  const [open, setOpen] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [words, setWords] = useState('')
  const { programme, units } = inbox
  const wanted = foldText(words)
  const shown = wanted === '' ? units : units.filter(({ unit }) => foldText(unit).includes(wanted))
  return (
    <>
      {units.length > MANY && (
        <div className="units-head">
          <SearchBox
            size="small"
            aria-label="按单位名称查找"
            placeholder="单位名称"
            value={words}
            onChange={(_, { value }) => setWords(value)}
          />
          <span className="quiet" role="status">
            {shown.length === units.length
              ? `共 ${units.length} 家`
              : `${shown.length} 家，共 ${units.length} 家`}
          </span>
        </div>
      )}
      <Wide label="各单位报送情况">
        <table
          className={shown.length > MANY ? 'plain-table units many' : 'plain-table units'}
          aria-rowcount={shown.length + 1}
        >
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">名额</th>
              <th scope="col">报送</th>
              <th scope="col">时限</th>
              <th scope="col">结论</th>
              <th scope="col">已接收</th>
              <th scope="col">
                <span className="out-of-sight">办理</span>
              </th>
            </tr>
          </thead>
          <LongRows
            rows={shown}
            idOf={({ unit }) => unit}
            rowHeight={ROW_HEIGHT}
            columns={UNIT_COLUMNS}
            draw={(row, index) => (
              <UnitLine
                programme={programme}
                row={row}
                place={index + 1}
                open={open === row.unit}
                onOpen={(wants) => setOpen(wants ? row.unit : null)}
                onAsk={setAsked}
              />
            )}
          />
        </table>
        {asked !== null && <ReasonDialog asked={asked} onClose={() => setAsked(null)} />}
      </Wide>
    </>
  )
}
