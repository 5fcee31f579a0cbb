/** The list of findings in groups: arrow keys move, Enter goes to the cell; the list itself is one stop of Tab. */
import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react'
import { byGravity } from '../templates/findings/finding.ts'
import type { Explain } from './explained.ts'
import { FindingEntry } from './finding-entry.tsx'
import { FoldedEntries } from './folded-entries.tsx'
import type { ListedEntry, ListedGroup } from './listed.ts'
import { SeverityMark } from './severity-mark.tsx'
import './finding-list.css'

export interface FindingListProps {
  readonly groups: readonly ListedGroup[]
  readonly selected: string | null
  /** Whether each group holds the findings of one row. */
  readonly byRow: boolean
  /** Findings of the cell that is selected in the sheet. */
  readonly ofCell: readonly string[]
  readonly onSelect: (finding: string) => void
  readonly onFix: (fix: string) => void
  readonly explain: Explain
}

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  // A popover's keys come by here too, though it stands elsewhere in the page.
  if (!event.currentTarget.contains(event.target as Node)) return
  const move = MOVES[event.key]
  if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-place]')]
  const at = places.findIndex((place) => place.parentElement?.contains(document.activeElement))
  event.preventDefault()
  places[move(at, places.length - 1)]?.focus()
}

/** Where Tab enters the list: the selected entry, else the first. */
const entrance = ({ groups, selected }: FindingListProps): string | undefined => {
  const listed = groups.flatMap(({ entries }) => entries)
  return (listed.find(({ finding }) => finding.id === selected) ?? listed[0])?.finding.id
}

interface Line {
  readonly fold: { readonly key: string; readonly words: string } | null
  readonly entries: readonly ListedEntry[]
}

/** What is folded together as one line, all else one by one. */
function linesOf(entries: readonly ListedEntry[]): Line[] {
  const lines: { fold: Line['fold']; entries: ListedEntry[] }[] = []
  for (const entry of entries) {
    const { fold = null } = entry
    const last = lines.at(-1)
    if (last !== undefined && last.fold?.key === fold?.key) last.entries.push(entry)
    else lines.push({ fold, entries: [entry] })
  }
  return lines
}

export function FindingList(props: FindingListProps): ReactElement {
  const { groups, byRow, selected, ofCell, onSelect, onFix, explain } = props
  const list = useRef<HTMLDivElement>(null)
  const shown = ofCell.includes(selected ?? '') ? selected : (ofCell[0] ?? selected)
  useEffect(() => {
    if (shown === null) return
    const entry = list.current?.querySelector(`[data-finding="${CSS.escape(shown)}"]`)
    entry?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  const first = entrance(props)
  const one = (entry: ListedEntry): ReactElement => (
    <FindingEntry
      key={entry.finding.id + entry.finding.message}
      entry={entry}
      selected={entry.finding.id === selected}
      ofCell={ofCell.includes(entry.finding.id)}
      withRow={!byRow}
      tabStop={entry.finding.id === first}
      onSelect={onSelect}
      onFix={onFix}
      explain={explain}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the buttons inside
    <div className="finding-list" ref={list} onKeyDown={moveFocus}>
      {groups.map((group) => (
        <section
          key={group.key}
          className="finding-group"
          aria-label={`${group.title}，${group.count} 个问题`}
        >
          <h3 className="finding-group-title">
            <SeverityMark severity={group.gravest} />
            <span className="finding-group-name" title={group.title}>
              {group.title}
            </span>
            <span className="finding-group-count">{group.count}</span>
          </h3>
          <ul>
            {linesOf(group.entries).map(({ fold, entries }) =>
              fold === null ? (
                entries.map(one)
              ) : (
                <FoldedEntries
                  key={fold.key}
                  words={fold.words}
                  severity={[...entries].sort((a, b) => byGravity(a.finding, b.finding))[0]!.finding.severity}
                  first={entries[0]!.finding.id}
                  selected={entries.findIndex(({ finding }) => finding.id === selected)}
                  tabStop={entries[0]!.finding.id === first}
                  onSelect={onSelect}
                >
                  {entries.map(one)}
                </FoldedEntries>
              ),
            )}
          </ul>
        </section>
      ))}
    </div>
  )
}
