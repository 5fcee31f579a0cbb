/** For which of our forms a sheet of theirs is taken, how sure that is and why, and the choice of another one. */
import { Select } from '@fluentui/react-components'
import { type ReactElement, useId } from 'react'
import type { MappedForm } from '../views/mapping.ts'
import { useDesk } from './desk-context.ts'

interface TakenForProps {
  readonly form: MappedForm
  readonly busy: boolean
}

export function TakenFor({ form, busy }: TakenForProps): ReactElement {
  const { act } = useDesk()
  const [programmeId, formId] = [useId(), useId()]
  const { sample, programme, confirmed, titles } = form
  const chosen = form.form === null || confirmed === '否' ? '' : form.form
  const choose = (title: string): void =>
    void act(
      title === ''
        ? { kind: 'mapForm', sample, confirmed: '否' }
        : { kind: 'chooseForm', sample, programme, form: title },
    )
  return (
    <div className="form-of">
      <label htmlFor={programmeId}>申报项目</label>
      <Select
        id={programmeId}
        size="small"
        disabled={busy || form.form === null}
        value={programme}
        onChange={(_, { value }) => void act({ kind: 'chooseForm', sample, programme: value, form: null })}
      >
        {form.programmes.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
      <label htmlFor={formId}>是本系统的哪张表</label>
      <Select
        id={formId}
        size="small"
        disabled={busy}
        value={chosen}
        onChange={(_, { value }) => choose(value)}
      >
        <option value="">不读这一张</option>
        {chosen !== '' && titles.every(({ title }) => title !== chosen) && (
          <option value={chosen}>{chosen}</option>
        )}
        {titles.map(({ title, known }) => (
          <option key={title} value={title}>
            {title}
            {known === null ? '' : `（认出 ${known} 栏）`}
          </option>
        ))}
      </Select>
      <span className="quiet">
        {form.certainty}：{form.why}
      </span>
    </div>
  )
}
