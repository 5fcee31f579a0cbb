/** 名额与命名: the order of recommendation with the cap as a line, the names, and the steps that they take. */
import { Tab, TabList } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { NamingView } from '../views/naming.ts'
import { AllocationsTable } from './allocations-table.tsx'
import { Board } from './board.tsx'
import { NamesTable } from './names-table.tsx'
import { Section } from './section.tsx'
import { ToneBadge } from './tone-badge.tsx'
import './naming.css'

const Cap = ({ cap }: { readonly cap: NonNullable<NamingView['cap']> }): ReactElement => (
  <div className="cap">
    <dl>
      <div>
        <dt>命名控制数</dt>
        <dd>{cap.limit}</dd>
      </div>
      <div>
        <dt>推荐</dt>
        <dd>{cap.recommended}</dd>
      </div>
      <div className={cap.over > 0 ? 'alarm' : undefined}>
        <dt>拟命名</dt>
        <dd>{cap.named}</dd>
      </div>
      {cap.outside > 0 && (
        <div>
          <dt>{cap.beside ?? '另行命名'}</dt>
          <dd>{cap.outside}</dd>
        </div>
      )}
    </dl>
    <p>
      {cap.over > 0 && <ToneBadge tone="error" words={`超出 ${cap.over} 家`} />} 依据：{cap.basis}
    </p>
  </div>
)

export function NamingScreen({ views }: { readonly views: readonly NamingView[] }): ReactElement {
  const [chosen, setChosen] = useState(views[0]?.programme ?? '')
  const naming = views.find(({ programme }) => programme === chosen) ?? views[0]
  return (
    <div className="screen">
      <h1 className="out-of-sight">名额与命名</h1>
      {views.length > 1 && (
        <TabList
          size="small"
          aria-label="申报项目"
          selectedValue={naming?.programme ?? ''}
          onTabSelect={(_, { value }) => setChosen(String(value))}
        >
          {views.map(({ programme }) => (
            <Tab key={programme} value={programme}>
              {programme}
            </Tab>
          ))}
        </TabList>
      )}
      {naming !== undefined && (
        <>
          {naming.cap !== null && <Cap cap={naming.cap} />}
          <Section title="推荐的先后" count={naming.board.length}>
            <Board naming={naming} />
          </Section>
          {naming.names && (
            <Section title="拟命名名单" count={naming.list.length}>
              <NamesTable naming={naming} />
            </Section>
          )}
          <Section title="各单位名额" count={naming.allocations.length} open={!naming.names}>
            <AllocationsTable rows={naming.allocations} />
          </Section>
        </>
      )}
    </div>
  )
}
