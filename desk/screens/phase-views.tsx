/** What stands in place of the screens: the inbox to be confirmed, reading, a failure. */
import { Button, ProgressBar } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { DeskState, Progress } from '../session/session.ts'
import { useDesk } from './desk-context.ts'
import { ToneBadge } from './tone-badge.tsx'
import './start.css'

const STEPS: Readonly<Record<Progress['step'], string>> = {
  read: '读取报送文件',
  merge: '校验、汇总',
  write: '写汇总表和回复',
  save: '存进文件夹',
  clear: '清理',
}

/** The way to another folder: nobody is held by one that cannot be used. */
export function AnotherFolder(): ReactElement {
  const { desk } = useDesk()
  return <Button onClick={() => void desk.leave()}>换一个文件夹</Button>
}

export function ConfirmInbox({ state }: { readonly state: DeskState }): ReactElement {
  const { desk } = useDesk()
  const { inbox, folder } = state
  return (
    <main className="phase-page">
      <h1>核对收件</h1>
      <p>
        “{folder?.name}”的“收件”里有 {inbox?.files ?? 0} 份文件。它们会当作各单位报来的读取，一份也不会改动。
      </p>
      <ul className="file-names">
        {inbox?.names.map((name) => (
          <li key={name}>{name}</li>
        ))}
        {inbox !== null && inbox.files > inbox.names.length && <li>……等 {inbox.files} 份</li>}
      </ul>
      {inbox?.officeFiles.length === 0 ? (
        <p role="alert">文件夹里还没有办公室工作簿：请把填好“办公室信息”的一份放进去，再打开。</p>
      ) : (
        <p>办公室的工作簿：{inbox?.officeFiles.join('、')}</p>
      )}
      <div className="phase-acts">
        <Button appearance="primary" onClick={() => void desk.confirmInbox()}>
          没有错，开始汇总
        </Button>
        <AnotherFolder />
      </div>
    </main>
  )
}

export function ProgressView({ progress }: { readonly progress: Progress | null }): ReactElement {
  const { desk } = useDesk()
  const words = progress === null ? '正在打开' : STEPS[progress.step]
  const known = progress !== null && progress.of > 0
  return (
    <div className="progress" role="status">
      <span>
        {words}
        {known && ` ${progress.done} / ${progress.of}`}
      </span>
      <ProgressBar
        aria-label={words}
        thickness="large"
        {...(known ? { max: progress.of, value: progress.done } : {})}
      />
      <Button size="small" onClick={() => desk.cancel()}>
        停下
      </Button>
    </div>
  )
}

/** The first rows stand there while the rest is read. */
export function ReadingView({ state }: { readonly state: DeskState }): ReactElement {
  return (
    <main className="phase-page">
      <h1>{state.office === null ? '正在读取' : `${state.office.union} ${state.office.year} 年`}</h1>
      <ProgressView progress={state.progress} />
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">申报项目</th>
            <th scope="col">条数</th>
            <th scope="col">文件</th>
          </tr>
        </thead>
        <tbody>
          {state.soFar.map((row) =>
            row.kind === 'sent' ? (
              <tr key={row.file}>
                <td>{row.unit}</td>
                <td>{row.programme}</td>
                <td className="figure">{row.records}</td>
                <td className="path">{row.file}</td>
              </tr>
            ) : (
              <tr key={row.file}>
                <td>
                  <ToneBadge tone="error" words="没有采用" />
                </td>
                <td colSpan={2}>{row.reason}</td>
                <td className="path">{row.file}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </main>
  )
}

export function FailedView({ state }: { readonly state: DeskState }): ReactElement {
  const { desk } = useDesk()
  return (
    <main className="phase-page">
      <h1>没有打开</h1>
      <p role="alert">{state.message?.text ?? '这个文件夹现在用不了。'}</p>
      <ul>
        {state.message?.details.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <div className="phase-acts">
        <Button appearance="primary" onClick={() => void desk.run()}>
          再试一次
        </Button>
        <AnotherFolder />
      </div>
    </main>
  )
}
