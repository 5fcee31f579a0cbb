/** Where a workbook is dropped or picked. The whole window takes a drop, so that no file is opened by mistake. */
import { Button } from '@fluentui/react-components'
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open'
import { type ReactElement, type RefObject, useEffect, useImperativeHandle, useRef } from 'react'
import { canLend, droppedSource, FILE_TYPES, type FileSource, pickLent } from './file-source.ts'

/** Takes a file that is dropped anywhere on the window. */
export function useDrop(onFile: (source: FileSource) => void): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault()
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      if (event.dataTransfer === null) return
      void droppedSource(event.dataTransfer).then((source) => {
        if (source !== null) onFile(source)
      })
    }
    addEventListener('dragover', over)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('drop', drop)
    }
  }, [onFile])
}

interface PickFileProps {
  readonly onFile: (source: FileSource) => void
  /** The one thing to do on the page, not one among others. */
  readonly first: boolean
  readonly label?: string
  /** The file is only read: no browser needs to lend it. */
  readonly readOnly?: boolean
  /** Asks for a file as if the button were pressed. */
  readonly ask?: RefObject<(() => void) | null>
}

export function PickFile({ onFile, first, label, readOnly = false, ask }: PickFileProps): ReactElement {
  const input = useRef<HTMLInputElement>(null)
  const pick = (): void => {
    if (readOnly || !canLend()) input.current?.click()
    else
      void pickLent().then(
        (source) => {
          if (source !== null) onFile(source)
        },
        () => input.current?.click(),
      )
  }
  useImperativeHandle(ask, () => pick)
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
          if (file) onFile({ file, handle: null })
        }}
      />
      <Button
        size={first ? 'medium' : 'small'}
        appearance={first ? 'primary' : 'secondary'}
        icon={<FolderOpenRegular />}
        onClick={pick}
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
  readonly onFile: (source: FileSource) => void
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
      <li>能确定怎么改的，先看再改；点“保存改好的文件”才写进文件。</li>
      <li>不需要联网，文件不会离开本机。</li>
    </ul>
  </div>
)
