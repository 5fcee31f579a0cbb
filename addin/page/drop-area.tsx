/** Where a workbook is dropped or picked. The whole window takes a drop, so that no file is opened by mistake. */
import { Button } from '@fluentui/react-components'
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open'
import { type ReactElement, useEffect, useRef } from 'react'
import { FILE_TYPES } from './open-workbook.ts'

/** Takes a file that is dropped anywhere on the window. */
export function useDrop(onFile: (file: File) => void): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault()
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file) onFile(file)
    }
    addEventListener('dragover', over)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('drop', drop)
    }
  }, [onFile])
}

export function PickFile({
  onFile,
  first,
  label,
}: {
  readonly onFile: (file: File) => void
  /** The one thing to do on the page, not one among others. */
  readonly first: boolean
  readonly label?: string
}): ReactElement {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={FILE_TYPES}
        className="out-of-sight"
        tabIndex={-1}
        aria-hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
      <Button
        size={first ? 'medium' : 'small'}
        appearance={first ? 'primary' : 'secondary'}
        icon={<FolderOpenRegular />}
        onClick={() => input.current?.click()}
      >
        {label ?? (first ? '选择工作簿' : '换一个')}
      </Button>
    </>
  )
}

export const DropArea = ({
  onFile,
  trouble,
}: {
  readonly onFile: (file: File) => void
  readonly trouble: string | null
}): ReactElement => (
  <div className="drop-area">
    <h1>工会申报校验</h1>
    <p>把填好的工作簿（.xlsx、.xls 或 .csv）拖到这里，或</p>
    <PickFile onFile={onFile} first />
    {trouble !== null && (
      <p className="drop-trouble" role="alert">
        {trouble}
      </p>
    )}
    <ul>
      <li>逐行对照条文，标出有误的单元格，说明依据哪一条、怎么改。</li>
      <li>不需要联网，文件不会离开本机。</li>
      <li>原文件不会改动。</li>
    </ul>
  </div>
)
