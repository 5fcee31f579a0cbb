/** One unit with what it sent; it opens to its files and records. */
import { Button } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import type { ReactElement } from 'react'
import type { UnitRow } from '../views/inbox.ts'
import { useDesk } from './desk-context.ts'
import type { Asked } from './reason-dialog.tsx'
import { ToneBadge } from './tone-badge.tsx'
import { UnitRecords } from './unit-records.tsx'

/** Of the table in which it stands. */
export const UNIT_COLUMNS = 7

interface UnitLineProps {
  readonly programme: string
  readonly row: UnitRow
  /** From 1. */
  readonly place: number
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onAsk: (asked: Asked) => void
}

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

export function UnitLine({ programme, row, place, open, onOpen, onAsk }: UnitLineProps): ReactElement {
  const { act } = useDesk()
  const { unit } = row
  const extend = (): void =>
    onAsk({
      title: `同意${unit}延期`,
      action: '同意延期',
      hint: '写明为什么、谁同意的',
      day: '延到哪一天',
      dayNeeded: true,
      intent: (reason, to) => ({ kind: 'extend', programme, unit, to, reason }),
    })
  return (
    <>
      <tr className={row.sent ? undefined : 'row-gap'} aria-rowindex={place + 1}>
        <th scope="row">
          {row.sent ? (
            <button type="button" className="row-opener" aria-expanded={open} onClick={() => onOpen(!open)}>
              {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
              {unit}
            </button>
          ) : (
            <span className="row-closed">{unit}</span>
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
            <Button size="small" onClick={() => void act({ kind: 'accept', programme, unit })}>
              接收 {row.acceptable} 条
            </Button>
          )}
          <Button size="small" appearance="subtle" onClick={extend}>
            延期
          </Button>
        </td>
      </tr>
      {open && (
        <tr className="row-detail">
          <td colSpan={UNIT_COLUMNS}>
            <UnitRecords row={row} onAsk={onAsk} />
          </td>
        </tr>
      )}
    </>
  )
}
