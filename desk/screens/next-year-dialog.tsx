/** Starts next year's folder from the one that is open. */
import type { ReactElement } from 'react'
import { AskDialog } from './ask-dialog.tsx'
import { useDesk } from './desk-context.ts'

export function NextYearDialog({
  year,
  onClose,
}: {
  readonly year: number
  readonly onClose: () => void
}): ReactElement {
  const { desk, doors } = useDesk()
  const start = async (): Promise<void> => {
    const into = (await doors.pickFolder?.()) ?? null
    if (doors.pickFolder !== null && into === null) return
    onClose()
    await desk.startYear(year, into)
  }
  return (
    <AskDialog
      title={`启用 ${year} 年`}
      action={doors.pickFolder === null ? '启用' : '选择新文件夹'}
      onAct={() => void start()}
      onClose={onClose}
    >
      单位、名额、名册、联系人和台账带到新文件夹，日期和文号清空；现在这个文件夹一概不动。
      {doors.pickFolder === null ? '新的一年存成一个压缩包。' : '下一步请选一个空文件夹。'}
    </AskDialog>
  )
}
