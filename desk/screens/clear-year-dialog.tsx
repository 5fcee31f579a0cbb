/** Clears a finished year: first the list of what would go and what would stay, then away with exactly that. */
import { Checkbox, Field, Input, Spinner } from '@fluentui/react-components'
import { type ReactElement, useEffect, useState } from 'react'
import type { ClearingView } from '../views/clearing.ts'
import { AskDialog } from './ask-dialog.tsx'
import { useDesk } from './desk-context.ts'
import './clear-year.css'

function Files({
  title,
  files,
}: {
  readonly title: string
  readonly files: readonly string[]
}): ReactElement {
  return (
    <details>
      <summary>{title}</summary>
      <ul className="clear-files">
        {files.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </details>
  )
}

function Listed({ parts, count, size, lasting, staying }: ClearingView): ReactElement {
  return (
    <>
      <p>{count === 0 ? '没有可以删去的。' : `删去 ${count} 份，${size}：`}</p>
      {parts.map(({ part, files }) => (
        <Files key={part} title={`${part} ${files.length} 份`} files={files} />
      ))}
      <p>留下：</p>
      <Files title={`办公室工作簿等 ${lasting.length} 份，按档案规定保存`} files={lasting} />
      {staying.length > 0 && <Files title={`另有 ${staying.length} 份，请自己看过再定`} files={staying} />}
    </>
  )
}

export function ClearYearDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { desk } = useDesk()
  const [clearing, setClearing] = useState<ClearingView | null>(null)
  const [unfinished, setUnfinished] = useState(false)
  const [year, setYear] = useState('')
  useEffect(() => {
    let listens = true
    // Where it cannot be told the bar says why.
    desk.clearing().then((found) => listens && (found === null ? onClose() : setClearing(found)), onClose)
    return () => {
      listens = false
    }
  }, [desk, onClose])
  const ready =
    clearing !== null &&
    clearing.count > 0 &&
    year === String(clearing.year) &&
    (clearing.open.length === 0 || unfinished)
  const clear = (): void => {
    if (!ready) return
    onClose()
    void desk.clearYear({ year: clearing.year, mark: clearing.mark, unfinished })
  }
  return (
    <AskDialog
      title="清理办完的年度"
      action={clearing === null ? '删去' : `删去 ${clearing.count} 份`}
      ready={ready}
      onAct={clear}
      onClose={onClose}
    >
      <p>删去的不能撤销，清理过的文件夹不能再汇总：先启用下一年，把盖章的上报件、签批表、命名文件归档。</p>
      {clearing === null ? <Spinner label="正在列出，还没有删去任何文件" /> : <Listed {...clearing} />}
      {clearing !== null && clearing.open.length > 0 && (
        <div role="alert">
          <p>{`${clearing.year} 年还没有办完：`}</p>
          <ul className="clear-files">
            {clearing.open.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <Checkbox
            label="这些确实不再办，照样清理"
            checked={unfinished}
            onChange={(_, { checked }) => setUnfinished(checked === true)}
          />
        </div>
      )}
      {clearing !== null && clearing.count > 0 && (
        <Field label="写明要清理的年度" hint={`这个文件夹是 ${clearing.year} 年的`} required>
          <Input inputMode="numeric" value={year} onChange={(_, { value }) => setYear(value.trim())} />
        </Field>
      )}
    </AskDialog>
  )
}
