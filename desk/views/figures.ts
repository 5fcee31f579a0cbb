/** What an office watches while it decides: allocations, caps and money, as its lines say them at this moment. */
import type { Rewards } from '../../programmes/programme.ts'
import { failedReview } from '../../rules/naming/naming.ts'
import type { Parameter } from '../../rules/parameters/parameter.ts'
import { quotaOf } from '../../submissions/counts/quota.ts'
import { rewardDue } from '../../submissions/counts/reward.ts'
import { type Entry, unitKey } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import type { Line, LineValues } from '../../submissions/state/line.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import {
  countsNow,
  isRecommended,
  linesFor,
  numberAt,
  type Opinions,
  opinionsOf,
  textAt,
} from './opinions.ts'

export interface Figure {
  /** `历下区总工会 推荐`, `推荐（占命名控制数）`, `推荐的应发奖励`. */
  readonly what: string
  readonly kind: 'allocation' | 'cap' | 'funds'
  /** Money in fen. */
  readonly value: number
  /** What it is held against; `null` where nothing binds it. */
  readonly limit: number | null
}

export const typeOf = (entry: Entry): string | undefined => (entry.record.row as { type?: string }).type

const recommendedIn = (node: MergedNode, opinions: Opinions): Entry[] =>
  node.entries.filter((entry) => isRecommended(entry, opinions.get(entry)))

function allocationFigures(node: MergedNode, opinions: Opinions): Figure[] {
  const recommended = groupBy(recommendedIn(node, opinions), ({ submission }) => unitKey(submission.unit))
  return quotaOf(node).rows.map(
    ({ unit, max }): Figure => ({
      what: `${unit} 推荐`,
      kind: 'allocation',
      value: recommended.get(unitKey(unit))?.length ?? 0,
      limit: max,
    }),
  )
}

/** The year's lines of 拟命名名单 that the review did not turn down. */
export const namesNow = (node: MergedNode, state: readonly Line[]): LineValues[] =>
  linesFor(state, 'naming-list', node.programme.name)
    .filter(({ namedYear }) => namedYear === undefined || namedYear === node.year)
    .filter(({ studio }) => studio !== undefined)

const stillNamed = (node: MergedNode, state: readonly Line[]): LineValues[] =>
  namesNow(node, state).filter((values) => !failedReview(values as Parameters<typeof failedReview>[0]))

function capFigures(node: MergedNode, opinions: Opinions, state: readonly Line[]): Figure[] {
  const { cap, topUnit } = node.programme
  const limit = cap === null ? undefined : node.parameters.get(cap.limit)
  if (cap === null || limit === undefined || node.place !== topUnit) return []
  const recommended = recommendedIn(node, opinions).filter((entry) => cap.counts(typeOf(entry)))
  const named = stillNamed(node, state).filter((values) => cap.counts(textAt(values, 'type') ?? undefined))
  return [
    { what: '推荐（占命名控制数）', kind: 'cap', value: recommended.length, limit },
    { what: '拟命名（占命名控制数）', kind: 'cap', value: named.length, limit },
  ]
}

function rewardFigure(node: MergedNode, opinions: Opinions, rewards: Rewards): Figure {
  const sumOf = (of: Parameter<number>): number | undefined => node.parameters.get(of)
  const due = recommendedIn(node, opinions).map((entry) => rewardDue(rewards, entry.record.row, sumOf) ?? 0)
  return { what: '推荐的应发奖励', kind: 'funds', value: due.reduce((sum, fen) => sum + fen, 0), limit: null }
}

function fundFigures(node: MergedNode, opinions: Opinions, state: readonly Line[]): Figure[] {
  const { grants, rewards, topUnit } = node.programme
  if (rewards !== null) return [rewardFigure(node, opinions, rewards)]
  if (grants === null || node.place !== topUnit) return []
  const amountOf = (type: string | undefined): number => node.parameters.get(grants.amountOf(type)) ?? 0
  const sum = (of: readonly number[]): number => of.reduce((total, fen) => total + fen, 0)
  const ifNamed = recommendedIn(node, opinions).map((entry) => amountOf(typeOf(entry)))
  const named = stillNamed(node, state).map(
    (values) => numberAt(values, 'grant') ?? amountOf(textAt(values, 'type') ?? undefined),
  )
  return [
    { what: '推荐的如全部命名，应拨资助', kind: 'funds', value: sum(ifNamed), limit: null },
    { what: '拟命名的应拨资助', kind: 'funds', value: sum(named), limit: null },
  ]
}

/** Every figure of one merge, by the lines as they are. */
export function figuresOf(node: MergedNode, state: readonly Line[]): Figure[] {
  const opinions = opinionsOf(node, state)
  return [
    ...allocationFigures(node, opinions),
    ...capFigures(node, opinions, state),
    ...fundFigures(node, opinions, state),
  ]
}

/** How many records of a unit count and how many it recommends, by the lines as they are. */
export function unitCounts(node: MergedNode, state: readonly Line[]) {
  const opinions = opinionsOf(node, state)
  const entriesOf = groupBy(node.entries, ({ submission }) => unitKey(submission.unit))
  return (unit: string): { readonly submitted: number; readonly recommended: number } => {
    const own = entriesOf.get(unitKey(unit)) ?? []
    return {
      submitted: own.filter((entry) => countsNow(entry, opinions.get(entry))).length,
      recommended: own.filter((entry) => isRecommended(entry, opinions.get(entry))).length,
    }
  }
}
