/** The page: a place to drop a workbook, then the workbook with the pane beside it, already checked. */
import { type ReactElement, useCallback, useState } from 'react'
import { isOfficeBook } from '../../submissions/office/office.ts'
import { DropArea, PickFile, useDrop } from './drop-area.tsx'
import { besideOffice, CannotOpen, checkOpened, openWorkbook } from './open-workbook.ts'
import { type OpenWorkbook, WorkbookView } from './workbook-view.tsx'

export function PageView(): ReactElement {
  const [open, setOpen] = useState<OpenWorkbook | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const take = useCallback((file: File, opening: Promise<OpenWorkbook>): void => {
    setTrouble(null)
    opening.then(
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
  const onFile = useCallback((file: File): void => take(file, openWorkbook(file)), [take])
  useDrop(onFile)
  if (open === null) return <DropArea onFile={onFile} trouble={trouble} />
  return (
    <div className="page">
      <header className="page-head">
        <p className="page-file" title={open.file}>
          {open.file}
        </p>
        <PickFile onFile={onFile} first={false} />
        {!isOfficeBook(open.book) && (
          <PickFile
            onFile={(file) => take(file, besideOffice(open, file))}
            first={false}
            label={open.office === null ? '对照办公室工作簿' : `对照：${open.office}`}
          />
        )}
      </header>
      {trouble !== null && (
        <p className="drop-trouble page-trouble" role="alert">
          {trouble}
        </p>
      )}
      <WorkbookView key={`${open.file} ${open.office}`} open={open} />
    </div>
  )
}
