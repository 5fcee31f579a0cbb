/** Leaves what is open: asked first where it is on no disk yet. */
import type { ReactElement } from 'react'
import { AskDialog } from './ask-dialog.tsx'
import { useDesk } from './desk-context.ts'

export function LeaveDialog({
  unsaved,
  onClose,
}: {
  readonly unsaved: boolean
  readonly onClose: () => void
}): ReactElement {
  const { desk } = useDesk()
  const leave = (): void => {
    onClose()
    void desk.leave()
  }
  return (
    <AskDialog
      title="换一个文件夹"
      action={unsaved ? '不留，离开' : '离开'}
      cautious={unsaved}
      onAct={leave}
      onClose={onClose}
    >
      {unsaved
        ? '这里办的还没有存下来，离开就没有了。要留的，先取消，在“文件”里点“全部（压缩包）”。'
        : '回到第一页，另选文件夹。办过的都已写好，随时可以再打开。'}
    </AskDialog>
  )
}
