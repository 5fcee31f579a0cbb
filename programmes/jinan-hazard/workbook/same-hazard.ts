/** Application, report and summary describe each hazard alike. */

import { type RowFault, type Senders, workbookRule } from '../../../rules/rule.ts'
import { disagreements } from '../../../rules/words/agreement.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { areNear, looseText } from '../../../rules/words/near-names.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import { showYuan } from '../../../templates/values/money.ts'
import { isRegraded } from '../final-level.ts'
import { hazardApplication } from '../forms/hazard-application.ts'
import { hazardReport } from '../forms/hazard-report.ts'
import { hazardSummary } from '../forms/hazard-summary.ts'

/** Experts and clerks word one place differently, the one more closely than the other. */
const nearPlaces = (a: string, b: string): boolean => {
  const [one, other] = [looseText(a), looseText(b)]
  return one.includes(other) || other.includes(one) || areNear(one, other)
}

const yuan = (value: unknown): string => `${showYuan(Number(value))} 元`

const APPLIED = [
  { key: 'employer', as: 'employer', name: '所在单位' },
  { key: 'finder', as: 'finder', name: '第一发现人' },
  { key: 'finderKind', as: 'finderKind', name: '发现人类型' },
  { key: 'hazard', as: 'hazard', name: '隐患名称' },
  { key: 'hazardPlace', as: 'hazardPlace', name: '隐患部位' },
  { key: 'rectifiedOn', as: 'rectifiedOn', name: '整改完成日期' },
] as const

/** Where the city settled on another level, these follow that level and no longer the application. */
const GRADED = [
  { key: 'level', as: 'level', name: '隐患等级' },
  { key: 'reward', as: 'reward', name: '奖励金额', show: yuan },
] as const

const REPORTED = [
  { key: 'deaths', as: 'deaths', name: '可能死亡人数' },
  { key: 'injuries', as: 'injuries', name: '可能重伤人数' },
  { key: 'loss', as: 'loss', name: '可能直接经济损失', show: yuan },
] as const

/** Lines that give another level than the one that the city settled on; what that is worth is for YH-08. */
function regradedFaults(
  applications: readonly Row<typeof hazardApplication>[],
  lines: readonly Row<typeof hazardSummary>[],
  senders: Senders,
): RowFault[] {
  const applicationOf = new ByNumber(applications, senders)
  return lines.flatMap((row): RowFault[] => {
    const application = applicationOf.first(row)
    const due = application?.cityLevel
    // A hazard of the fourth level is taken off the list: YH-07 says so.
    if (application === undefined || due === undefined || due === '四级') return []
    if (row.level === undefined || row.level === due) return []
    return [
      {
        row,
        blames: 'level',
        says: `隐患等级“${row.level}”，市级审定为“${due}”，汇总表以审定等级为准`,
        mend: '请照市级审定等级改正等级和奖励金额',
        expected: due,
        related: [{ row: application, key: 'cityLevel' }],
      },
    ]
  })
}

const APPLIED_KEYS = [...APPLIED, ...GRADED].map(({ key }) => key)
const REPORTED_KEYS = REPORTED.map(({ key }) => key)

export const sameHazardInWorkbook = workbookRule({
  id: 'workbook/same-hazard',
  severity: 'error',
  forms: { applications: hazardApplication, reports: hazardReport, lines: hazardSummary },
  reads: {
    applications: ['number', 'cityLevel', ...APPLIED_KEYS],
    reports: ['number', 'hazardPlace', ...REPORTED_KEYS],
    lines: ['number', ...APPLIED_KEYS, ...REPORTED_KEYS],
  },
  checks:
    '隐患汇总表与申请表、事故隐患报告中同一编号的内容一致：单位、发现人、隐患、部位、整改日期、等级、金额、后果数；市级审定等级与申报不同的，汇总表的等级、金额照审定等级',
  reading: '申请表与报告的部位写法相近或一处写得更细的，由审核人员认定。汇总表照申请表填，须一致。',
  mend: '请核对各表，改成一致',
  holds: function* ({ applications, reports, lines }, _params, senders) {
    return [
      ...(yield* disagreements(applications, lines, APPLIED, '申请表', senders)),
      ...(yield* disagreements(
        applications.filter((row) => !isRegraded(row)),
        lines,
        GRADED,
        '申请表',
        senders,
      )),
      ...regradedFaults(applications.filter(isRegraded), lines, senders),
      ...(yield* disagreements(reports, lines, REPORTED, '事故隐患报告', senders)),
      ...(yield* disagreements(
        applications,
        reports,
        [{ key: 'hazardPlace', as: 'hazardPlace', name: '隐患部位', near: nearPlaces }],
        '申请表',
        senders,
      )),
    ]
  },
})
