/** The commands of the ribbon once more, for keyboards and for the page without a ribbon. */
import { Button } from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search'
import { lazy, type ReactElement, Suspense } from 'react'
import type { Pane, PaneState } from '../session/state.ts'
import { notIdle } from './not-idle.ts'

const MoreMenu = lazy(async () => ({ default: (await import('./more-menu.tsx')).MoreMenu }))

function Checks({ pane, why }: { readonly pane: Pane; readonly why: string | null }): ReactElement {
  const waits = why === null ? {} : { disabled: true, title: why }
  return (
    <>
      <Button
        size="small"
        appearance="primary"
        icon={<TableSearchRegular />}
        {...waits}
        onClick={() => void pane.checkSheet()}
      >
        校验本表
      </Button>
      <Button size="small" {...waits} onClick={() => void pane.checkAll()}>
        校验全部
      </Button>
    </>
  )
}

export function CommandBar({
  state,
  pane,
  lead,
}: {
  readonly state: PaneState
  readonly pane: Pane
  readonly lead: ReactElement | null
}): ReactElement {
  const why = notIdle(state.phase)
  return (
    <div className="command-bar" role="toolbar" aria-label="校验">
      {lead ?? <Checks pane={pane} why={why} />}
      {state.undo !== null && (
        <Button size="small" appearance="subtle" title={state.undo.label} onClick={() => void pane.undoFix()}>
          撤销
        </Button>
      )}
      <span className="command-space" />
      <Suspense
        fallback={
          <Button
            disabled
            size="small"
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label="更多"
          />
        }
      >
        <MoreMenu state={state} pane={pane} withChecks={lead !== null} />
      </Suspense>
    </div>
  )
}
