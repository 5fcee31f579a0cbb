/** One finding in the list: where, what, on which ground, how to mend it, and what can be done by a click. */
import { memo, type ReactElement } from 'react'
import { ArticleButton } from './article-button.tsx'
import type { Explain } from './explained.ts'
import type { ListedEntry } from './listed.ts'
import { SeverityMark } from './severity-mark.tsx'

interface FindingEntryProps {
  readonly entry: ListedEntry
  readonly selected: boolean
  readonly ofCell: boolean
  /** Whether the row is said here; not in groups of one row. */
  readonly withRow: boolean
  /** Tab stops here; the arrow keys reach the others. */
  readonly tabStop: boolean
  readonly onSelect: (finding: string) => void
  readonly onFix: (fix: string) => void
  readonly explain: Explain
}

export const FindingEntry = memo(function FindingEntry(props: FindingEntryProps): ReactElement {
  const { entry, selected, ofCell, withRow, tabStop, onSelect, onFix, explain } = props
  const { finding, words, fix } = entry
  const where = [withRow || words.cell === '' ? words.row : '', words.cell].filter(Boolean).join(' · ')
  const stop = tabStop ? 0 : -1
  return (
    <li
      className={['finding', selected && 'finding-selected', ofCell && 'finding-of-cell']
        .filter(Boolean)
        .join(' ')}
      data-finding={finding.id}
    >
      <button
        type="button"
        className="finding-place"
        data-place
        tabIndex={stop}
        aria-current={selected ? 'true' : undefined}
        onClick={() => onSelect(finding.id)}
      >
        <SeverityMark severity={finding.severity} named />
        <span className="finding-text">
          <span className="finding-where">{where}</span>
          <span className="finding-says">{words.says}</span>
          {words.mend !== '' && <span className="finding-mend">{words.mend}</span>}
          {finding.answer !== null && <span className="finding-mend">说明：{finding.answer}</span>}
        </span>
      </button>
      <ArticleButton finding={finding} explain={explain} tabIndex={stop} />
      {fix !== null && (
        <button type="button" className="finding-fix" tabIndex={stop} onClick={() => onFix(fix.id)}>
          改为 {fix.shownAfter}
        </button>
      )}
    </li>
  )
})
