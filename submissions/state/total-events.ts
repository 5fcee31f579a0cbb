/** 历年统计 as a run keeps it: the figures of its own year, worked out anew; those of earlier years stay. */
import { type Totals, yearTotalsOf } from '../counts/year-totals.ts'
import type { MergedNode } from '../merge/node.ts'
import { eventOn, type StateEvent, workedAnew } from './event.ts'
import { keptForm } from './kept-form.ts'
import { type Line, type LineValues, lineKey, sameValue } from './line.ts'
import type { OfficeKey } from './office-key.ts'

const KEPT = keptForm('year-totals')

const figures = ({ read, sentBack, review, problems, amount }: Totals): LineValues => ({
  read,
  sentBack,
  review,
  problems,
  amount,
})

const ZERO: LineValues = { read: 0, sentBack: 0, review: 0, problems: 0, amount: undefined }

/** What a merge changes on 历年统计. What nobody sends any more, and what is found no more, becomes nought. */
export function totalEvents(office: OfficeKey, node: MergedNode, state: readonly Line[]): StateEvent[] {
  const about = { programme: node.programme.name, year: node.year }
  const known = new Map(
    state
      .filter(
        ({ form, values }) =>
          form === KEPT.form.id &&
          sameValue(values['programme'], about.programme) &&
          sameValue(values['year'], about.year),
      )
      .map(({ values }) => [lineKey(KEPT, values), values] as const),
  )
  const { units, articles } = yearTotalsOf(node)
  const wanted = new Map<string, LineValues>()
  for (const { of, subject, now } of [...units, ...articles]) {
    const values = { ...about, of, subject, ...figures(now) }
    const key = lineKey(KEPT, values)
    if (now.read > 0 || known.has(key)) wanted.set(key, values)
  }
  for (const [key, values] of known) if (!wanted.has(key)) wanted.set(key, { ...values, ...ZERO })
  return [...wanted].flatMap(([key, now]): StateEvent[] => {
    const before = known.get(key) ?? null
    const sets = before === null ? now : workedAnew(KEPT, before, now)
    return Object.keys(sets).length === 0 ? [] : [eventOn(office, KEPT, 'judged', before, sets)]
  })
}
