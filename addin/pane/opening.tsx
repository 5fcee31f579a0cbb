/** The pane before there is a pane: Excel is being asked, or does not answer. */
import type { ReactElement } from 'react'
import type { Phase } from '../session/state.ts'
import { PhaseView } from './phase-view.tsx'

export const Opening = ({
  phase = { kind: 'loading', text: '正在连接 Excel…', progress: null },
}: {
  readonly phase?: Phase
}): ReactElement => (
  <main className="pane">
    <h1 className="out-of-sight">工会申报校验</h1>
    <div role="status">
      <PhaseView phase={phase} onRetry={() => location.reload()} />
    </div>
  </main>
)
