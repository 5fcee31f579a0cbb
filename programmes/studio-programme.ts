/** What programmes on innovation studios have in common: their sheets, and the way of their grants. */

import { grantAccounts } from '../rules/funds/accounts.ts'
import { achievements } from '../templates/forms/achievements.ts'
import { activityLog } from '../templates/forms/activity-log.ts'
import { assessments } from '../templates/forms/assessments.ts'
import { fundEntries } from '../templates/forms/funds.ts'
import { members } from '../templates/forms/members.ts'
import { projects } from '../templates/forms/projects.ts'
import { studioSummary } from '../templates/forms/studio-summary.ts'
import { cite, type Measure } from '../templates/measure.ts'
import type { Form } from '../templates/sheet/form.ts'
import type { Blanks, FundStep } from './programme.ts'
import { asked, demanded, submissionSheets } from './submission-sheets.ts'

/** How a record of a studio is read. */
export const studioForms = {
  subject: '工作室',
  children: [achievements, projects, members, activityLog, assessments, fundEntries],
  summary: studioSummary,
  restated: [],
  nameKey: 'studio',
  whoKey: 'leader',
} as const

export const studioSheets = (application: Form): Pick<Blanks, 'sheets' | 'instructions'> => ({
  sheets: submissionSheets([
    demanded(application, 30),
    asked(achievements, 200),
    asked(projects, 300),
    asked(members, 400),
    asked(studioSummary, 30),
    asked(activityLog, 300),
    asked(assessments, 100),
    asked(fundEntries, 300),
  ]),
  instructions: [
    '先填“报送信息”，再在“创新工作室申报表”里一个工作室填一行。',
    '申报编号自编，成果、课题、成员等表按同一编号对应，从下拉列表选。',
    '证件号码、编号类单元格已设为文本；请直接录入，不要改格式，不要增删列。',
    '日期写成 2020-04-27；只知道月份的写 2020年4月，前面加英文单引号，免得变成某一天。金额只填数字，单位见表头。',
    '报送前照表头批注自查一遍；不合一般情形、但确有缘由的，在“说明”栏写明理由。',
    '不要改“填报参数”表。自查无误后，把本文件连同盖章材料一并报送。',
  ],
})

/**
 * The way of a grant: an upper union receives it and passes it on, the base union of the studio receives it.
 * @param clauses that order how each of the three is booked
 */
export const grantSteps = (
  measure: Measure,
  upper: '系统工会' | '市级工会',
  clauses: readonly [receives: string, passesOn: string, baseReceives: string],
): readonly FundStep[] => [
  {
    name: `${upper}收到`,
    kind: 'receive',
    accounts: grantAccounts.receive,
    clause: cite(measure, clauses[0]),
    bookkeeper: upper,
    direction: '收入',
  },
  {
    name: `${upper}拨付`,
    kind: 'pass-on',
    accounts: grantAccounts['pass-on'],
    clause: cite(measure, clauses[1]),
    bookkeeper: upper,
    direction: '支出',
  },
  {
    name: '基层工会收到',
    kind: 'base-receive',
    accounts: grantAccounts['base-receive'],
    clause: cite(measure, clauses[2]),
    bookkeeper: '基层工会',
    direction: '收入',
  },
]
