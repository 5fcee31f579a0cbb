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

const LATER = [asked(activityLog, 300), asked(assessments, 100), asked(fundEntries, 300)] as const

const IDENTITIES = '证件号码、编号类单元格已设为文本；请直接录入，不要改格式，不要增删列。'
const DAYS =
  '日期写成 2020-04-27；只知道月份的写 2020年4月，前面加英文单引号，免得变成某一天。金额只填数字，单位见表头。'
const ANSWERS = '不合一般情形、但确有缘由的，在“说明”栏写明理由。'

export const studioSheets = (
  application: Form,
): Pick<Blanks, 'sheets' | 'instructions' | 'cardInstructions' | 'yearly'> => ({
  sheets: submissionSheets([
    demanded(application, 30),
    asked(achievements, 200),
    asked(projects, 300),
    asked(members, 400),
    asked(studioSummary, 30),
    ...LATER,
  ]),
  yearly: {
    name: '年度报告（已命名工作室）',
    sheets: submissionSheets(LATER),
    instructions: [
      '已经命名的工作室用本文件报年度情况；新申报的另用申报工作簿。',
      '先填“报送信息”；工作台账、考核评估、资助资金收支明细有一项报一项，到期再报。',
      '申报编号填命名时的编号；往年命名的，填工作室名称。',
      DAYS,
      ANSWERS,
      '不要改“填报参数”表。',
    ],
  },
  cardInstructions: [
    '一个工作室填一张“创新工作室申报表”；再申报一个的，复制这张工作表（右键工作表标签—移动或复制—建立副本）再填。',
    '申报编号自编，几张表不重号；团队成员、创新课题、创新成果写在同一张表里，不用再写编号。',
    '“报送信息”由报送的工会填；“创新工作室推荐汇总表”由程序生成，不用照抄。',
    IDENTITIES,
    DAYS,
    ANSWERS,
  ],
  instructions: [
    '先填“报送信息”，再在“创新工作室申报表”里一个工作室填一行。',
    '申报编号自编，成果、课题、成员等表按同一编号对应，从下拉列表选。',
    IDENTITIES,
    DAYS,
    ANSWERS,
    '不要改“填报参数”表。',
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
