/** The level of a hazard follows from what it may cause: deaths, serious injuries or loss, the gravest of them. */

import { type RowFault, type Senders, workbookRule } from '../../../rules/rule.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import { showYuan } from '../../../templates/values/money.ts'
import { flatMapSteps } from '../../../templates/values/steps.ts'
import { hazardApplication } from '../forms/hazard-application.ts'
import { hazardReport } from '../forms/hazard-report.ts'
import { levelOf } from '../hazard-levels.ts'

type Report = Row<typeof hazardReport>
type Application = Row<typeof hazardApplication>

const FIGURES = ['deaths', 'injuries', 'loss'] as const

/** `死亡 12 人、损失 2,000,000.00 元` */
function figures({ deaths, injuries, loss }: Report): string {
  const parts = [
    deaths === undefined ? null : `死亡 ${deaths} 人`,
    injuries === undefined ? null : `重伤 ${injuries} 人`,
    loss === undefined ? null : `损失 ${showYuan(loss)} 元`,
  ]
  return parts.filter((part) => part !== null).join('、')
}

/** The report's own figures against its own grade. */
function byFigures(report: Report, cityLevel: string | undefined, senders: Senders): RowFault | null {
  if (FIGURES.some((key) => senders.reported(report, key))) return null
  const level = levelOf(report)
  if (level === null)
    return {
      row: report,
      blames: 'deaths',
      says: '可能死亡、重伤人数和直接经济损失都没有填，无法定级',
      mend: '请专家至少给出一项可能后果，每项只填一个数',
    }
  if (FIGURES.every((key) => (report[key] ?? 0) === 0))
    return {
      row: report,
      blames: 'deaths',
      severity: 'review',
      says: '三项可能后果都是 0 或没有填，看不出有什么危害，由审核人员认定',
      mend: '请专家核对可能后果',
    }
  if (report.expertLevel === undefined || report.expertLevel === level || cityLevel !== undefined) return null
  const says = `按可能${figures(report)}应为${level}，专家定级为${report.expertLevel}`
  if (report.expertNote !== undefined)
    return {
      row: report,
      blames: 'expertLevel',
      severity: 'review',
      says: `${says}，已附专家说明，由市总工会审定`,
      expected: level,
    }
  return { row: report, blames: 'expertLevel', says, expected: level }
}

export const hazardLevel = workbookRule({
  id: 'YH-04',
  covers: ['YH-04-1', 'YH-04-2', 'YH-04-3', 'YH-04-4'],
  severity: 'error',
  asks: { 'YH-04': ['level', 'deaths', 'injuries', 'loss'] },
  forms: { applications: hazardApplication, reports: hazardReport },
  reads: {
    applications: ['number', 'level', 'cityLevel'],
    reports: ['number', 'deaths', 'injuries', 'loss', 'expertLevel', 'expertNote'],
  },
  checks:
    '隐患等级按可能死亡、重伤、直接经济损失三项中最重的一项定，专家定级、申报等级与之一致；边界数归入较重一级',
  reading:
    '边界数（30 人、100 人、1 亿元等）归较重一级，沿用《生产安全事故报告和调查处理条例》第三条；民法典的读法会使边界数同属两级。定级以专家为准，但须与其给出的数一致，不一致的由专家写明理由，市级审定优先。',
  mend: '请专家核对后果数和定级；定级确有理由的，在“专家说明”栏写明',
  holds: function* ({ applications, reports }, _params, senders) {
    const reportOf = new ByNumber(reports, senders)
    const applicationOf = new ByNumber<Application>(applications, senders)
    const own = yield* flatMapSteps(reports, (report) => {
      const fault = byFigures(report, applicationOf.first(report)?.cityLevel, senders)
      return fault === null ? [] : [fault]
    })
    const declared = yield* flatMapSteps(applications, (row): RowFault[] => {
      const report = reportOf.first(row)
      if (report?.expertLevel === undefined || row.level === undefined) return []
      // Of a number given twice nobody knows whose the report is.
      if (applicationOf.first(row) !== row) return []
      if (row.level === report.expertLevel || row.cityLevel !== undefined) return []
      return [
        {
          row,
          blames: 'level',
          says: `申报等级为${row.level}，事故隐患报告中专家定级为${report.expertLevel}`,
          mend: '请照事故隐患报告的专家定级填写',
          expected: report.expertLevel,
          related: [{ row: report, key: 'expertLevel' }],
        },
      ]
    })
    return [...own, ...declared]
  },
})
