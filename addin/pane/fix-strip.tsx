/** What can be mended in one go, a button for each kind; each is shown before it is made. */
import { Button } from '@fluentui/react-components'
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search'
import { WandRegular } from '@fluentui/react-icons/svg/wand'
import type { ReactElement } from 'react'
import type { Pane, PaneState } from '../session/state.ts'

export function FixStrip({
  state,
  pane,
}: {
  readonly state: PaneState
  readonly pane: Pane
}): ReactElement | null {
  const { fixes, remake } = state
  if (fixes.length === 0 && remake === null) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and wants a legend
    <div className="fix-strip" role="group" aria-label="可自动修改">
      {fixes.map(({ kind, label }) => (
        <Button key={kind} size="small" icon={<WandRegular />} onClick={() => pane.previewFixes(kind)}>
          {label}…
        </Button>
      ))}
      {remake !== null && (
        <Button size="small" icon={<TableSearchRegular />} onClick={() => void pane.fillSummary()}>
          {remake}…
        </Button>
      )}
    </div>
  )
}
