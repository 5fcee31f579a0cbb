/** Asks for a reason, and perhaps for a day, before something is done. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Textarea,
} from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'

export interface Asked {
  readonly title: string
  readonly action: string
  readonly hint: string
  /** What the day means; none is asked for without it. */
  readonly day?: string
  readonly dayNeeded?: boolean
  readonly onGiven: (reason: string, day: string) => void
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
  const ready = reason.trim() !== '' && (asked.dayNeeded !== true || day !== '')
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (!ready) return
            asked.onGiven(reason.trim(), day)
            onClose()
          }}
        >
          <DialogBody>
            <DialogTitle>{asked.title}</DialogTitle>
            <DialogContent className="dialog-fields">
              {asked.day !== undefined && (
                <Field label={asked.day} required={asked.dayNeeded === true}>
                  <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
                </Field>
              )}
              <Field label="理由" hint={asked.hint} required>
                <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>取消</Button>
              <Button type="submit" appearance="primary" disabled={!ready}>
                {asked.action}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
