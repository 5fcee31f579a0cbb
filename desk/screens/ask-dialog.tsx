/** A question over the page: it is left alone, or one thing is done. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'

interface AskDialogProps {
  readonly title: string
  /** Words of the button that does it. */
  readonly action: string
  /** Whether enough was said for it to be done. */
  readonly ready?: boolean
  /** Whether it is rather to be left alone. */
  readonly cautious?: boolean
  readonly onAct: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function AskDialog({
  title,
  action,
  ready = true,
  cautious = false,
  onAct,
  onClose,
  children,
}: AskDialogProps): ReactElement {
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (ready) onAct()
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className="dialog-fields">{children}</DialogContent>
            <DialogActions>
              <Button appearance={cautious ? 'primary' : 'secondary'} onClick={onClose}>
                取消
              </Button>
              <Button type="submit" appearance={cautious ? 'secondary' : 'primary'} disabled={!ready}>
                {action}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
