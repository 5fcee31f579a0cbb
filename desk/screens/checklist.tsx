/** What only a person can judge: the facts side by side, a conclusion and a note for each item. */
import { Input, ToggleButton } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { CHECK_RESULTS, type CheckResult } from '../../templates/forms/checks.ts'
import type { ChecklistLine, RecordView } from '../views/record-view.ts'
import { useDesk } from './desk-context.ts'
import type { Spot } from './record-sheets.tsx'
import './checklist.css'

interface ChecklistProps {
  readonly record: RecordView
  readonly onSpot: (spot: Spot) => void
}

function Item({ line, record, onSpot }: { readonly line: ChecklistLine } & ChecklistProps): ReactElement {
  const { act } = useDesk()
  const { rule, looksAt, found, sheet, address } = line
  const [note, setNote] = useState(found?.note ?? '')
  const say = (result: CheckResult): void => {
    const taken = found?.result === result && (found.note ?? '') === note.trim()
    void act({
      kind: 'tick',
      record: record.key,
      rule,
      looksAt,
      result: taken ? null : result,
      note: note.trim() === '' ? null : note.trim(),
    })
  }
  return (
    <li className="check">
      <p className="check-asks">
        {looksAt}
        <span className="quiet">　{line.basis}</span>
      </p>
      <dl className="facts">
        {line.facts.map(({ name, value }, index) => (
          <div key={`${index} ${name}`}>
            <dt>{name}</dt>
            <dd>{value ?? <span className="quiet">未填</span>}</dd>
          </div>
        ))}
      </dl>
      <div className="check-says">
        {CHECK_RESULTS.map((result) => (
          <ToggleButton
            key={result}
            size="small"
            checked={found?.result === result}
            aria-label={`${looksAt}：${result}`}
            onClick={() => say(result)}
          >
            {result}
          </ToggleButton>
        ))}
        <Input
          size="small"
          aria-label={`${looksAt}：意见`}
          placeholder="意见（不符合、存疑的要写）"
          value={note}
          onChange={(_, { value }) => setNote(value)}
        />
        {address !== null && (
          <button type="button" className="link" onClick={() => onSpot({ sheet, address })}>
            看原表
          </button>
        )}
      </div>
      {found !== null && (
        <p className={found.changedSince ? 'check-changed' : 'quiet'}>
          {[found.by, found.on].filter(Boolean).join('，')}
          {found.changedSince && '；审核以后申报改过，请再看一遍'}
        </p>
      )}
    </li>
  )
}

export const Checklist = ({ record, onSpot }: ChecklistProps): ReactElement => (
  <ul className="checks">
    {record.checklist.map((line) => (
      <Item key={line.rule} line={line} record={record} onSpot={onSpot} />
    ))}
  </ul>
)
