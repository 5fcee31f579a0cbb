/** One hazard is rewarded once: the same unit, place and defect, whoever sends it. */

import { mergeRule, type RowFault } from '../../../rules/rule.ts'
import { NAMED, RELATED } from '../../../rules/words/listed-others.ts'
import { nearAmong, nearPairsSteps } from '../../../rules/words/near-names.ts'
import type { Day } from '../../../templates/values/day.ts'
import { givesReason } from '../../../templates/values/empty-reason.ts'
import { groupBy } from '../../../templates/values/group-by.ts'
import { flatMapSteps, type Steps } from '../../../templates/values/steps.ts'
import { byCode } from '../../../templates/values/text.ts'
import { hazardApplication } from '../forms/hazard-application.ts'
import { hazardReport } from '../forms/hazard-report.ts'
import { type Application, type Hazard, hazardsOf } from '../hazards.ts'

const iso = (day: Day | undefined): string | null => (day?.complete ? day.toString() : null)

/** The day of the first report, and the day of the find for a tie; `null` where a date is missing or incomplete. */
function reportedAt(row: Application): string | null {
  const reports = [iso(row.reportedToSafetyOn), iso(row.reportedToUnionOn)].filter((day) => day !== null)
  const found = iso(row.foundOn)
  return reports.length < 2 || found === null ? null : `${reports.sort()[0]} ${found}`
}

/** The first of those that report one hazard, or why nobody can tell. */
type First = { readonly row: Application; readonly on: string } | { readonly unknown: string }

function firstOf(rows: readonly Application[]): First {
  const dated = rows.map((row) => ({ row, at: reportedAt(row) }))
  if (dated.some(({ at }) => at === null)) return { unknown: '上报日期不全，看不出先后' }
  dated.sort((a, b) => byCode(a.at!, b.at!))
  const [first, second] = dated
  const on = first!.at!.slice(0, 10)
  if (first!.at === second!.at) return { unknown: `上报和发现日期相同（${on}），看不出先后` }
  return { row: first!.row, on }
}

const groupsOf = <T>(items: readonly T[], key: (item: T) => string): T[][] =>
  [...groupBy(items, key).values()].filter((group) => group.length > 1)

/** Hazards that are the same, and what is true of all of them. */
interface Group {
  /** So many as a finding lists, and one more. */
  readonly hazards: readonly Hazard[]
  readonly first: First
  /** One of them gives a reason for an exception. */
  readonly explained: boolean
}

const groupOf = (hazards: readonly Hazard[]): Group => ({
  hazards: hazards.slice(0, RELATED + 1),
  first: firstOf(hazards.map(({ row }) => row)),
  explained: hazards.some(({ row }) => givesReason(row.explanation)),
})

/** Hazards of one unit whose place and defect are near, each with the others. */
function* nearOnes(hazards: readonly Hazard[]): Steps<Map<Hazard, Hazard[]>> {
  const near = new Map<Hazard, Hazard[]>()
  const link = (a: Hazard, b: Hazard): void => {
    const known = near.get(a)
    if (known === undefined) near.set(a, [b])
    else if (known.length < RELATED) known.push(b)
  }
  for (const group of groupsOf(hazards, ({ unit }) => unit)) {
    const arePlacesNear = nearAmong(group.map(({ place }) => place))
    const names = group.map(({ defect }) => defect)
    yield* nearPairsSteps(names, (i, j) => {
      if (!arePlacesNear(i, j)) return
      const [a, b] = [group[i]!, group[j]!]
      link(a, b)
      link(b, a)
    })
  }
  return near
}

export const rewardedOnce = mergeRule({
  id: 'YH-10a',
  severity: 'error',
  asks: { 'YH-10a': ['employer', 'hazard', 'hazardPlace'] },
  forms: { applications: hazardApplication, reports: hazardReport },
  reads: {
    applications: [
      'number',
      'employer',
      'hazard',
      'hazardPlace',
      'foundOn',
      'reportedToSafetyOn',
      'reportedToUnionOn',
      'cityVerification',
      'explanation',
    ],
    reports: ['number', 'hazardUnit'],
  },
  checks: '同一单位、同一部位、同一缺陷只奖励最早上报的一份；写法相近的列出，由人认定',
  reading:
    '第一发现人取有据可查的最早上报者，同日上报的取最早发现者；另一种读法直接取最早发现者。上报和发现日期都相同或日期不全的，几份都判不符，由人取舍。核实不实的不参加比较。“原则上”留有例外：其中一份写了说明的，几份都由审核人员认定。',
  mend: '请核实是否同一隐患：是的只留一份；不是的或有例外理由的，在“说明”栏写明',
  holds: function* ({ applications, reports }, _params, senders): Steps<RowFault[]> {
    // What was verified as untrue is rewarded to nobody (article 3), so it stands in nobody's way.
    const competing = applications.filter(({ cityVerification }) => cityVerification !== '不实')
    const hazards = yield* hazardsOf(competing, reports, senders)
    const name = (row: Application): string => `${senders.unitOf(row)} ${row.number ?? ''}`.trim()
    const groups = new Map<Hazard, Group>()
    yield
    for (const same of groupsOf(hazards, (h) => JSON.stringify([h.unit, h.place, h.defect]))) {
      const group = groupOf(same)
      for (const hazard of same) groups.set(hazard, group)
    }
    // Of hazards that are the same, one stands for all: they are reported as the same, not as near.
    const standsFor = (hazard: Hazard): Hazard => groups.get(hazard)?.hazards[0] ?? hazard
    const near = yield* nearOnes(hazards.filter((hazard) => standsFor(hazard) === hazard))
    return yield* flatMapSteps(hazards, (hazard): RowFault[] => {
      const { row } = hazard
      const exact = groups.get(hazard)
      const looksAlike = near.get(standsFor(hazard)) ?? []
      const same = exact?.hazards.filter((other) => other !== hazard).slice(0, RELATED)
      const others = (same ?? looksAlike).map((other) => other.row)
      if (others.length === 0) return []
      const listed = others.slice(0, NAMED).map(name).join('、') + (others.length > NAMED ? '等' : '')
      const first = exact?.first ?? firstOf([row, ...others])
      const dates = 'unknown' in first ? first.unknown : `最早上报的是${name(first.row)}（${first.on}）`
      const at = { row, blames: 'hazard', related: others.map((other) => ({ row: other, key: 'hazard' })) }
      if (exact === undefined)
        return [
          {
            ...at,
            severity: 'review',
            says: `与${listed}可能是同一事故隐患，由审核人员认定；${dates}`,
          },
        ]
      if ('row' in first && first.row === row && !exact.explained) {
        const says = `与${listed}是同一事故隐患，这一条上报最早（${first.on}），可以保留`
        if (looksAlike.length === 0)
          return [{ ...at, severity: 'info', says, mend: '不必修改；请核对上报日期' }]
        const alike = looksAlike.slice(0, NAMED).map((other) => name(other.row))
        return [
          {
            ...at,
            severity: 'review',
            says: `${says}；${alike.join('、')}写法相近，是否更早的同一隐患由审核人员认定`,
            related: [...at.related, ...looksAlike.map((other) => ({ row: other.row, key: 'hazard' }))],
          },
        ]
      }
      return [
        {
          ...at,
          ...(exact.explained ? { severity: 'review' as const } : {}),
          says: `与${listed}是同一事故隐患，只奖励第一发现人；${dates}`,
        },
      ]
    })
  },
})
