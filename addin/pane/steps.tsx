/** Grouping, and stepping from finding to finding. */
import { Button, ToggleButton } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up'
import type { ReactElement } from 'react'
import type { GroupBy, Pane, PaneState } from '../session/state.ts'
import { figure } from './figure.ts'

const GROUPS: readonly (readonly [GroupBy, string])[] = [
  ['gravity', '按程度'],
  ['row', '按行'],
  ['rule', '按规则'],
]

/** `3 / 15`, or how many there are where none is selected. */
function position({ list, selected }: PaneState): string {
  const at = list.groups.flatMap(({ entries }) => entries).findIndex(({ finding }) => finding.id === selected)
  return at < 0 ? `${figure(list.matching)} 个` : `${at + 1} / ${figure(list.matching)}`
}

export function Steps({ state, pane }: { readonly state: PaneState; readonly pane: Pane }): ReactElement {
  return (
    <div className="steps">
      {GROUPS.map(([by, name]) => (
        <ToggleButton
          key={by}
          size="small"
          appearance="subtle"
          checked={state.groupBy === by}
          onClick={() => pane.setGroupBy(by)}
        >
          {name}
        </ToggleButton>
      ))}
      <span className="command-space" />
      <span className="position">{position(state)}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUpRegular />}
        aria-label="上一个"
        title="上一个（Shift+F8）"
        onClick={() => void pane.previous()}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDownRegular />}
        aria-label="下一个"
        title="下一个（F8）"
        onClick={() => void pane.next()}
      />
    </div>
  )
}
