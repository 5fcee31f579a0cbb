/** Asks for a reason, and perhaps for a day, before something is done. */
import { Field, Input, Textarea } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { Intent } from '../session/intent.ts'
import { AskDialog } from './ask-dialog.tsx'
import { useDesk } from './desk-context.ts'
import { EffectView } from './effect-view.tsx'
import { usePreview } from './use-preview.ts'

/** Stands for the reason that is still to be written. */
const UNWRITTEN = '待写明'

export interface Asked {
  readonly title: string
  readonly action: string
  readonly hint: string
  /** What the day means; none is asked for without it. */
  readonly day?: string
  readonly dayNeeded?: boolean
  /** @param day as the field gives it; empty where none was filled */
  readonly intent: (reason: string, day: string) => Intent
}

export function ReasonDialog({
  asked,
  onClose,
}: {
  readonly asked: Asked
  readonly onClose: () => void
}): ReactElement {
  const [reason, setReason] = useState('')
  const [day, setDay] = useState('')
  const { write } = useDesk()
  const isDated = asked.dayNeeded !== true || day !== ''
  // What it would do is seen before the reason is written.
  const effect = usePreview(isDated ? asked.intent(reason.trim() || UNWRITTEN, day) : null)
  const ready = reason.trim() !== '' && isDated && (effect?.hindrances.length ?? 0) === 0
  return (
    <AskDialog
      title={asked.title}
      action={asked.action}
      ready={ready}
      onAct={() => {
        void write(asked.intent(reason.trim(), day))
        onClose()
      }}
      onClose={onClose}
    >
      {asked.day !== undefined && (
        <Field label={asked.day} required={asked.dayNeeded === true}>
          <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
        </Field>
      )}
      <Field label="理由" hint={asked.hint} required>
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {effect !== null && <EffectView effect={effect} />}
    </AskDialog>
  )
}
