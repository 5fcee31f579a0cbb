/** Who sent what came in a form that does not say so: read from names and titles, confirmed once by a person. */
import { Button, Input, Select } from '@fluentui/react-components'
import { type ReactElement, useEffect, useState } from 'react'
import { fileName } from '../../templates/values/file-name.ts'
import type { MappedSender } from '../views/mapping.ts'
import { useDesk } from './desk-context.ts'
import { Section, Wide } from './section.tsx'
import { ToneBadge } from './tone-badge.tsx'

function SenderRow({ sender }: { readonly sender: MappedSender }): ReactElement {
  const { act } = useDesk()
  const { programme, found, confirmed, files, kinds, why } = sender
  const before = { unit: sender.unit, unitKind: sender.unitKind }
  const [said, setSaid] = useState(before)
  const written = JSON.stringify(before)
  useEffect(() => setSaid(JSON.parse(written)), [written])
  const settle = (to: MappedSender['confirmed']): void =>
    void act({ kind: 'settleSender', programme, found, ...said, confirmed: to })
  return (
    <tr>
      <th scope="row">
        {found}
        <span className="row-remark">{why}</span>
      </th>
      <td>
        {files.map(({ file, year, version }) => (
          <span key={file} className="sender-file">
            <span className="path">{fileName(file)}</span>
            <span className="quiet">
              {year} 年度，第 {version} 版
            </span>
          </span>
        ))}
      </td>
      <td>
        <Input
          size="small"
          aria-label={`${found}：报送单位`}
          value={said.unit}
          onChange={(_, { value }) => setSaid({ ...said, unit: value })}
        />
      </td>
      <td>
        <Select
          size="small"
          aria-label={`${found}：单位类型`}
          value={said.unitKind}
          onChange={(_, { value }) => setSaid({ ...said, unitKind: value })}
        >
          <option value="">（请选）</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kind}
            </option>
          ))}
        </Select>
      </td>
      <td className="row-acts">
        {confirmed === null || JSON.stringify(said) !== written ? (
          <>
            <Button size="small" aria-label={`${found}：对`} onClick={() => settle('是')}>
              对
            </Button>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`${found}：不收`}
              onClick={() => settle('否')}
            >
              不收
            </Button>
          </>
        ) : (
          <>
            <ToneBadge
              tone={confirmed === '是' ? 'good' : 'plain'}
              words={`${confirmed === '是' ? '已认定' : '不收'}${sender.confirmedBy === null ? '' : `（${sender.confirmedBy}）`}`}
            />
            <Button
              size="small"
              appearance="subtle"
              aria-label={`${found}：收回`}
              onClick={() => settle(null)}
            >
              收回
            </Button>
          </>
        )}
      </td>
    </tr>
  )
}

/** @param senders of one programme */
export function SendersSection({
  senders,
}: {
  readonly senders: readonly MappedSender[]
}): ReactElement | null {
  if (senders.length === 0) return null
  const open = senders.filter(({ confirmed }) => confirmed === null).length
  const waitingFirst = [...senders].sort(
    (a, b) => Number(a.confirmed !== null) - Number(b.confirmed !== null),
  )
  return (
    <Section title="没有“报送信息”表的，是谁报送的" count={open} open={open > 0}>
      <p className="quiet">
        照文件名、文件夹和表上所写列出；一个单位核对一次，以后的文件照此认定。年度、版次照标题和文件名（如“第2次”）读取，不对的请改文件名。
      </p>
      <Wide label="报送单位的认定">
        <table className="plain-table senders">
          <thead>
            <tr>
              <th scope="col">所写单位</th>
              <th scope="col">文件</th>
              <th scope="col">报送单位</th>
              <th scope="col">单位类型</th>
              <th scope="col">
                <span className="out-of-sight">办理</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {waitingFirst.map((sender) => (
              <SenderRow key={`${sender.programme} ${sender.found}`} sender={sender} />
            ))}
          </tbody>
        </table>
      </Wide>
    </Section>
  )
}
