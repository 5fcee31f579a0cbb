/** One form that is not ours: what it stands for, and its columns; those that a person is to settle come first. */
import { Button } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { ColumnState, MappedForm } from '../views/mapping.ts'
import { ColumnRow } from './column-row.tsx'
import { useDesk } from './desk-context.ts'
import { Section, Wide } from './section.tsx'
import { TakenFor } from './taken-for.tsx'
import { ToneBadge } from './tone-badge.tsx'

interface FormMappingProps {
  readonly form: MappedForm
  readonly busy: boolean
}

const Columns = ({ form, states, busy }: FormMappingProps & { readonly states: readonly ColumnState[] }) => (
  <Wide label={`${form.sample}的栏目`}>
    <table className="plain-table mapping">
      <thead>
        <tr>
          <th scope="col">对方栏目</th>
          <th scope="col">填的是</th>
          <th scope="col">本系统栏目</th>
          <th scope="col">把握和依据</th>
          <th scope="col">
            <span className="out-of-sight">办理</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {form.columns
          .filter(({ state }) => states.includes(state))
          .map((column) => (
            <ColumnRow key={column.label} form={form} column={column} busy={busy} />
          ))}
      </tbody>
    </table>
  </Wide>
)

function State({
  form,
  open,
  gone,
}: {
  readonly form: MappedForm
  readonly open: number
  readonly gone: number
}) {
  if (form.form === null) return <ToneBadge tone="plain" words="没有认出是哪张表，不读" />
  if (form.listedFor !== null)
    return <ToneBadge tone="error" words={`栏目还是照《${form.listedFor}》列出的，没有照它读取`} />
  if (form.ours.length === 0)
    return <ToneBadge tone="error" words={`本系统没有“${form.form}”，请重新放入这张表样`} />
  if (form.confirmed === '否') return <ToneBadge tone="plain" words="已填不读这张表" />
  const left = [open > 0 ? `${open} 栏没有把握` : '', gone > 0 ? `${gone} 栏表样里没有了` : ''].filter(
    Boolean,
  )
  if (form.confirmed === null) return <ToneBadge tone="review" words={['还没有确认', ...left].join('，')} />
  return left.length > 0 ? (
    <ToneBadge tone="review" words={`${left.join('，')}，没有照它读取`} />
  ) : (
    <ToneBadge tone="good" words="已确认，照它读取" />
  )
}

export function FormMapping({ form, busy }: FormMappingProps): ReactElement {
  const { act } = useDesk()
  const { sample, confirmed, columns } = form
  const isUnread = confirmed === '否' || form.form === null
  const canBeRead = form.ours.length > 0 && form.listedFor === null
  const count = (...states: ColumnState[]): number =>
    columns.filter(({ state }) => states.includes(state)).length
  const [open, gone, settled] = [count('open'), count('gone'), count('read', 'unread')]
  const unknown = columns.filter(({ state, column }) => state === 'open' && column === null).length
  return (
    <Section title={isUnread ? `${sample}（不读）` : sample} count={columns.length} open={!isUnread}>
      <div className="form-head">
        <TakenFor form={form} busy={busy} />
        <State form={form} open={open} gone={gone} />
        <div className="form-acts">
          {form.listedFor !== null && (
            <Button
              size="small"
              appearance="primary"
              disabled={busy}
              onClick={() =>
                void act({ kind: 'chooseForm', sample, programme: form.programme, form: form.form })
              }
            >
              照《{form.form}》重新列出栏目
            </Button>
          )}
          {canBeRead && (confirmed !== '是' || open > 0) && (
            <Button
              size="small"
              appearance="primary"
              disabled={busy}
              onClick={() => void act({ kind: 'mapForm', sample, confirmed: '是', columns: true })}
            >
              都对，确认
            </Button>
          )}
          {canBeRead && confirmed === null && (
            <>
              <Button
                size="small"
                disabled={busy}
                onClick={() => void act({ kind: 'mapForm', sample, confirmed: '是' })}
              >
                只确认有把握的
              </Button>
              <Button
                size="small"
                appearance="subtle"
                disabled={busy}
                onClick={() => void act({ kind: 'mapForm', sample, confirmed: '否' })}
              >
                不读这张表
              </Button>
            </>
          )}
          {confirmed !== null && (
            <Button
              size="small"
              appearance="subtle"
              disabled={busy}
              onClick={() => void act({ kind: 'mapForm', sample, confirmed: null })}
            >
              收回确认
            </Button>
          )}
          {unknown > 0 && <span className="quiet">“都对”时，没有选对应栏目的 {unknown} 栏不读</span>}
        </div>
      </div>
      {open + gone > 0 && <Columns form={form} states={['gone', 'open']} busy={busy} />}
      {settled > 0 && (
        <details className="settled">
          <summary>{open + gone > 0 ? `其余 ${settled} 栏没有要看的` : `${settled} 栏，都已对照`}</summary>
          <Columns form={form} states={['read', 'unread']} busy={busy} />
        </details>
      )}
    </Section>
  )
}
