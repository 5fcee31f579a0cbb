/** Mends that can be made in one go, a button for each kind; each is shown before it is made. */
import { Button } from '@fluentui/react-components'
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
  if (state.fixes.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and wants a legend
    <div className="fix-strip" role="group" aria-label="可自动修改">
      {state.fixes.map(({ kind, label }) => (
        <Button key={kind} size="small" icon={<WandRegular />} onClick={() => pane.previewFixes(kind)}>
          {label}…
        </Button>
      ))}
    </div>
  )
}
