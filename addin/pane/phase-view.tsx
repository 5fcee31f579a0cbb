/** What fills the pane while there is no list: the state in a sentence, and the one thing to do next. */
import { Button, ProgressBar } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search'
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { PlugDisconnectedRegular } from '@fluentui/react-icons/svg/plug-disconnected'
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search'
import type { ReactElement } from 'react'
import type { Phase } from '../session/state.ts'
import { PageLink } from './page-link.tsx'

const PICTURES: Readonly<Record<Exclude<Phase['kind'], 'loading'>, typeof EditRegular>> = {
  'no-host': PlugDisconnectedRegular,
  ready: TableSearchRegular,
  empty: DocumentTableRegular,
  'not-ours': DocumentSearchRegular,
  refused: DocumentSearchRegular,
  passed: CheckmarkCircleRegular,
  findings: CheckmarkCircleRegular,
  busy: EditRegular,
  'too-old': PlugDisconnectedRegular,
  failed: ErrorCircleRegular,
}

const RETRIED: ReadonlySet<Phase['kind']> = new Set([
  'busy',
  'failed',
  'refused',
  'not-ours',
  'empty',
  'no-host',
])

function Loading({ phase }: { readonly phase: Extract<Phase, { kind: 'loading' }> }): ReactElement {
  const { progress, text } = phase
  return (
    <div className="phase">
      <ProgressBar
        className="phase-progress"
        aria-label={text}
        {...(progress === null ? {} : { value: progress.done, max: progress.of })}
      />
      <p>{text}</p>
    </div>
  )
}

export function PhaseView({
  phase,
  onRetry,
}: {
  readonly phase: Phase
  readonly onRetry: () => void
}): ReactElement {
  if (phase.kind === 'loading') return <Loading phase={phase} />
  const Picture = PICTURES[phase.kind]
  return (
    <div className={`phase phase-${phase.kind}`}>
      <Picture className="phase-picture" aria-hidden />
      <p>{phase.text}</p>
      {phase.kind === 'failed' && phase.detail !== '' && (
        <details className="phase-detail">
          <summary>详情</summary>
          <p>{phase.detail}</p>
        </details>
      )}
      {RETRIED.has(phase.kind) && (
        <Button size="small" onClick={onRetry}>
          重试
        </Button>
      )}
      {(phase.kind === 'too-old' || phase.kind === 'no-host') && <PageLink />}
    </div>
  )
}
