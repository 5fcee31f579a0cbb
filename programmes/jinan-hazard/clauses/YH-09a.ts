/** The city pays its rewards once a year, and no hazard twice. */

import { type RowFault, type Senders, workbookRule } from '../../../rules/rule.ts'
import { areNear, looseText, nearAmong, nearPairs } from '../../../rules/words/near-names.ts'
import { headerName, type Row } from '../../../templates/sheet/form.ts'
import { groupBy } from '../../../templates/values/group-by.ts'
import { foldText } from '../../../templates/values/text.ts'
import { rewardList } from '../forms/reward-list.ts'

type Reward = Row<typeof rewardList>

/** The batch as it is written; the day of payment where none is. */
const batchOf = ({ batch, paidOn }: Reward): string =>
  batch === undefined ? `${paidOn ?? ''}` : foldText(batch)

const showBatch = ({ batch, paidOn }: Reward): string => batch ?? `${paidOn}`

/** The first line of every batch of a year after its first. */
function secondBatches(rows: readonly Reward[]): RowFault[] {
  const dated = rows.filter((row) => row.year !== undefined && batchOf(row) !== '')
  return [...groupBy(dated, ({ year }) => year).values()].flatMap((year): RowFault[] => {
    const [first, ...others] = [...groupBy(year, batchOf).values()].map((batch) => batch[0]!)
    return others.map((row) => ({
      row,
      blames: row.batch === undefined ? 'paidOn' : 'batch',
      severity: 'warning',
      says: `${row.year} 年已有批次“${showBatch(first!)}”，又有“${showBatch(row)}”；奖励资金每年发放一次`,
      mend: '请并为一个批次；确须补发的，在“说明”栏写明原因',
      related: [{ row: first!, key: first!.batch === undefined ? 'paidOn' : 'batch' }],
    }))
  })
}

interface Paid {
  readonly row: Reward
  readonly unit: string
  readonly place: string
  readonly defect: string
}

const paid = (rows: readonly Reward[]): Paid[] =>
  rows.flatMap((row) =>
    row.employer === undefined || row.hazardPlace === undefined || row.hazard === undefined
      ? []
      : [
          {
            row,
            unit: looseText(row.employer),
            place: looseText(row.hazardPlace),
            defect: looseText(row.hazard),
          },
        ],
  )

const when = ({ year, number, unit, finder }: Reward): string =>
  `${year ?? ''} 年${unit ?? ''} ${number ?? ''}${finder === undefined ? '' : `（${finder}）`}`.trim()

/** Lines that pay a hazard of an earlier line: the same number in the same year, or the same hazard in any. */
function paidTwice(rows: readonly Reward[]): RowFault[] {
  const faults = new Map<Reward, RowFault>()
  const sameHazard = (a: Reward, b: Reward): boolean =>
    a.hazard === undefined || b.hazard === undefined || areNear(a.hazard, b.hazard)
  const blame = (row: Reward, first: Reward, sure: boolean): void => {
    if (faults.has(row) && !sure) return
    if (sure && !sameHazard(row, first)) {
      faults.set(row, {
        row,
        blames: 'hazard',
        says: `推荐单位和申报编号与 ${when(first)}相同，一份申请只发放一次`,
        mend: '编号填错的，照申请表改正；重复的撤下这一行',
        related: [{ row: first, key: 'hazard' }],
      })
      return
    }
    faults.set(row, {
      row,
      blames: 'hazard',
      ...(sure ? {} : { severity: 'review' as const }),
      says: sure
        ? `与 ${when(first)}是同一事故隐患，已经奖励过`
        : `与 ${when(first)}可能是同一事故隐患，是否重复奖励由审核人员认定`,
      mend: sure
        ? '请撤下这一行；不是同一隐患的，写清单位、部位和缺陷'
        : '请核实：是同一隐患的撤下这一行；不是的，在“说明”栏写明区别',
      related: [{ row: first, key: 'hazard' }],
    })
  }
  for (const unit of groupBy(paid(rows), (each) => each.unit).values()) {
    const arePlacesNear = nearAmong(unit.map(({ place }) => place))
    for (const [i, j] of nearPairs(unit.map(({ defect }) => defect)))
      if (arePlacesNear(i, j)) blame(unit[j]!.row, unit[i]!.row, false)
  }
  const repeats = [
    ...[
      ...groupBy(paid(rows), ({ unit, place, defect }) => JSON.stringify([unit, place, defect])).values(),
    ].map((group) => group.map(({ row }) => row)),
    ...groupBy(
      rows.filter(({ year, unit, number }) => [year, unit, number].every((value) => value !== undefined)),
      ({ year, unit, number }) => JSON.stringify([year, foldText(unit!), foldText(number!)]),
    ).values(),
  ]
  for (const [first, ...again] of repeats) for (const row of again) blame(row, first!, true)
  return [...faults.values()]
}

const DESCRIBED = ['employer', 'hazard', 'hazardPlace'] as const

/** Lines that do not say which hazard they pay, once a year. */
const undescribed = (rows: readonly Reward[], senders: Senders): RowFault[] =>
  [
    ...groupBy(
      rows.filter((row) => DESCRIBED.some((key) => row[key] === undefined && !senders.reported(row, key))),
      ({ year }) => year,
    ).values(),
  ].map((lines): RowFault => {
    const [row] = lines
    const blank = DESCRIBED.filter((key) => lines.some((line) => line[key] === undefined))
    const headers = blank.map((key) => `“${headerName(rewardList.columns[key])}”`).join('、')
    return {
      row: row!,
      blames: DESCRIBED.find((key) => row![key] === undefined)!,
      kind: 'unjudged',
      severity: 'review',
      says: `${row!.year === undefined ? '' : `${row!.year} 年`}有 ${lines.length} 行没有填${headers}，查不出是否重复奖励`,
      mend: '请照申请表补填；往年的确已无从查考的，由审核人员核对',
    }
  })

export const paidOnceAYear = workbookRule({
  id: 'YH-09a',
  overYears: true,
  severity: 'error',
  forms: { rewards: rewardList },
  reads: {
    rewards: ['year', 'unit', 'number', 'employer', 'hazard', 'hazardPlace', 'finder', 'batch', 'paidOn'],
  },
  checks: '奖励每年一个批次；同一隐患在同年或不同年度只发放一次，写法相近的由人认定',
  reading:
    '同一隐患指同一单位、同一部位、同一缺陷，不论年度和报送单位。同年第二个批次要求说明，不判不符。往年的名单可能没有写全，缺单位、名称或部位的不判不符，每年提示一次查不了。',
  mend: '请核对往年和本年的发放名单',
  holds: ({ rewards }, _params, senders) => {
    // What was paid in earlier years is over; a line of this list is held against it.
    const earlier = rewards.filter(senders.isPast)
    const list = rewards.filter((row) => !senders.isPast(row))
    const found = [
      ...secondBatches(list),
      ...paidTwice([...earlier, ...list]).filter(({ row }) => !senders.isPast(row)),
    ]
    const blamed = ({ row, blames }: RowFault): boolean =>
      found.some((fault) => fault.row === row && fault.blames === blames)
    return [...found, ...undescribed(list, senders).filter((fault) => !blamed(fault))]
  },
})
