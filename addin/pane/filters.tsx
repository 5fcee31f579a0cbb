/** Counts by severity, each a switch of its severity; words to look for; the sheet, where several were judged. */
import { Input, Select, ToggleButton } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import type { ReactElement } from 'react'
import { SEVERITY_NAMES, type Severity } from '../../templates/findings/finding.ts'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import type { Pane, PaneState } from '../session/state.ts'
import { figure } from './figure.ts'
import { useNow } from './use-shown.ts'

/** As the glossary gives them, gravest for the sender first. */
const ORDER: readonly Severity[] = ['error', 'warning', 'review', 'info']

function toggled(severities: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  const changed = new Set(severities)
  if (!changed.delete(severity)) changed.add(severity)
  return changed
}

export function Filters({ state, pane }: { readonly state: PaneState; readonly pane: Pane }): ReactElement {
  const { counts, list } = state
  // What is typed stands there at once; the list follows.
  const filter = useNow(pane, 'filter')
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and wants a legend */}
      <div className="counts" role="group" aria-label="按程度筛选">
        {ORDER.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            appearance="subtle"
            className="count"
            disabled={counts[severity] === 0}
            checked={filter.severities.has(severity)}
            onClick={() => pane.setFilter({ severities: toggled(filter.severities, severity) })}
          >
            <span className="count-number">
              <SeverityMark severity={severity} />
              {figure(counts[severity])}
            </span>
            <span className="count-name">{SEVERITY_NAMES[severity]}</span>
          </ToggleButton>
        ))}
      </div>
      <div className="search">
        <Input
          size="small"
          type="search"
          aria-label="在问题中查找"
          placeholder="查找"
          contentBefore={<SearchRegular />}
          value={filter.text}
          onChange={(_, { value }) => pane.setFilter({ text: value })}
        />
        {list.sheets.length > 1 && (
          <Select
            size="small"
            aria-label="工作表"
            value={filter.sheet ?? ''}
            onChange={(_, { value }) => pane.setFilter({ sheet: value === '' ? null : value })}
          >
            <option value="">全部工作表</option>
            {list.sheets.map((sheet) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </Select>
        )}
      </div>
    </>
  )
}
