/** The pane: commands, what was recognised, then the state of things or the list. Draws a `Pane`, knows no host. */
import { lazy, memo, type ReactElement, Suspense, useEffect, useState } from 'react'
import type { Pane, PaneState } from '../session/state.ts'
import { Announcement } from './announcement.tsx'
import { CommandBar } from './command-bar.tsx'
import { FixStrip } from './fix-strip.tsx'
import { FormStrip } from './form-strip.tsx'
import { listenToKeys } from './keys.ts'
import { ListTab } from './list-tab.tsx'
import { Notices } from './notices.tsx'
import { PaneTabs, type TabName } from './pane-tabs.tsx'
import { PhaseView } from './phase-view.tsx'
import { useShown } from './use-shown.ts'

const PreviewDialog = lazy(async () => ({ default: (await import('./preview-dialog.tsx')).PreviewDialog }))
const SelfCheckDialog = lazy(async () => ({
  default: (await import('./self-check-dialog.tsx')).SelfCheckDialog,
}))
const CapsPanel = lazy(async () => ({ default: (await import('./panels.tsx')).CapsPanel }))
const FundsPanel = lazy(async () => ({ default: (await import('./panels.tsx')).FundsPanel }))

/** Phases that leave the list of the last check where it is. */
const withList = (state: PaneState): boolean =>
  state.phase.kind === 'findings' || state.phase.kind === 'passed'

interface PaneViewProps {
  readonly pane: Pane
  /** What to do next, where that is not to check: it takes the place of the checks, which move into the menu. */
  readonly lead?: ReactElement | null
}

export function PaneView({ pane, lead = null }: PaneViewProps): ReactElement {
  const state = useShown(pane)
  useEffect(() => listenToKeys(window, pane), [pane])
  return <PaneBody state={state} pane={pane} lead={lead} />
}

const PaneBody = memo(function PaneBody({
  state,
  pane,
  lead,
}: Required<PaneViewProps> & { readonly state: PaneState }): ReactElement {
  const [tab, setTab] = useState<TabName>('list')
  const panels = state.caps.length + state.funds.length > 0
  const shown = panels ? tab : 'list'
  return (
    <main className="pane" aria-busy={state.phase.kind === 'loading' || state.working}>
      <h1 className="out-of-sight">工会申报校验</h1>
      <CommandBar state={state} pane={pane} lead={lead} />
      <FormStrip state={state} />
      <Notices notices={state.notices} pane={pane} />
      {withList(state) && <FixStrip state={state} pane={pane} />}
      {panels && <PaneTabs state={state} tab={shown} onTab={setTab} />}
      <div className="pane-body">
        <Suspense fallback={null}>
          {shown === 'caps' && <CapsPanel caps={state.caps} pane={pane} />}
          {shown === 'funds' && <FundsPanel funds={state.funds} pane={pane} />}
        </Suspense>
        {shown === 'list' && !(withList(state) && state.list.total > 0) && (
          <PhaseView phase={state.phase} onRetry={() => void pane.recheck()} />
        )}
        {shown === 'list' && withList(state) && state.list.total > 0 && <ListTab state={state} pane={pane} />}
      </div>
      <Announcement state={state} />
      {state.preview !== null && (
        <Suspense fallback={null}>
          <PreviewDialog preview={state.preview} pane={pane} />
        </Suspense>
      )}
      {state.selfCheck !== null && (
        <Suspense fallback={null}>
          <SelfCheckDialog result={state.selfCheck} pane={pane} />
        </Suspense>
      )}
    </main>
  )
})
