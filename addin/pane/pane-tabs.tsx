/** Tabs, where there is more than the list: cap and funds of a naming list. */
import { Tab, TabList } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { PaneState } from '../session/state.ts'
import { figure } from './figure.ts'

export type TabName = 'list' | 'caps' | 'funds'

export function PaneTabs({
  state,
  tab,
  onTab,
}: {
  readonly state: PaneState
  readonly tab: TabName
  readonly onTab: (tab: TabName) => void
}): ReactElement {
  return (
    <TabList
      size="small"
      className="pane-tabs"
      selectedValue={tab}
      onTabSelect={(_, { value }) => onTab(value as TabName)}
    >
      <Tab value="list">问题（{figure(state.list.total)}）</Tab>
      {state.caps.length > 0 && <Tab value="caps">名额</Tab>}
      {state.funds.length > 0 && <Tab value="funds">资金</Tab>}
    </TabList>
  )
}
