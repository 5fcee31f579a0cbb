/** The office's opinion on a record; what it would do is seen beside it before it is written. */
import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import type { Intent } from '../session/intent.ts'
import type { RecordView } from '../views/record-view.ts'
import { useDesk } from './desk-context.ts'
import { EffectView } from './effect-view.tsx'
import { usePreview } from './use-preview.ts'
import './opinion.css'

interface OpinionFormProps {
  readonly record: RecordView
  readonly onNext: () => void
}

type Said = Extract<Intent, { kind: 'decide' }>['decision']

const saidBy = (record: RecordView) => ({
  decision: record.opinion.decision as Said,
  rank: record.opinion.rank === null ? '' : String(record.opinion.rank),
  reason: record.opinion.reason ?? '',
})

export function OpinionForm({ record, onNext }: OpinionFormProps): ReactElement {
  const { desk, write: carryOut } = useDesk()
  const { opinion } = record
  const [said, setSaid] = useState(() => saidBy(record))
  const written = JSON.stringify(saidBy(record))
  useEffect(() => setSaid(JSON.parse(written)), [written])
  const isChanged = JSON.stringify(said) !== written
  const rank = /^[1-9]\d*$/.test(said.rank) ? Number(said.rank) : null
  const intent: Intent = {
    kind: 'decide',
    record: record.key,
    decision: said.decision,
    rank,
    reason: said.reason.trim() === '' ? null : said.reason.trim(),
  }
  const effect = usePreview(isChanged ? intent : null)
  const isRank = said.rank === '' || rank !== null
  const hindered = !isRank || (effect?.hindrances.length ?? 0) > 0
  const form = useRef<HTMLElement>(null)
  useEffect(() => {
    // Whoever wrote by the keyboard goes on with the next record by the keyboard.
    if (document.activeElement === document.body)
      form.current?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true })
  }, [])
  /** @returns whether nothing is left to be written. What is seen beside may be older than the last letter: it is asked for anew. */
  const write = async (): Promise<boolean> => {
    if (!isChanged) return true
    if (!isRank || (await desk.preview(intent)).hindrances.length > 0) return false
    return carryOut(intent)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey) return
    event.preventDefault()
    void write().then((done) => done && onNext())
  }
  return (
    <section ref={form} className="opinion" aria-label="审定意见" onKeyDown={onKeyDown}>
      <RadioGroup
        layout="horizontal"
        aria-label="意见"
        value={said.decision ?? ''}
        onChange={(_, { value }) => setSaid({ ...said, decision: value === '' ? null : (value as Said) })}
      >
        <Radio value="推荐" label="推荐" />
        <Radio value="不推荐" label="不推荐" />
        <Radio value="" label="未定" />
      </RadioGroup>
      <Field
        label="排序"
        orientation="horizontal"
        className="opinion-rank"
        {...(isRank ? {} : { validationMessage: '填从 1 起的整数' })}
      >
        <Input
          size="small"
          inputMode="numeric"
          value={said.rank}
          onChange={(_, { value }) => setSaid({ ...said, rank: value })}
        />
      </Field>
      <Field label="理由" orientation="horizontal" className="opinion-reason">
        <Input
          size="small"
          value={said.reason}
          onChange={(_, { value }) => setSaid({ ...said, reason: value })}
        />
      </Field>
      <Button
        appearance="primary"
        size="small"
        disabled={!isChanged || hindered}
        title="Ctrl+Enter 写入并看下一条"
        onClick={() => void write()}
      >
        写入
      </Button>
      {isChanged ? (
        <EffectView effect={effect} />
      ) : (
        <p className="quiet opinion-by">
          {opinion.by === null ? '还没有意见。' : `${opinion.by}，${opinion.on ?? ''}`}
          {opinion.waivedRule !== null &&
            `；豁免 ${opinion.waivedRule}${opinion.waivedUntil === null ? '' : `，至 ${opinion.waivedUntil}`}`}
          {opinion.duplicate !== null && `；重复处理：${opinion.duplicate}`}
        </p>
      )}
    </section>
  )
}
