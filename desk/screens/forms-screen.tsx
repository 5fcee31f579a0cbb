/** 表样: offices' own forms, put in once and settled column by column, so that what comes in them can be read. */
import { Button } from '@fluentui/react-components'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import type { DragEvent, ReactElement } from 'react'
import type { MappingView } from '../views/mapping.ts'
import { useDesk } from './desk-context.ts'
import { FormMapping } from './form-mapping.tsx'
import { Section } from './section.tsx'
import './forms.css'

interface FormsScreenProps {
  readonly mapping: MappingView
  /** Whether something was done since the results were written. */
  readonly behind: boolean
  readonly busy: boolean
}

/** What is confirmed here is followed by the next run, and not before. */
function NextStep({ busy }: { readonly busy: boolean }) {
  const { desk } = useDesk()
  return (
    <div className="form-acts">
      <strong>有改动还没有汇总：新确认的表样，汇总以后才照它读取收件。</strong>
      <Button size="small" appearance="primary" disabled={busy} onClick={() => void desk.run()}>
        重新读取收件
      </Button>
    </div>
  )
}

/** Files in 收件 that were refused and may be in a form that nobody has put in. */
function Strangers({ files, busy }: { readonly files: readonly string[]; readonly busy: boolean }) {
  const { desk } = useDesk()
  if (files.length === 0) return null
  return (
    <Section title="收件里没有采用的，可能是别的表样" count={files.length}>
      <ul className="strangers">
        {files.map((file) => (
          <li key={file}>
            <span className="path">{file}</span>
            <Button
              size="small"
              disabled={busy}
              aria-label={`对照${file}`}
              onClick={() => void desk.mapFile(file)}
            >
              对照
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function FormsScreen({ mapping, behind, busy }: FormsScreenProps): ReactElement {
  const { desk, doors } = useDesk()
  const { forms, strangers } = mapping
  const pick = async (): Promise<void> => {
    const file = await doors.pickFile()
    if (file !== null) await desk.mapFile(file)
  }
  const onDrop = (event: DragEvent): void => {
    // Anywhere else a file that is dropped is opened as what was sent.
    event.preventDefault()
    event.stopPropagation()
    if (busy) return
    void doors.droppedFiles(event.dataTransfer.items).then(async (files) => {
      for (const file of files) await desk.mapFile(file)
    })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has a button beside it that does the same
    <div className="screen" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <h1 className="out-of-sight">表样</h1>
      <div className="forms-head">
        <p>
          通知里附了自己的申报表、汇总表的，把空表或填好的一份拖到这一页（.xlsx、.xls、.docx）。程序逐栏列出对应本系统的哪一栏，您核对一次，以后照它读取；对照写在“通知”工作簿的“表样对照”表里。
        </p>
        <Button
          appearance="primary"
          icon={<DocumentAddRegular />}
          disabled={busy}
          onClick={() => void pick()}
        >
          选择表样
        </Button>
      </div>
      {behind && forms.some(({ confirmed }) => confirmed === '是') && <NextStep busy={busy} />}
      <Strangers files={strangers} busy={busy} />
      {[...forms]
        .sort((a, b) => Number(a.confirmed !== null) - Number(b.confirmed !== null))
        .map((form) => (
          <FormMapping key={form.sample} form={form} busy={busy} />
        ))}
    </div>
  )
}
