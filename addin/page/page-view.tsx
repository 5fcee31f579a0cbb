/** The page: a place to drop a workbook, then the workbook with the pane beside it, already checked. */
import { type ReactElement, useCallback, useState } from 'react'
import { DropArea, PickFile, useDrop } from './drop-area.tsx'
import { CannotOpen, checkOpened, openWorkbook } from './open-workbook.ts'
import { type OpenWorkbook, WorkbookView } from './workbook-view.tsx'

export function PageView(): ReactElement {
  const [open, setOpen] = useState<OpenWorkbook | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const onFile = useCallback((file: File): void => {
    setTrouble(null)
    openWorkbook(file).then(
      (opened) => {
        setOpen((before) => {
          before?.pane.close()
          return opened
        })
        void checkOpened(opened)
      },
      (error: unknown) => {
        const detail = error instanceof Error ? error.message : String(error)
        setTrouble(
          error instanceof CannotOpen ? `“${file.name}”：${detail}` : `“${file.name}”没有打开：${detail}`,
        )
      },
    )
  }, [])
  useDrop(onFile)
  if (open === null) return <DropArea onFile={onFile} trouble={trouble} />
  return (
    <div className="page">
      <header className="page-head">
        <p className="page-file" title={open.pane.getState().file ?? undefined}>
          {open.pane.getState().file}
        </p>
        <PickFile onFile={onFile} first={false} />
      </header>
      {trouble !== null && (
        <p className="drop-trouble page-trouble" role="alert">
          {trouble}
        </p>
      )}
      <WorkbookView key={open.pane.getState().file} open={open} />
    </div>
  )
}
