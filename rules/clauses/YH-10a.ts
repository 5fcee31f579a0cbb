/** One hazard is rewarded once: the same unit, place and defect, whoever sends it. */
import type { Day } from '../../templates/day.ts'
import type { Row } from '../../templates/form.ts'
import { hazardApplication } from '../../templates/forms/hazard-application.ts'
import { hazardReport } from '../../templates/forms/hazard-report.ts'
import { mergeRule, type RowFault, type Senders } from '../rule.ts'
import { ByNumber } from '../shared/joined.ts'
import { areNear, looseText, nearPairs } from '../shared/near-names.ts'

type Application = Row<typeof hazardApplication>

interface Hazard {
  readonly row: Application
  readonly unit: string
  readonly place: string
  readonly defect: string
}

/** How many others a message names. */
const NAMED = 3

/** How many others stand among the related cells: a row filled down a thousand times is one fault, not a million. */
const RELATED = 50

const iso = (day: Day | undefined): string | null => (day?.complete ? day.toString() : null)

/** The day of the first report, and the day of the find for a tie; `null` where a date is missing or incomplete. */
function reportedAt(row: Application): string | null {
  const reports = [iso(row.reportedToSafetyOn), iso(row.reportedToUnionOn)].filter((day) => day !== null)
  const found = iso(row.foundOn)
  return reports.length < 2 || found === null ? null : `${reports.sort()[0]} ${found}`
}

/** `最早上报的是…`: what the dates say, for a person to decide by. */
function earliest(rows: readonly Application[], name: (row: Application) => string): string {
  const dated = rows.map((row) => ({ row, at: reportedAt(row) }))
  if (dated.some(({ at }) => at === null)) return '上报日期不全，看不出先后'
  dated.sort((a, b) => (a.at! < b.at! ? -1 : a.at! > b.at! ? 1 : 0))
  const [first, second] = dated
  if (first!.at === second!.at) return `上报和发现日期相同（${first!.at!.slice(0, 10)}），看不出先后`
  return `最早上报的是${name(first!.row)}（${first!.at!.slice(0, 10)}）`
}

function groupsOf<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** The unit of the hazard is that of its report; the finder's own where there is none. */
function hazardsOf(
  applications: readonly Application[],
  reports: readonly Row<typeof hazardReport>[],
  senders: Senders,
): Hazard[] {
  const reportOf = new ByNumber(reports, senders)
  return applications.flatMap((row) => {
    const unit = reportOf.first(row)?.hazardUnit ?? row.employer
    if (unit === undefined || row.hazardPlace === undefined || row.hazard === undefined) return []
    const [folded, place, defect] = [unit, row.hazardPlace, row.hazard].map(looseText)
    return [{ row, unit: folded!, place: place!, defect: defect! }]
  })
}

/** Hazards of one unit whose place and defect are near, each with the others. */
function nearOnes(hazards: readonly Hazard[]): Map<Hazard, Hazard[]> {
  const near = new Map<Hazard, Hazard[]>()
  const link = (a: Hazard, b: Hazard): void => {
    const known = near.get(a)
    if (known === undefined) near.set(a, [b])
    else if (known.length < RELATED) known.push(b)
  }
  for (const group of groupsOf(hazards, ({ unit }) => unit))
    for (const [i, j] of nearPairs(group.map(({ defect }) => defect))) {
      const [a, b] = [group[i]!, group[j]!]
      if (!areNear(a.place, b.place)) continue
      link(a, b)
      link(b, a)
    }
  return near
}

export const rewardedOnce = mergeRule({
  id: 'YH-10a',
  severity: 'error',
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
      'explanation',
    ],
    reports: ['number', 'hazardUnit'],
  },
  checks: '同一单位、同一部位、同一缺陷只奖励一次；写法相近的列出，由人认定',
  reading:
    '第一发现人取有据可查的最早上报者，同日上报的取最早发现者；另一种读法直接取最早发现者。程序只列日期，不代为取舍。“原则上”留有例外：写了说明的由审核人员认定。',
  mend: '请核实是否同一隐患：是的只留一份；不是的或有例外理由的，在“说明”栏写明',
  holds: ({ applications, reports }, _params, senders) => {
    const hazards = hazardsOf(applications, reports, senders)
    const name = (row: Application): string => `${senders.unitOf(row)} ${row.number ?? ''}`.trim()
    const same = new Map<Hazard, Hazard[]>()
    const firsts = new Set<Hazard>()
    for (const group of groupsOf(hazards, (h) => JSON.stringify([h.unit, h.place, h.defect]))) {
      const first = group.slice(0, RELATED + 1)
      firsts.add(group[0]!)
      for (const hazard of group)
        same.set(hazard, first.filter((other) => other !== hazard).slice(0, RELATED))
    }
    // Of hazards that are the same, one stands for all: they are told as the same, not as near.
    const near = nearOnes(
      hazards.filter((hazard) => (same.get(hazard)?.length ?? 0) === 0 || firsts.has(hazard)),
    )
    return hazards.flatMap((hazard): RowFault[] => {
      const exact = same.get(hazard)
      const others = (exact ?? near.get(hazard))?.map(({ row }) => row)
      if (others === undefined) return []
      const { row } = hazard
      const listed = others.slice(0, NAMED).map(name).join('、') + (others.length > NAMED ? '等' : '')
      const dates = earliest([row, ...others], name)
      const review = exact === undefined || row.explanation !== undefined
      return [
        {
          row,
          blames: 'hazard',
          ...(review ? { severity: 'review' as const } : {}),
          says: exact
            ? `与${listed}是同一事故隐患，只奖励第一发现人；${dates}`
            : `与${listed}可能是同一事故隐患，由审核人员认定；${dates}`,
          related: others.map((other) => ({ row: other, key: 'hazard' })),
        },
      ]
    })
  },
})
