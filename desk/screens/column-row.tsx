/** One column of a form that is not ours: what is filled in there, which of ours it is, and a person's word on it. */
import { Button, Select } from '@fluentui/react-components'
import { type ReactElement, useEffect, useState } from 'react'
import { NO_COLUMN } from '../../templates/forms/form-mapping.ts'
import type { MappedColumn, MappedForm } from '../views/mapping.ts'
import { useDesk } from './desk-context.ts'
import { ToneBadge } from './tone-badge.tsx'

interface ColumnRowProps {
  readonly form: MappedForm
  readonly column: MappedColumn
  readonly busy: boolean
}

/** `领衔人·姓名` as a person reads it in a list: the group is said once for those that follow. */
const choicesOf = ({ ours }: MappedForm, chosen: string): readonly string[] =>
  chosen === '' || chosen === NO_COLUMN || ours.includes(chosen) ? ours : [chosen, ...ours]

function Sure({ column }: { readonly column: MappedColumn }): ReactElement {
  const { certainty, confirmed, why, state } = column
  if (state === 'gone') return <ToneBadge tone="review" words="这一次的表样里没有" />
  if (confirmed !== null) return <ToneBadge tone="good" words={confirmed === '是' ? '已核对' : '不读'} />
  return (
    <>
      <ToneBadge tone={certainty === '确定' ? 'good' : 'review'} words={certainty ?? '不明'} />
      <span className="row-remark">{why}</span>
    </>
  )
}

export function ColumnRow({ form, column, busy }: ColumnRowProps): ReactElement {
  const { act } = useDesk()
  const { label, state, examples, wantsUnit } = column
  const before = { named: column.column ?? '', unit: column.unit ?? '' }
  const [said, setSaid] = useState(before)
  const written = JSON.stringify(before)
  useEffect(() => setSaid(JSON.parse(written)), [written])
  const isChanged = JSON.stringify(said) !== written
  const settle = (named: string): void =>
    void act({
      kind: 'mapColumn',
      sample: form.sample,
      label,
      column: named,
      unit: said.unit === '' ? null : said.unit,
      confirmed: '是',
    })
  if (state === 'gone')
    return (
      <tr className="row-gap">
        <th scope="row">{label}</th>
        <td />
        <td>{column.column}</td>
        <td>
          <Sure column={column} />
        </td>
        <td className="row-acts">
          <Button
            size="small"
            disabled={busy}
            aria-label={`去掉${label}`}
            onClick={() => void act({ kind: 'forgetColumns', sample: form.sample, labels: [label] })}
          >
            去掉
          </Button>
        </td>
      </tr>
    )
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="examples">{examples.join('；')}</td>
      <td className="chooses">
        <Select
          size="small"
          aria-label={`${label}：本系统栏目`}
          disabled={busy}
          value={said.named}
          onChange={(_, { value }) => setSaid({ ...said, named: value })}
        >
          <option value="">（请选）</option>
          <option value={NO_COLUMN}>{NO_COLUMN}</option>
          {choicesOf(form, said.named).map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Select>
        {(wantsUnit || isChanged || said.unit !== '') && said.named.includes('元）') && (
          <Select
            size="small"
            aria-label={`${label}：金额单位`}
            disabled={busy}
            value={said.unit}
            onChange={(_, { value }) => setSaid({ ...said, unit: value })}
          >
            <option value="">表头写的</option>
            <option value="元">元</option>
            <option value="万元">万元</option>
          </Select>
        )}
      </td>
      <td>
        <Sure column={column} />
      </td>
      <td className="row-acts">
        {(isChanged || state === 'open') && (
          <Button
            size="small"
            disabled={busy || said.named === ''}
            aria-label={`${label}：对`}
            onClick={() => settle(said.named)}
          >
            {isChanged ? '改为这一栏' : '对'}
          </Button>
        )}
        {state !== 'unread' && !isChanged && (
          <Button
            size="small"
            appearance="subtle"
            disabled={busy}
            aria-label={`${label}：不对应`}
            onClick={() => settle(NO_COLUMN)}
          >
            不对应
          </Button>
        )}
      </td>
    </tr>
  )
}
