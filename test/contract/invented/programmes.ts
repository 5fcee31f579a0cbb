/**
 * Two programmes that no folder of the house knows: a city's measure on studios with a cap of three and one grant, and
 * a list of persons to honour, without money and without a cap.
 */

import type { Programme } from '../../../programmes/programme.ts'
import { type Registry, registryOf } from '../../../programmes/registry-of.ts'
import { asked, demanded, submissionSheets } from '../../../programmes/submission-sheets.ts'
import { booking } from '../../../rules/funds/accounts.ts'
import { bookedAs } from '../../../rules/funds/booked-as.ts'
import { namingCap } from '../../../rules/naming/naming-cap.ts'
import { parametersUnder } from '../../../rules/parameters/declared.ts'
import { rule } from '../../../rules/rule.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { cite, clauseTable, type Measure } from '../../../templates/measure.ts'
import { placeTree } from '../../../templates/places/place.ts'
import { count, text } from '../../../templates/sheet/column-kinds.ts'
import { type Form, form } from '../../../templates/sheet/form.ts'

/** A city with two counties, in no province that the house knows. */
export const city = placeTree({
  name: '临江市',
  kind: '市',
  places: [
    { name: '东岸区', kind: '区' },
    { name: '西岭县', kind: '县' },
  ],
})
export const [EAST, WEST] = ['东岸区总工会', '西岭县总工会'] as const
const LEVELS = [{ rank: '市级', takes: ['区县总工会'], sendsAs: null }] as const

const plain = (header: string, required = true) =>
  text({ header: [header], required, informative: true, fill: `填${header}` })

const studioMeasure: Measure = {
  id: 'LJ',
  programme: 'linjiang-workshop',
  title: '临江市职工创新坊管理办法',
  short: '市创新坊办法',
  issuer: '临江市总工会',
  inForce: '2024-03-01',
  repeals: [],
  articles: 9,
  clauses: clauseTable([
    ['LJ-03', '第三条', 'HARD', 'error', '成员不少于 5 人'],
    ['LJ-05', '第五条', 'HARD', 'error', '每年命名不超过 3 个'],
    ['LJ-06', '第六条', 'HARD', 'error', '资助 2 万元'],
    ['LJ-07', '第七条', 'HARD', 'error', '收到资助的科目'],
    ['LJ-08', '第八条', 'HARD', 'error', '截止日以通知为准'],
    ['LJ-09', '第九条', 'HARD', 'error', '不实的取消资格'],
  ]),
}

const { number, yuan, noticed, since } = parametersUnder(studioMeasure)
const members = number('lj-members', '成员人数', '人', [since(2024, 5, 'LJ-03')])
const cap = number('lj-cap', '创新坊命名控制数', '个', [since(2024, 3, 'LJ-05')])
const grant = yuan('lj-grant', '创新坊资助金额', [since(2024, 20_000, 'LJ-06')])
const day = noticed.day('lj-deadline', '创新坊截止日', 'LJ-08')
const hour = noticed.hour('lj-hour', '创新坊截止时刻', 'LJ-08')
const correction = noticed.day('lj-correction', '创新坊补正截止日', 'LJ-08')
const extension = noticed.day('lj-extension', '创新坊延期至', 'LJ-08')

export const workshopApplication = form({
  id: 'workshop-application',
  title: '创新坊申报表',
  layout: 'table',
  columns: {
    number: plain('申报编号'),
    studio: plain('创新坊名称'),
    leader: plain('坊主'),
    leaderIdentity: plain('坊主证件', false),
    employer: plain('所在企业'),
    members: count({ header: ['成员人数'], required: true, informative: true, fill: '填人数' }),
    verification: plain('核实结论', false),
  },
})

export const workshopSummary = form({
  id: 'workshop-summary',
  title: '创新坊汇总表',
  layout: 'table',
  joins: 'number',
  columns: { number: plain('申报编号'), studio: plain('创新坊名称') },
})

const ACCOUNTS = {
  '2009版': { booking: booking('其他收入', '406') },
  '2021版': { booking: booking('其他收入', '407') },
} as const

const identity = {
  id: 'linjiang-workshop',
  name: '临江市职工创新坊',
  spellings: ['临江市创新坊'],
  place: city,
  topUnit: city.union,
  levels: LEVELS,
} as const

export const workshops: Programme = {
  ...identity,
  measure: studioMeasure,
  parameters: [members, cap, grant, day, hour, correction, extension],
  rules: [
    rule({
      id: 'LJ-03',
      severity: 'error',
      form: workshopApplication,
      reads: ['members'],
      blames: 'members',
      params: { least: members },
      checks: '成员不少于规定人数',
      mend: '请核对成员人数',
      holds: (row, { least }) => (row.members === undefined ? undefined : row.members >= least),
      says: (row, { least }) => `成员 ${row.members} 人，不满 ${least} 人`,
    }),
    namingCap({
      id: 'LJ-05',
      programme: identity.name,
      cap,
      whose: '创新坊',
      checks: '每年命名不超过控制数',
    }),
    bookedAs({
      id: 'LJ-07',
      source: '市总资助',
      step: 'base-receive',
      accounts: ACCOUNTS,
      checks: '基层工会收到资助记“其他收入”',
      reading: '条文如此。',
    }),
  ],
  subject: '创新坊',
  application: workshopApplication,
  children: [fundEntries as unknown as Form],
  summary: workshopSummary as unknown as Form,
  restated: [],
  nameKey: 'studio',
  whoKey: 'leader',
  deadline: { day, hour, correction, extension, noticed: ['LJ-08'] },
  named: true,
  publicityDays: null,
  cap: { limit: cap, counts: () => true, beside: null },
  grants: {
    source: '市总资助',
    steps: [
      {
        name: '企业工会收到',
        kind: 'base-receive',
        accounts: ACCOUNTS,
        clause: cite(studioMeasure, 'LJ-07'),
        bookkeeper: '基层工会',
        direction: '收入',
      },
    ],
    amountOf: () => grant,
  },
  rewards: null,
  paid: null,
  assessed: true,
  untrue: 'LJ-09',
  onePerLeader: () => false,
  blanks: {
    sheets: submissionSheets([
      demanded(workshopApplication as unknown as Form, 20),
      asked(workshopSummary as unknown as Form, 20),
      asked(fundEntries as unknown as Form, 50),
    ]),
    omits: {},
    yearly: null,
    cardInstructions: [],
    senders: [{ id: 'county', kind: '区县总工会', named: '区县总工会' }],
    instructions: ['先填“报送信息”，再填“创新坊申报表”。'],
    office: { rosters: [], payouts: [], namingRows: 12, instructions: ['创新坊一年命名一次。'] },
  },
}

const honourMeasure: Measure = {
  id: 'LR',
  programme: 'linjiang-mentors',
  title: '临江市最美师傅推选办法',
  short: '市最美师傅办法',
  issuer: '临江市总工会',
  inForce: '2024-05-01',
  repeals: [],
  articles: 4,
  clauses: clauseTable([
    ['LR-02', '第二条', 'HARD', 'error', '带徒满 10 名'],
    ['LR-03', '第三条', 'HARD', 'error', '截止日以通知为准'],
  ]),
}
const honoured = parametersUnder(honourMeasure)
const apprentices = honoured.number('lr-apprentices', '带徒人数', '名', [honoured.since(2024, 10, 'LR-02')])
const honourDay = honoured.noticed.day('lr-deadline', '推选截止日', 'LR-03')
const honourHour = honoured.noticed.hour('lr-hour', '推选截止时刻', 'LR-03')
const honourCorrection = honoured.noticed.day('lr-correction', '推选补正截止日', 'LR-03')
const honourExtension = honoured.noticed.day('lr-extension', '推选延期至', 'LR-03')

export const mentorApplication = form({
  id: 'mentor-application',
  title: '最美师傅推荐表',
  layout: 'table',
  columns: {
    number: plain('申报编号'),
    person: plain('师傅姓名'),
    apprentices: count({ header: ['带徒人数'], required: true, informative: true, fill: '填人数' }),
  },
})
const mentorSummary = form({
  id: 'mentor-summary',
  title: '最美师傅汇总表',
  layout: 'table',
  joins: 'number',
  columns: { number: plain('申报编号'), person: plain('师傅姓名') },
})

export const mentors: Programme = {
  id: 'linjiang-mentors',
  name: '临江市最美师傅',
  spellings: [],
  place: city,
  topUnit: city.union,
  levels: LEVELS,
  measure: honourMeasure,
  parameters: [apprentices, honourDay, honourHour, honourCorrection, honourExtension],
  rules: [
    rule({
      id: 'LR-02',
      severity: 'error',
      form: mentorApplication,
      reads: ['apprentices'],
      blames: 'apprentices',
      params: { least: apprentices },
      checks: '带徒不少于规定人数',
      mend: '请核对带徒人数',
      holds: (row, { least }) => (row.apprentices === undefined ? undefined : row.apprentices >= least),
      says: (row, { least }) => `带徒 ${row.apprentices} 名，不满 ${least} 名`,
    }),
  ],
  subject: '师傅',
  application: mentorApplication as unknown as Form,
  children: [],
  summary: mentorSummary as unknown as Form,
  restated: [],
  nameKey: 'person',
  whoKey: 'person',
  deadline: {
    day: honourDay,
    hour: honourHour,
    correction: honourCorrection,
    extension: honourExtension,
    noticed: ['LR-03'],
  },
  named: false,
  publicityDays: null,
  cap: null,
  grants: null,
  rewards: null,
  paid: null,
  assessed: false,
  untrue: null,
  onePerLeader: () => false,
  blanks: {
    sheets: submissionSheets([
      demanded(mentorApplication as unknown as Form, 20),
      asked(mentorSummary as unknown as Form, 20),
    ]),
    omits: {},
    yearly: null,
    cardInstructions: [],
    senders: [{ id: 'county', kind: '区县总工会', named: '区县总工会' }],
    instructions: ['先填“报送信息”，再填“最美师傅推荐表”。'],
    office: { rosters: [], payouts: [], namingRows: 0, instructions: [] },
  },
}

export const invented: Registry = registryOf([workshops, mentors])
