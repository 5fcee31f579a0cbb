/** The units of one programme, each with what it sent; a row opens to its files and records. */
import { Button } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { Fragment, type ReactElement, useState } from 'react'
import type { ProgrammeInbox, UnitRow } from '../views/inbox.ts'
import { useDesk } from './desk-context.ts'
import { type Asked, ReasonDialog } from './reason-dialog.tsx'
import { Wide } from './section.tsx'
import { ToneBadge } from './tone-badge.tsx'
import { UnitRecords } from './unit-records.tsx'

const Counts = ({ row }: { readonly row: UnitRow }): ReactElement => (
  <span className="counts-line">
    {row.accepted > 0 && <ToneBadge tone="good" words={`通过 ${row.accepted}`} />}
    {row.review > 0 && <ToneBadge tone="review" words={`待审核 ${row.review}`} />}
    {row.sentBack > 0 && <ToneBadge tone="error" words={`退回 ${row.sentBack}`} />}
    {row.aside > 0 && <ToneBadge tone="plain" words={`不计 ${row.aside}`} />}
  </span>
)

const Sent = ({ row }: { readonly row: UnitRow }): ReactElement =>
  row.sent ? (
    <>
      {row.sentOn ?? '没有写日期'}
      {row.version !== null && row.version > 1 && <span className="quiet">　第 {row.version} 版</span>}
    </>
  ) : (
    <span className="quiet">—</span>
  )

export function UnitsTable({ inbox }: { readonly inbox: ProgrammeInbox }): ReactElement {
  const { act } = useDesk()
  const [open, setOpen] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const { programme } = inbox
  const extend = (unit: string): void =>
    setAsked({
      title: `同意${unit}延期`,
      action: '同意延期',
      hint: '写明为什么、谁同意的',
      day: '延到哪一天',
      dayNeeded: true,
      onGiven: (reason, to) => void act({ kind: 'extend', programme, unit, to, reason }),
    })
  return (
    <Wide label="各单位报送情况">
      <table className="plain-table units">
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
        <tbody>
          {inbox.units.map((row) => (
            <Fragment key={row.unit}>
              <tr className={row.sent ? undefined : 'row-gap'}>
                <th scope="row">
                  {row.sent ? (
                    <button
                      type="button"
                      className="row-opener"
                      aria-expanded={open === row.unit}
                      onClick={() => setOpen(open === row.unit ? null : row.unit)}
                    >
                      {open === row.unit ? <ChevronDownRegular /> : <ChevronRightRegular />}
                      {row.unit}
                    </button>
                  ) : (
                    <span className="row-closed">{row.unit}</span>
                  )}
                  {row.remark !== '' && <span className="row-remark">{row.remark}</span>}
                </th>
                <td className="figure">{row.allocation ?? '—'}</td>
                <td>
                  <Sent row={row} />
                </td>
                <td>
                  <ToneBadge tone={row.inTime.tone} words={row.inTime.words} />
                  {row.extension !== null && (
                    <span className="quiet" title={row.extension.reason}>
                      　延至 {row.extension.to}
                    </span>
                  )}
                </td>
                <td>
                  <Counts row={row} />
                </td>
                <td className="figure">{row.sent ? `${row.locked} / ${row.counting}` : ''}</td>
                <td className="row-acts">
                  {row.acceptable > 0 && (
                    <Button
                      size="small"
                      onClick={() => void act({ kind: 'accept', programme, unit: row.unit })}
                    >
                      接收 {row.acceptable} 条
                    </Button>
                  )}
                  <Button size="small" appearance="subtle" onClick={() => extend(row.unit)}>
                    延期
                  </Button>
                </td>
              </tr>
              {open === row.unit && (
                <tr className="row-detail">
                  <td colSpan={7}>
                    <UnitRecords row={row} onAsk={setAsked} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {asked !== null && <ReasonDialog asked={asked} onClose={() => setAsked(null)} />}
    </Wide>
  )
}
