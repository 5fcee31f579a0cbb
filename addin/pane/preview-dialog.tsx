/** What would be written, before it is: fixes with before and after, or the rows of a summary sheet. */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { Pane, Preview } from '../session/state.ts'
import { Changes, SummaryChanges } from './preview-changes.tsx'
import './preview.css'

export function PreviewDialog({
  preview,
  pane,
}: {
  readonly preview: Preview
  readonly pane: Pane
}): ReactElement {
  const [agreed, agree] = useState(false)
  const asks = preview.kind === 'summary' ? preview.asks : null
  const nothing = preview.kind === 'summary' && preview.plan.edits.length === 0
  return (
    <Dialog open onOpenChange={(_, { open }) => open || pane.cancelPreview()}>
      <DialogSurface className="preview" aria-describedby={undefined}>
        <DialogBody className="preview-body">
          <DialogTitle as="h2">{preview.title}</DialogTitle>
          <DialogContent className="preview-content">
            {preview.kind === 'fixes' ? (
              <Changes fixes={preview.fixes} />
            ) : (
              <SummaryChanges plan={preview.plan} />
            )}
            {asks !== null && (
              <Checkbox
                checked={agreed}
                onChange={(_, { checked }) => agree(checked === true)}
                label={asks}
              />
            )}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              size="small"
              disabled={nothing || (asks !== null && !agreed)}
              onClick={() => void (asks === null ? pane.confirm() : pane.confirm(agreed))}
            >
              {preview.kind === 'fixes' ? '修改' : '写入'}
            </Button>
            <Button size="small" onClick={() => pane.cancelPreview()}>
              取消
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
