/** The page: a place to drop a workbook, then the workbook with the pane beside it, already checked. */
import { type ReactElement, startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { isOfficeBook } from '../../submissions/office/office.ts'
import { DropArea, PickFile, useDrop } from './drop-area.tsx'
import { again, type FileSource } from './file-source.ts'
import { NextStepButton } from './next-step-button.tsx'
import { besideOffice, CannotOpen, checkOpened, type OpenWorkbook, openWorkbook } from './open-workbook.ts'
import { WorkbookView } from './workbook-view.tsx'

const UNSAVED = '改好的内容还没有保存，要放弃吗？'

const isUnsaved = (open: OpenWorkbook | null): boolean => open?.pane.getState().unsaved === true

/** The browser asks before it closes a page with something unsaved. */
function useUnsavedGuard(open: OpenWorkbook | null): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (isUnsaved(open)) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [open])
}

export function PageView(): ReactElement {
  const [open, setOpen] = useState<OpenWorkbook | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const askAnother = useRef<(() => void) | null>(null)
  const current = useRef(open)
  current.current = open
  useUnsavedGuard(open)

  const take = useCallback((name: string, opening: Promise<OpenWorkbook>): void => {
    setTrouble(null)
    opening.then(
      (opened) => {
        // Drawn in pieces: a sheet is wide.
        startTransition(() =>
          setOpen((before) => {
            before?.pane.close()
            return opened
          }),
        )
        void checkOpened(opened)
      },
      (error: unknown) => {
        const detail = error instanceof Error ? error.message : String(error)
        setTrouble(error instanceof CannotOpen ? `“${name}”：${detail}` : `“${name}”没有打开：${detail}`)
      },
    )
  }, [])
  const onFile = useCallback(
    (source: FileSource): void => {
      if (isUnsaved(current.current) && !confirm(UNSAVED)) return
      take(source.file.name, openWorkbook(source))
    },
    [take],
  )
  useDrop(onFile)
  if (open === null) return <DropArea onFile={onFile} trouble={trouble} />

  const { source } = open
  const onAgain = (): void => {
    if (source.handle === null) askAnother.current?.()
    else take(source.file.name, again(source).then(openWorkbook))
  }
  return (
    <div className="page">
      <header className="page-head">
        <p className="page-file" title={source.file.name}>
          {source.file.name}
        </p>
        <PickFile onFile={onFile} first={false} ask={askAnother} />
        {!isOfficeBook({ sheets: open.host.sheetsNow }) && (
          <PickFile
            onFile={(office) => take(office.file.name, besideOffice(open, office))}
            first={false}
            readOnly
            label={open.office === null ? '对照办公室工作簿' : `对照：${open.office}`}
          />
        )}
      </header>
      {trouble !== null && (
        <p className="drop-trouble page-trouble" role="alert">
          {trouble}
        </p>
      )}
      <WorkbookView
        key={open.id}
        open={open}
        lead={
          <NextStepButton
            open={open}
            onKept={(kept) => setOpen((now) => (now?.id === open.id ? { ...now, source: kept } : now))}
            onAgain={onAgain}
            onAnother={() => askAnother.current?.()}
          />
        }
      />
    </div>
  )
}
