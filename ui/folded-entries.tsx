/** Several findings in one line of the list, opened on a click. */
import { type ReactElement, type ReactNode, useState } from 'react'
import type { Severity } from '../templates/findings/finding.ts'
import { SeverityMark } from './severity-mark.tsx'

export function FoldedEntries({
  words,
  severity,
  first,
  selected,
  tabStop,
  onSelect,
  children,
}: {
  readonly words: string
  readonly severity: Severity
  /** Id of the first finding within, to which the line leads. */
  readonly first: string
  /** Which of them is selected, counted from 0; -1 for none. */
  readonly selected: number
  readonly tabStop: boolean
  readonly onSelect: (finding: string) => void
  readonly children: ReactNode
}): ReactElement {
  const [opened, setOpened] = useState(false)
  // A cell within, chosen in the sheet, is to be seen in the list.
  const isOpen = opened || selected > 0
  return (
    <li
      className={selected === 0 && !isOpen ? 'finding finding-fold finding-selected' : 'finding finding-fold'}
    >
      <button
        type="button"
        className="finding-place"
        data-place
        data-finding={isOpen ? undefined : first}
        tabIndex={tabStop ? 0 : -1}
        aria-expanded={isOpen}
        onClick={() => {
          setOpened(!isOpen)
          if (!isOpen) onSelect(first)
        }}
      >
        <SeverityMark severity={severity} named />
        <span className="finding-text">
          <span className="finding-says">{words}</span>
          <span className="finding-mend">{isOpen ? '收起' : '点开看是哪几栏'}</span>
        </span>
      </button>
      {isOpen && <ul>{children}</ul>}
    </li>
  )
}
