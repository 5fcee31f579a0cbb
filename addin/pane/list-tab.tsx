/** The findings: counts that filter, search, grouping, the list, and what was left out of it. */
import { Button } from '@fluentui/react-components'
import { type ReactElement, useMemo } from 'react'
import type { Explain } from '../../ui/explained.ts'
import { FindingList } from '../../ui/finding-list.tsx'
import type { Pane, PaneState } from '../session/state.ts'
import { figure } from './figure.ts'
import { Filters } from './filters.tsx'
import { Steps } from './steps.tsx'

/** What can be done with an entry: the very same from drawing to drawing, so that only entries that change are drawn. */
const actsOf = (pane: Pane) => ({
  onSelect: (finding: string) => void pane.select(finding),
  onFix: (fix: string) => pane.previewFix(fix),
  explain: (async (finding) =>
    (await import('../../rules/article-of.ts')).articleOf(pane.rules, finding)) satisfies Explain,
})

export function ListTab({ state, pane }: { readonly state: PaneState; readonly pane: Pane }): ReactElement {
  const { list, cell } = state
  const acts = useMemo(() => actsOf(pane), [pane])
  return (
    <>
      <div className="list-head">
        <Filters state={state} pane={pane} />
        <Steps state={state} pane={pane} />
      </div>
      {list.matching === 0 ? (
        <div className="phase">
          <p>没有符合筛选条件的问题（共 {figure(list.total)} 个）。</p>
          <Button
            size="small"
            onClick={() =>
              pane.setFilter({
                severities: new Set(['error', 'review', 'warning', 'info']),
                text: '',
                sheet: null,
              })
            }
          >
            显示全部
          </Button>
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard
        <section className="list-scroll" aria-label="问题列表" tabIndex={0}>
          <FindingList
            groups={list.groups}
            byRow={state.groupBy === 'row'}
            selected={state.selected}
            ofCell={cell?.findings ?? []}
            {...acts}
          />
          {list.leftOut > 0 && (
            <div className="list-more">
              <span>
                已列出 {figure(list.listed)} 个，还有 {figure(list.leftOut)} 个
              </span>
              <Button size="small" appearance="subtle" onClick={() => pane.showMore()}>
                再列一些
              </Button>
            </div>
          )}
        </section>
      )}
    </>
  )
}
