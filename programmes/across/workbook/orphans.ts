/** Rows of the child tables belong to an application of the same sender. */

import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { ByNumber } from '../../../rules/words/joined.ts'
import { achievements } from '../../../templates/forms/achievements.ts'
import { activityLog } from '../../../templates/forms/activity-log.ts'
import { assessments } from '../../../templates/forms/assessments.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { members } from '../../../templates/forms/members.ts'
import { projects } from '../../../templates/forms/projects.ts'
import { studioSummary } from '../../../templates/forms/studio-summary.ts'
import { foldText } from '../../../templates/values/text.ts'
import { hazardApplication } from '../../jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../jinan-hazard/forms/hazard-summary.ts'
import { jinanStudioApplication } from '../../jinan-studio/forms/studio-application.ts'
import { shandongStudioApplication } from '../../shandong-studio/forms/studio-application.ts'

interface Numbered {
  readonly number: string | undefined
}

/** A number that the application writes with more or fewer noughts: read as the same, and told. */
const otherwiseWritten = (row: Numbered, { number }: Numbered): RowFault[] =>
  foldText(row.number!) === foldText(number!)
    ? []
    : [
        {
          row,
          blames: 'number',
          severity: 'info',
          says: `申报编号写作 ${row.number}，想必是 ${number}，按同一份读取`,
          mend: '请与申报表写得一样；不是同一份的，另编编号',
        },
      ]

export const orphans = workbookRule({
  id: 'workbook/orphans',
  severity: 'error',
  forms: {
    city: jinanStudioApplication,
    province: shandongStudioApplication,
    hazards: hazardApplication,
    achievements,
    projects,
    members,
    studios: studioSummary,
    reports: hazardReport,
    hazardLines: hazardSummary,
    funds: fundEntries,
    log: activityLog,
    assessments,
  },
  reads: {
    city: ['number'],
    province: ['number'],
    hazards: ['number'],
    achievements: ['number'],
    projects: ['number'],
    members: ['number'],
    studios: ['number'],
    reports: ['number'],
    hazardLines: ['number'],
    funds: ['number', 'studio'],
    log: ['number'],
    assessments: ['number', 'studio'],
  },
  checks:
    '成果、课题、成员、报告、汇总各表的申报编号在申报表中都有；资金、台账、考核可以属于往年命名的工作室',
  reading:
    '资金、台账、考核各表在本文件没有申报时不核；有申报而编号对不上的，写明了工作室名称的不问。申报表有一行没填编号的，先补编号，其余各表的编号补齐后再核。',
  mend: '请照申报表改正编号；申报已撤下的，删去这一行',
  holds: (sets, _params, senders) => {
    const studios = new ByNumber<Numbered>([...sets.city, ...sets.province], senders)
    const hazards = new ByNumber<Numbered>(sets.hazards, senders)
    // An application without its number is told at its own cell; its rows are no strays, they wait for it.
    const waiting = (rows: readonly Numbered[]): ReadonlySet<string> =>
      new Set(rows.filter((row) => row.number === undefined).map((row) => senders.unitOf(row)))
    const unnumbered = { studios: waiting([...sets.city, ...sets.province]), hazards: waiting(sets.hazards) }
    const strays = (
      rows: readonly Numbered[],
      of: ByNumber<Numbered>,
      waits: ReadonlySet<string>,
    ): RowFault[] =>
      rows.flatMap((row): RowFault[] => {
        const application = of.first(row)
        if (row.number === undefined) return []
        if (application !== undefined) return [...otherwiseWritten(row, application)]
        return waits.has(senders.unitOf(row))
          ? []
          : [{ row, blames: 'number', says: `申报编号 ${row.number} 在申报表中找不到` }]
      })
    const earlier = (rows: readonly (Numbered & { readonly studio?: string | undefined })[]): RowFault[] =>
      sets.city.length + sets.province.length === 0
        ? []
        : strays(
            rows.filter((row) => row.studio === undefined),
            studios,
            unnumbered.studios,
          ).map((fault) => ({
            ...fault,
            severity: 'warning',
            mend: '属于往年命名的工作室的，请填工作室名称或在“说明”栏写明；编号有误的请改正',
          }))
    return [
      ...strays(
        [...sets.achievements, ...sets.projects, ...sets.members, ...sets.studios],
        studios,
        unnumbered.studios,
      ),
      ...strays([...sets.reports, ...sets.hazardLines], hazards, unnumbered.hazards),
      ...earlier(sets.funds),
      ...earlier(sets.log),
      ...earlier(sets.assessments),
    ]
  },
})
