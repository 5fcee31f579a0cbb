/** Jinan's rewards for hazards found: everything that the house asks of the programme. */

import type { Row } from '../../templates/sheet/form.ts'
import type { Programme } from '../programme.ts'
import { asked, demanded, submissionSheets } from '../submission-sheets.ts'
import { finalLevel } from './final-level.ts'
import { hazardApplication } from './forms/hazard-application.ts'
import { hazardReport } from './forms/hazard-report.ts'
import { hazardSummary } from './forms/hazard-summary.ts'
import { rewardList } from './forms/reward-list.ts'
import { rewardScheme } from './forms/reward-scheme.ts'
import { jinanHazard as identity } from './identity.ts'
import { measure } from './measure.ts'
import {
  firstLevelReward,
  hazardCorrection,
  hazardDeadline,
  hazardDeadlineTime,
  hazardExtension,
  parameters,
  secondLevelReward,
  thirdLevelReward,
} from './parameters.ts'
import { rules } from './rules.ts'

export const programme: Programme = {
  ...identity,
  measure,
  parameters,
  rules,
  subject: '隐患',
  application: hazardApplication,
  children: [hazardReport],
  summary: hazardSummary,
  restated: [hazardReport],
  nameKey: 'hazard',
  whoKey: 'finder',
  deadline: {
    day: hazardDeadline,
    hour: hazardDeadlineTime,
    correction: hazardCorrection,
    extension: hazardExtension,
    noticed: [],
  },
  named: false,
  publicityDays: null,
  cap: null,
  grants: null,
  rewards: {
    levels: { 一级: firstLevelReward, 二级: secondLevelReward, 三级: thirdLevelReward },
    columns: { level: 'level', amount: 'reward' },
    finalLevel,
    payout: '济南市职工排查事故隐患奖励发放表',
  },
  paid: {
    form: rewardList,
    columns: {
      year: 'year',
      unit: 'unit',
      number: 'number',
      employer: 'employer',
      hazard: 'name',
      hazardPlace: 'place',
      finder: 'who',
      level: 'type',
      reward: 'amount',
      paidOn: 'on',
      batch: 'document',
    },
    happened: (row) => (row as Row<typeof rewardList>).paidOn !== undefined,
  },
  assessed: false,
  untrue: null,
  onePerLeader: () => false,
  blanks: {
    // The three sheets of 隐患办法第九条, and the county's own scheme of 第十一条.
    sheets: submissionSheets([
      demanded(hazardApplication, 60),
      demanded(hazardReport, 60),
      demanded(hazardSummary, 60),
      asked(rewardScheme, 1),
    ]),
    omits: { 'hazard-report': ['reportFile'] },
    yearly: null,
    senders: [
      { id: 'county', kind: '区县总工会', named: '区县总工会' },
      { id: 'bureau', kind: '局（委）工会', named: '局委工会' },
      { id: 'enterprise', kind: '大企业工会', named: '大企业工会' },
      { id: 'industry', kind: '产业工会', named: '产业工会' },
    ],
    instructions: [
      '先填“报送信息”，再填三张表：奖励申请表、事故隐患报告、汇总表。',
      '一处隐患在三张表各占一行，申报编号相同；内容须一致。',
      '只报已经整改完成、定为三级以上的隐患；三项可能后果各填一个数，不填范围。',
      '证件号码、账号单元格已设为文本；请直接录入，不要改格式，不要增删列。',
      '不合一般情形、但确有缘由的，在“说明”栏写明理由。',
      '不要改“填报参数”表；签字的报告和影像资料随本文件一并报送。',
    ],
    cardInstructions: [
      '一处隐患填一张“职工排查安全生产隐患奖励申请表”，“事故隐患报告”是它的第二页；再报一处的，复制这张工作表（右键工作表标签—移动或复制—建立副本）再填。',
      '申报编号自编，几张表不重号。',
      '“报送信息”由报送的工会填；“汇总表”由程序生成，不用照抄。',
      '只报已经整改完成、定为三级以上的隐患；三项可能后果各填一个数，不填范围。',
      '证件号码、账号单元格已设为文本；请直接录入，不要改格式，不要增删列。',
      '不合一般情形、但确有缘由的，在“说明”栏写明理由。',
    ],
    office: {
      rosters: [],
      payouts: [asked(rewardList, 300)],
      namingRows: 0,
      instructions: ['隐患奖励付款后填“奖励发放名单”，一年一个批次。'],
    },
  },
}
