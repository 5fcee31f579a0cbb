/** The blank workbooks: one for each programme and kind of sender, and the offices' own. */

import { achievements } from '../templates/forms/achievements.ts'
import { activityLog } from '../templates/forms/activity-log.ts'
import { allocations } from '../templates/forms/allocation.ts'
import { assessments } from '../templates/forms/assessments.ts'
import { decisions } from '../templates/forms/decisions.ts'
import { fundEntries } from '../templates/forms/funds.ts'
import { members } from '../templates/forms/members.ts'
import { namingList } from '../templates/forms/naming.ts'
import { noticeTerms } from '../templates/forms/notice.ts'
import { officeInfo } from '../templates/forms/office-info.ts'
import { parameterSheet } from '../templates/forms/parameters.ts'
import { projects } from '../templates/forms/projects.ts'
import { studioSummary } from '../templates/forms/studio-summary.ts'
import { submissionInfo } from '../templates/forms/submission-info.ts'
import type { Form } from '../templates/sheet/form.ts'
import type { Template, TemplateSheet } from '../templates/sheet/template.ts'
import type { SenderKind } from '../templates/units.ts'
import { hazardReport } from './jinan-hazard/forms/hazard-report.ts'
import { rewardList } from './jinan-hazard/forms/reward-list.ts'
import { rewardScheme } from './jinan-hazard/forms/reward-scheme.ts'
import { programmes } from './registry.ts'
import { craftsmanRoster } from './shandong-studio/forms/roster.ts'

const demanded = (form: Form, rows: number): TemplateSheet => ({ form, required: true, rows })
const asked = (form: Form, rows: number): TemplateSheet => ({ form, required: false, rows })

/** Every submission begins with who sends it and ends with the year's parameters. */
const submission = (sheets: readonly TemplateSheet[]): readonly TemplateSheet[] => [
  demanded(submissionInfo, 1),
  ...sheets,
  { form: parameterSheet, required: false, rows: 200, locked: true },
]

const studioSheets = (application: Form): readonly TemplateSheet[] =>
  submission([
    demanded(application, 30),
    asked(achievements, 200),
    asked(projects, 300),
    asked(members, 400),
    asked(studioSummary, 30),
    asked(activityLog, 300),
    asked(assessments, 100),
    asked(fundEntries, 300),
  ])

const { application, summary } = programmes['jinan-hazard']

/** The three sheets of 隐患办法第九条, and the county's own scheme of 第十一条. */
const hazardSheets = submission([
  demanded(application, 60),
  demanded(hazardReport, 60),
  demanded(summary, 60),
  asked(rewardScheme, 1),
])

const STUDIO_STEPS = [
  '先填“报送信息”，再在“创新工作室申报表”里一个工作室填一行。',
  '申报编号自编，成果、课题、成员等表按同一编号对应，从下拉列表选。',
  '证件号码、编号类单元格已设为文本；请直接录入，不要改格式，不要增删列。',
  '日期写成 2020-04-27；只知道月份的写 2020年4月，前面加英文单引号，免得变成某一天。金额只填数字，单位见表头。',
  '报送前照表头批注自查一遍；不合一般情形、但确有缘由的，在“说明”栏写明理由。',
  '不要改“填报参数”表。自查无误后，把本文件连同盖章材料一并报送。',
]

const HAZARD_STEPS = [
  '先填“报送信息”，再填三张表：奖励申请表、事故隐患报告、汇总表。',
  '一处隐患在三张表各占一行，申报编号相同；内容须一致。',
  '只报已经整改完成、定为三级以上的隐患；三项可能后果各填一个数，不填范围。',
  '证件号码、账号单元格已设为文本；请直接录入，不要改格式，不要增删列。',
  '报送前照表头批注自查一遍；不合一般情形、但确有缘由的，在“说明”栏写明理由。',
  '不要改“填报参数”表。自查无误后，把本文件连同签字报告、影像资料在截止日期前报送。',
]

const OFFICE_STEPS = [
  '一个办公室一年一份；汇总时只读取，不改动本文件。',
  '先填“办公室信息”，再照年度通知填“年度通知要素”和“推荐名额分配”。',
  '看过汇总结果后，在“审定意见”里逐条填推荐或不推荐、排序、重复处理和豁免。',
  '拟命名的填入“拟命名名单”，再运行一次汇总，核对命名控制数和资助金额。',
  '本级收到、拨付的资助资金填“资助资金收支明细”，本级组织的专项检查、抽查填“考核评估”，没有的不填。',
]

interface Sender {
  readonly id: string
  readonly kind: SenderKind
  /** As file names and headings write it. */
  readonly named: string
}

const COUNTY: Sender = { id: 'county', kind: '区县总工会', named: '区县总工会' }
const BUREAU: Sender = { id: 'bureau', kind: '局（委）工会', named: '局委工会' }
const ENTERPRISE: Sender = { id: 'enterprise', kind: '大企业工会', named: '大企业工会' }
const INDUSTRY: Sender = { id: 'industry', kind: '产业工会', named: '产业工会' }

const PROVINCIAL_SENDERS: readonly Sender[] = [
  { id: 'county', kind: '县（市、区）总工会', named: '县（市、区）总工会' },
  { id: 'city', kind: '市总工会', named: '市总工会' },
  { id: 'industry', kind: '省产业工会', named: '省产业工会' },
  { id: 'departments', kind: '省直机关工会', named: '省直机关工会' },
  ENTERPRISE,
]

function forSender(
  programme: (typeof programmes)[keyof typeof programmes],
  sender: Sender,
  sheets: readonly TemplateSheet[],
  steps: readonly string[],
): Template {
  const title = `${programme.name}申报`
  return {
    id: `${programme.id}-${sender.id}`,
    fileName: `${title}（${sender.named}用）.xlsx`,
    title: `${title}（${sender.named}用）`,
    programme: programme.id,
    senderKind: sender.kind,
    sheets,
    instructions: steps,
  }
}

const jinanStudio = programmes['jinan-studio']
const jinanHazard = programmes['jinan-hazard']
const shandongStudio = programmes['shandong-studio']

const cityOffice: Template = {
  id: 'office-city',
  fileName: '市级办公室工作簿.xlsx',
  title: '市级办公室工作簿',
  programme: null,
  senderKind: '市总工会',
  sheets: [
    demanded(officeInfo, 1),
    asked(noticeTerms, 60),
    asked(allocations, 200),
    asked(decisions, 500),
    asked(namingList, 40),
    asked(rewardList, 300),
    asked(assessments, 300),
    asked(fundEntries, 300),
  ],
  instructions: [...OFFICE_STEPS, '隐患奖励付款后填“奖励发放名单”，一年一个批次。'],
}

const provincialOffice: Template = {
  id: 'office-province',
  fileName: '省级办公室工作簿.xlsx',
  title: '省级办公室工作簿',
  programme: null,
  senderKind: '省总工会',
  sheets: [
    demanded(officeInfo, 1),
    asked(noticeTerms, 60),
    asked(allocations, 200),
    asked(craftsmanRoster, 300),
    asked(decisions, 500),
    asked(namingList, 120),
    asked(assessments, 300),
    asked(fundEntries, 300),
  ],
  instructions: [...OFFICE_STEPS, '“齐鲁工匠（齐鲁大工匠）名册”照选树命名文件填，往年的也留着。'],
}

export const templates: readonly Template[] = [
  ...[COUNTY, BUREAU, ENTERPRISE].map((sender) =>
    forSender(jinanStudio, sender, studioSheets(jinanStudio.application), STUDIO_STEPS),
  ),
  ...[COUNTY, BUREAU, ENTERPRISE, INDUSTRY].map((sender) =>
    forSender(jinanHazard, sender, hazardSheets, HAZARD_STEPS),
  ),
  ...PROVINCIAL_SENDERS.map((sender) =>
    forSender(shandongStudio, sender, studioSheets(shandongStudio.application), STUDIO_STEPS),
  ),
  cityOffice,
  provincialOffice,
]

/** The template that a sender of a kind fills for a programme; `null` where the kind takes no part in it. */
export const templateFor = (programme: string | null, senderKind: string): Template | null =>
  templates.find((one) => one.programme === programme && one.senderKind === senderKind) ?? null

/** The sheets that a submission of a programme may hold, the same for every kind of sender. */
export function sheetsOf(programme: { readonly id: string }): readonly TemplateSheet[] {
  const template = templates.find((t) => t.programme === programme.id)
  if (template === undefined) throw new RangeError(`no template for programme ${programme.id}`)
  return template.sheets
}

/** The forms of some templates, each once. */
export const formsOf = (some: readonly Template[]): readonly Form[] => [
  ...new Set(some.flatMap(({ sheets }) => sheets.map(({ form }) => form))),
]
