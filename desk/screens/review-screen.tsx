/** 审核: the list of records, and one of them beside it. */
import { type ReactElement, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Views } from '../views/all-views.ts'
import type { RecordView } from '../views/record-view.ts'
import { narrowed, type ReviewFilter, type ReviewRow, rowId } from '../views/review-list.ts'
import type { RecordKey } from '../views/views.ts'
import { useDesk } from './desk-context.ts'
import { RecordPanel } from './record-panel.tsx'
import { ReviewFilters } from './review-filters.tsx'
import { ToneBadge } from './tone-badge.tsx'
import { VirtualList } from './virtual-list.tsx'
import './review.css'

interface ReviewScreenProps {
  readonly views: Views
  readonly filter: ReviewFilter
  readonly onFilter: (filter: ReviewFilter) => void
  readonly chosen: RecordKey | null
  readonly onChoose: (key: RecordKey) => void
}

const ROW_HEIGHT = 58

const Opinion = ({ row }: { readonly row: ReviewRow }): ReactElement => (
  <span className="row-opinion">
    {row.decision ?? '未定'}
    {row.rank !== null && ` ${row.rank}`}
    {row.changedSince && <span title="作出意见以后，申报改过">（改过）</span>}
  </span>
)

const draw = (row: ReviewRow): ReactElement => (
  <>
    <span className="row-name">{row.name}</span>
    <ToneBadge tone={row.tone} words={row.verdict} />
    <span className="row-unit">
      {row.unit} {row.number} {row.who}
    </span>
    <Opinion row={row} />
  </>
)

/** The record of a key, read anew whenever anything was decided; the one before stays on the screen meanwhile. */
function useRecord(key: RecordKey | null, views: Views, whole: boolean): RecordView | null {
  const { desk } = useDesk()
  const [record, setRecord] = useState<RecordView | null>(null)
  useEffect(() => {
    let wanted = true
    if (key !== null) void desk.record(key, whole).then((read) => wanted && setRecord(read))
    return () => {
      wanted = false
    }
  }, [desk, key, views, whole])
  return key !== null && record !== null && rowId(record.key) === rowId(key) ? record : null
}

export function ReviewScreen({ views, filter, onFilter, chosen, onChoose }: ReviewScreenProps): ReactElement {
  const looked = useDeferredValue(filter)
  const rows = useMemo(() => narrowed(views.review.rows, looked), [views, looked])
  const selected = chosen === null ? null : rowId(chosen)
  // Of one record at a time: whoever turns to the next asks anew.
  const [whole, setWhole] = useState<string | null>(null)
  const record = useRecord(chosen, views, whole !== null && whole === selected)
  const at = rows.findIndex(({ id }) => id === selected)
  const step = (by: 1 | -1): void => {
    const next = rows[at < 0 ? 0 : at + by]
    if (next !== undefined) onChoose(next.key)
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      // There these keys open the list of choices.
      if (event.target instanceof HTMLSelectElement) return
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  return (
    <div className="screen review">
      <h1 className="out-of-sight">审核</h1>
      <section className="review-list" aria-label="申报">
        <ReviewFilters filter={filter} choices={views.review.choices} onChange={onFilter} />
        <p className="list-count" role="status">
          {rows.length === views.review.rows.length
            ? `共 ${rows.length} 条`
            : `${rows.length} 条，共 ${views.review.rows.length} 条`}
        </p>
        <VirtualList
          rows={rows}
          label="申报"
          rowHeight={ROW_HEIGHT}
          idOf={({ id }) => id}
          selected={selected}
          onSelect={({ key }) => onChoose(key)}
          draw={draw}
        />
      </section>
      {record === null ? (
        <section className="record record-empty">
          <p>{chosen === null ? '在左边选一条申报。按 Alt+↓、Alt+↑ 看下一条、上一条。' : '正在打开…'}</p>
        </section>
      ) : (
        <RecordPanel
          key={rowId(record.key)}
          record={record}
          place={at < 0 ? null : `${at + 1} / ${rows.length}`}
          onStep={step}
          whole={whole === selected}
          onWhole={(wanted) => setWhole(wanted ? selected : null)}
        />
      )}
    </div>
  )
}
