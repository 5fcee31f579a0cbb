/** 与上年对照: senders and articles beside the year before, and what the office may want to look at. */
import { shownOf, summed } from '../../office/report/totals-sheet.ts'
import { hintsOf } from '../../submissions/counts/hints.ts'
import { type Totals, yearTotalsOf } from '../../submissions/counts/year-totals.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { showYuan } from '../../templates/values/money.ts'
import { nodesHere } from './find-record.ts'
import type { Seen } from './views.ts'

export interface ComparedLine {
  /** A unit, or an article. */
  readonly subject: string
  /** One text for each of the heads. */
  readonly now: readonly string[]
  /** `null` where nothing is known of the year before. */
  readonly before: readonly string[] | null
  /** Nothing this year. */
  readonly gone: boolean
}

export interface LastYearView {
  readonly programme: string
  /** The year that stands beside this one; `null` where none is known. */
  readonly before: number | null
  readonly heads: readonly string[]
  readonly units: readonly ComparedLine[]
  readonly total: ComparedLine
  readonly articles: readonly ComparedLine[]
  readonly hints: readonly { readonly unit: string; readonly message: string }[]
}

function viewOf(node: MergedNode): LastYearView[] {
  const { units, articles, before } = yearTotalsOf(node)
  if (units.length === 0) return []
  const shown = shownOf(node)
  const texts = (totals: Totals): string[] =>
    shown.map(({ key }) => {
      const value = totals[key] ?? 0
      return key === 'amount' ? showYuan(value) : String(value)
    })
  const line = (subject: string, now: Totals, then: Totals | null): ComparedLine => ({
    subject,
    now: texts(now),
    before: then === null ? null : texts(then),
    gone: now.read === 0,
  })
  const lines = (of: typeof units): ComparedLine[] =>
    of.map(({ subject, now, before: then }) => line(subject, now, then))
  const sum = summed(units.map(({ now }) => now))
  return [
    {
      programme: node.programme.name,
      before,
      heads: shown.map(({ header }) => header),
      units: lines(units),
      total: line('合计', sum, before === null ? null : summed(units.map((each) => each.before))),
      articles: lines(articles),
      hints: hintsOf(node).map(({ unit, message }) => ({ unit, message })),
    },
  ]
}

/** A merge says the same as long as it is the last one. */
const known = new WeakMap<MergedNode, readonly LastYearView[]>()

export const lastYearOf = (seen: Seen): LastYearView[] =>
  nodesHere(seen).flatMap((node) => {
    const views = known.get(node) ?? viewOf(node)
    known.set(node, views)
    return views
  })
