/** What one unit sent: its files, and its records with what can be done to each. */
import { Button } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { UnitRow } from '../views/inbox.ts'
import type { ReceivedRecord } from '../views/received-records.ts'
import { useDesk } from './desk-context.ts'
import type { Asked } from './reason-dialog.tsx'
import { ToneBadge } from './tone-badge.tsx'

interface UnitRecordsProps {
  readonly row: UnitRow
  readonly onAsk: (asked: Asked) => void
}

function Acts({ record, onAsk }: { readonly record: ReceivedRecord } & Pick<UnitRecordsProps, 'onAsk'>) {
  const { act } = useDesk()
  const { programme, unit, number, name } = record.key
  const about = { programme, unit, number, name }
  const ask = (kind: 'sendBack' | 'unlock', word: string): void =>
    onAsk({
      title: `${word}：${[number, name].join(' ')}`,
      action: word,
      hint: kind === 'unlock' ? '写明为什么要改用新报的一份' : '写明缺什么、改什么；会登记在收件登记',
      intent: (reason) => ({ kind, ...about, reason }),
    })
  return (
    <>
      {record.acceptHindrance === null && (
        <Button size="small" onClick={() => void act({ kind: 'accept', ...about })}>
          接收
        </Button>
      )}
      {record.unlockHindrance === null && (
        <Button size="small" onClick={() => ask('unlock', '解锁')}>
          解锁
        </Button>
      )}
      {record.sendBackHindrance === null && record.state !== '退回' && (
        <Button size="small" appearance="subtle" onClick={() => ask('sendBack', '退回')}>
          退回
        </Button>
      )}
    </>
  )
}

export function UnitRecords({ row, onAsk }: UnitRecordsProps): ReactElement {
  const { review } = useDesk()
  return (
    <div className="unit-detail">
      <ul className="file-names">
        {row.files.map(({ file, name, version, date, state }) => (
          <li key={file}>
            {name}
            <span className="quiet">{`　第 ${version} 版　${date ?? '没有写日期'}　${state}`}</span>
          </li>
        ))}
      </ul>
      {row.contact !== null && <p className="quiet">联系人 {row.contact}</p>}
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">名称</th>
            <th scope="col">结论</th>
            <th scope="col">状态</th>
            <th scope="col">
              <span className="out-of-sight">办理</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {row.records.map((record) => (
            <tr key={JSON.stringify(record.key)}>
              <td>{record.number}</td>
              <td>
                <button type="button" className="link" onClick={() => review(record.key)}>
                  {record.name}
                </button>
              </td>
              <td>
                <ToneBadge tone={record.tone} words={record.verdict} />
              </td>
              <td>
                {record.state ?? '未登记'}
                {record.reason !== null && <span className="quiet">　{record.reason}</span>}
              </td>
              <td className="row-acts">
                <Acts record={record} onAsk={onAsk} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
