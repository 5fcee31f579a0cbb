/** The reward is fixed by the level, and the summary adds up. */

import { amountSays } from '../../../rules/funds/grant-receipts.ts'
import { type RowFault, type Senders, workbookRule } from '../../../rules/rule.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import { showYuan } from '../../../templates/values/money.ts'
import { flatMapSteps } from '../../../templates/values/steps.ts'
import type { HazardLevel } from '../../../templates/values/vocabulary.ts'
import { finalLevel } from '../final-level.ts'
import { hazardApplication } from '../forms/hazard-application.ts'
import { hazardSummary } from '../forms/hazard-summary.ts'
import { rewardList } from '../forms/reward-list.ts'
import { firstLevelReward, secondLevelReward, thirdLevelReward } from '../parameters.ts'

interface Rewarded {
  readonly reward: number | undefined
}

/** Totals of the sheets of these rows that differ from what the rows add up to. */
function totalFaults(rows: readonly Rewarded[], senders: Senders): RowFault[] {
  const sums = new Map<object, number | undefined>()
  for (const row of rows)
    for (const total of senders.totals(row)) {
      const sum = sums.has(total) ? sums.get(total) : 0
      sums.set(total, sum === undefined || row.reward === undefined ? undefined : sum + row.reward)
    }
  return [...sums].flatMap(([total, sum]): RowFault[] => {
    const { reward } = total as Rewarded
    const says = reward === undefined || sum === undefined ? null : amountSays(reward, sum)
    if (says === null || sum === undefined) return []
    return [
      {
        row: total,
        blames: 'reward',
        says: `合计与各行之和不符：${says}`,
        mend: '请重新合计；用公式合计的，核对求和范围',
        expected: `${showYuan(sum)} 元`,
      },
    ]
  })
}

/** A paid hazard of the level that gets nothing (article 7). */
const notRewarded = (row: object): RowFault => ({
  row,
  blames: 'level',
  says: '发放名单中有四级隐患，四级不奖励',
  mend: '请核对等级；确是四级的，从发放名单中撤下',
})

/** Amounts are those of one year: without it, nothing can be said of any line. */
const yearUnknown = (row: object): RowFault => ({
  row,
  blames: 'year',
  kind: 'unjudged',
  severity: 'review',
  says: '无法核对发放金额：“办公室信息”表的“年度”未填',
  mend: '请在“办公室信息”表填四位年份后重新校验',
})

export const fixedReward = workbookRule({
  id: 'YH-08',
  severity: 'error',
  asks: { 'YH-08': ['reward'] },
  forms: { applications: hazardApplication, summary: hazardSummary, paid: rewardList, office: officeInfo },
  reads: {
    applications: ['number', 'level', 'cityLevel', 'reward'],
    summary: ['number', 'level', 'reward'],
    paid: ['year', 'level', 'reward'],
    office: ['year'],
  },
  params: { first: firstLevelReward, second: secondLevelReward, third: thirdLevelReward },
  checks: '奖励金额与等级对应的标准分文不差，按一处隐患计，发放名单亦同；各表合计等于各行之和',
  reading:
    '一处隐患一份奖励，集体发现也不按人数计；市级审定过等级的按审定等级；发放名单只核本年度的行；条文未提税，按足额核。',
  mend: '请按等级对应的奖励标准填写；等级有误的先改等级',
  holds: function* ({ applications, summary, paid, office: [office] }, { first, second, third }, senders) {
    const rewards: Readonly<Partial<Record<HazardLevel, number>>> = { 一级: first, 二级: second, 三级: third }
    const judge = (row: Rewarded, level: HazardLevel | undefined): RowFault[] => {
      const due = level === undefined ? undefined : rewards[level]
      const says = due === undefined || row.reward === undefined ? null : amountSays(row.reward, due)
      if (says === null || due === undefined) return []
      return [{ row, blames: 'reward', says: `${level}隐患奖励${says}`, expected: `${showYuan(due)} 元` }]
    }
    const applicationOf = new ByNumber(applications, senders)
    return [
      ...(yield* flatMapSteps(applications, (row) => judge(row, finalLevel(row)))),
      ...(yield* flatMapSteps(summary, (row) =>
        judge(row, applicationOf.first(row)?.cityLevel ?? row.level),
      )),
      ...(paid[0] !== undefined && office?.year === undefined ? [yearUnknown(paid[0])] : []),
      // Lists of earlier years were paid by the amounts of their own notices.
      ...paid
        .filter(({ year }) => year === office?.year)
        .flatMap((row) => (row.level === '四级' ? [notRewarded(row)] : judge(row, row.level))),
      ...totalFaults(applications, senders),
      ...totalFaults(summary, senders),
      ...totalFaults(paid, senders),
    ]
  },
})
