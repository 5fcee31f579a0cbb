/** What people would rather look at than read: each chart as fractions of its frame, beside the figures themselves. */
import { unitKey } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { expectedUnits } from '../../submissions/merge/selection.ts'
import { openFindings } from '../../submissions/state/entry-words.ts'
import { type Severity, severityCounts } from '../../templates/findings/finding.ts'
import { basisOf } from '../../templates/findings/words.ts'
import { type Day, serialOfDay } from '../../templates/values/day.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { nodesHere } from './find-record.ts'
import { fundsOf, type Sum } from './funds.ts'
import type { Seen } from './views.ts'

export interface ProgressPoint {
  readonly day: string
  /** How many units had sent by then. */
  readonly units: number
  /** Fractions of the frame, from the left and from the bottom. */
  readonly x: number
  readonly y: number
}

export interface ProgressChart {
  readonly programme: string
  readonly expected: number
  readonly sent: number
  /** Units that sent something without a day: on no point. */
  readonly undated: number
  readonly points: readonly ProgressPoint[]
  readonly deadline: { readonly day: string; readonly x: number } | null
  readonly today: { readonly day: string; readonly x: number } | null
}

export interface ArticleBar {
  readonly basis: string
  readonly counts: Readonly<Record<Exclude<Severity, 'info'>, number>>
  readonly total: number
  /** Of the longest bar, for each severity in the order error, review, warning. */
  readonly parts: readonly { readonly severity: Exclude<Severity, 'info'>; readonly share: number }[]
}

export interface MoneyBar {
  readonly what: string
  readonly due: Sum
  readonly found: Sum
  readonly difference: Sum
  /** Of the longest bar. */
  readonly dueShare: number
  readonly foundShare: number
}

export interface ChartsView {
  readonly progress: readonly ProgressChart[]
  readonly articles: readonly { readonly programme: string; readonly bars: readonly ArticleBar[] }[]
  readonly money: readonly { readonly programme: string; readonly bars: readonly MoneyBar[] }[]
}

/** So many articles are drawn. */
const DRAWN = 8

const wholeDay = (day: Day | undefined): Day | null => (day?.complete ? day : null)

const serial = (day: Day): number => serialOfDay({ year: day.year, month: day.month!, day: day.day! })

/** The first day on which each unit sent something; `null` where it gave no whole day. */
function firstDays(node: MergedNode): (Day | null)[] {
  const units = groupBy(node.submissions, ({ unit }) => unitKey(unit))
  return [...units.values()].map((sent) =>
    sent
      .map(({ date }) => wholeDay(date))
      .reduce((first, day) =>
        first === null || (day !== null && serial(day) < serial(first)) ? day : first,
      ),
  )
}

function progressOf(node: MergedNode, today: Day): ProgressChart {
  const { programme, parameters, office } = node
  const expected = expectedUnits(office, programme).length
  const days = firstDays(node)
  const dated = days.filter((day) => day !== null).sort((a, b) => serial(a) - serial(b))
  const due = wholeDay(parameters.get(programme.deadline.day))
  const marks = [...dated, ...(due === null ? [] : [due])].map(serial)
  const [from, to] = [Math.min(...marks), Math.max(...marks)]
  const at = (day: Day): number => (to === from ? 0.5 : (serial(day) - from) / (to - from))
  const most = Math.max(expected, days.length, 1)
  const byDay = groupBy(dated, String)
  let units = 0
  return {
    programme: programme.name,
    expected,
    sent: days.length,
    undated: days.length - dated.length,
    points: [...byDay].map(([day, same]) => {
      units += same.length
      return { day, units, x: at(same[0]!), y: units / most }
    }),
    deadline: due === null ? null : { day: String(due), x: at(due) },
    today:
      marks.length === 0 || serial(today) < from || serial(today) > to
        ? null
        : { day: String(today), x: at(today) },
  }
}

const DRAWN_SEVERITIES = ['error', 'review', 'warning'] as const

function articlesOf(node: MergedNode): ArticleBar[] {
  const open = openFindings(node.findings).filter((finding) => basisOf(finding) !== '')
  const bars = [...groupBy(open, basisOf)]
    .map(([basis, findings]) => ({ basis, counts: severityCounts(findings), total: findings.length }))
    .sort((a, b) => b.total - a.total)
  const most = bars[0]?.total ?? 1
  return bars.slice(0, DRAWN).map(({ basis, counts, total }) => ({
    basis,
    counts,
    total,
    parts: DRAWN_SEVERITIES.map((severity) => ({ severity, share: counts[severity] / most })),
  }))
}

function moneyOf(seen: Seen): ChartsView['money'] {
  return fundsOf(seen).map(({ programme, groups }) => {
    const most = Math.max(1, ...groups.flatMap(({ due, found }) => [due.fen, found.fen]))
    return {
      programme,
      bars: groups.map(({ step, due, found, difference }) => ({
        what: step,
        due,
        found,
        difference,
        dueShare: due.fen / most,
        foundShare: found.fen / most,
      })),
    }
  })
}

export function chartsOf(seen: Seen): ChartsView {
  const nodes = nodesHere(seen)
  return {
    progress: nodes.map((node) => progressOf(node, seen.today)),
    articles: nodes.map((node) => ({ programme: node.programme.name, bars: articlesOf(node) })),
    money: moneyOf(seen).filter(({ bars }) => bars.length > 0),
  }
}
