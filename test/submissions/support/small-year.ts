/** A year of two programmes in small: every standing and verdict, decisions, names, money and odd texts. */

import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardSummary } from '../../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { studioSummary } from '../../../templates/forms/studio-summary.ts'
import type { Cells } from '../../support/rows.ts'
import { allocated, decisionsOn, type NodeWords, named, node, rowsOf, type Typed } from './node.ts'

/** Numbers that must never be printed whole. */
export const IDENTITY = '370102198506150128'
export const ACCOUNT = '6226095711989751'
export const PHONE = '13805311234'

export const LIXIA = '历下区总工会'
export const SHIZHONG = '市中区总工会'
export const HUAIYIN = '槐荫区总工会'

const studio = (
  number: string,
  name: string,
  leader: string,
  more: Cells<typeof jinanStudioApplication> = {},
): Cells<typeof jinanStudioApplication> => ({
  number,
  studio: name,
  category: '技术创新型',
  employer: '济南某某精密机械制造有限公司',
  leader,
  leaderIdentity: IDENTITY,
  honour: '济南市五一劳动奖章',
  skillGrade: '一级/高级技师',
  namedBy: LIXIA,
  namedOn: '2022-04-27',
  ...more,
})

const summaryRow = (number: string, name: string, patents: number): Cells<typeof studioSummary> => ({
  number,
  unit: LIXIA,
  studio: name,
  basis: '近五年获国家发明专利，并获市职工优秀技术创新成果一等奖',
  patents,
  rank: 1,
  contact: '李敏',
  phone: PHONE,
})

const applications = rowsOf(jinanStudioApplication, [
  studio('LX-01', '张伟创新工作室', '张伟', {
    explanation: `领衔人证件 ${IDENTITY}，电话${PHONE}，卡号 6226 0957 1198 9751`,
  }),
  studio('LX-02', '=1+1创新工作室', '刘洋'),
  studio('LX-03', '陈静创新工作室', '陈静'),
  studio('LX-04', '赵磊创新工作室', '赵磊'),
])
const copies = rowsOf(jinanStudioApplication, [
  studio('LX-02', '=1+1创新工作室', '刘洋'),
  studio('LX-04', '赵磊创新工作室', '赵磊'),
])

const books = rowsOf(fundEntries, [
  {
    number: 'LX-01',
    studio: '张伟创新工作室',
    bookkeeper: '系统工会',
    direction: '收入',
    source: '市总资助',
    postedOn: '2026-09-01',
    amount: 50_000,
    account: '上级补助收入',
    subaccount: '专项转移支付补助',
    accountCode: '40302',
  },
  {
    number: 'LX-01',
    studio: '张伟创新工作室',
    bookkeeper: '系统工会',
    direction: '支出',
    source: '市总资助',
    postedOn: '2021-12-31',
    amount: 49_999.99,
    account: '业务支出',
  },
  {
    number: 'LX-09',
    studio: '早年创新工作室',
    bookkeeper: '基层工会',
    direction: '收入',
    source: '市总资助',
    postedOn: '2021-03-01',
    amount: 50_000,
  },
])

const lixia: readonly Typed[] = [
  applications,
  rowsOf(studioSummary, [
    summaryRow('LX-01', '张伟创新工作室', 3),
    summaryRow('LX-03', '陈静创新工作室', 4),
    summaryRow('LX-04', '赵磊创新工作室', 2),
  ]),
  books,
]

export const studioWords: NodeWords = {
  programme: 'jinan-studio',
  sent: [
    { unit: LIXIA, file: '区县/历下区 #1.xlsx', sheets: lixia },
    { unit: LIXIA, file: '区县/历下区 副本.xlsx', sheets: [copies] },
    {
      unit: SHIZHONG,
      file: '市中区.xlsx',
      sheets: [rowsOf(jinanStudioApplication, [studio('SZ-01', '旧名创新工作室', '孙丽')])],
    },
    {
      unit: SHIZHONG,
      file: '市中区-2.xlsx',
      version: 2,
      sheets: [rowsOf(jinanStudioApplication, [studio('SZ-01', '孙丽创新工作室', '孙丽')])],
    },
  ],
  office: [
    allocated('jinan-studio', { [LIXIA]: [1, 2], [SHIZHONG]: [1, 1], [HUAIYIN]: [1, 1] }),
    decisionsOn('jinan-studio', [
      [LIXIA, 'LX-01', '张伟创新工作室', '推荐'],
      [LIXIA, 'LX-02', '=1+1创新工作室', '不推荐'],
    ]),
    named('jinan-studio', [{ unit: LIXIA, number: 'LX-01', studio: '张伟创新工作室', grant: 50_000 }]),
  ],
  faults: [
    { number: 'LX-03', key: 'leaderIdentity', severity: 'error', says: `证件号码 ${IDENTITY} 校验位不对` },
    { number: 'LX-03', key: 'honour', severity: 'warning' },
    { number: 'LX-04', key: 'namedOn', severity: 'review', says: '命名日期无法判断', rule: 'JN-06-1b' },
    { number: 'SZ-01', key: 'honour', severity: 'info' },
  ],
}

const hazard = (
  number: string,
  level: string,
  reward: number,
  more: Cells<typeof hazardApplication> = {},
): Cells<typeof hazardApplication> => ({
  number,
  employer: '济南某某化工有限公司',
  finderKind: '个人',
  finder: '周强',
  identity: IDENTITY,
  phone: PHONE,
  hazard: `反应釜安全阀失效（${number}）`,
  hazardPlace: '二车间 3 号釜',
  level,
  reward,
  rectifiedOn: '2026-04-10',
  payee: '周强',
  bank: '某某银行济南某某支行',
  account: ACCOUNT,
  accountName: '周强',
  ...more,
})

export const hazardWords: NodeWords = {
  programme: 'jinan-hazard',
  sent: [
    {
      unit: LIXIA,
      sheets: [
        rowsOf(hazardApplication, [
          hazard('LX-H1', '一级', 8000),
          hazard('LX-H2', '二级', 5000, { cityLevel: '三级', finderKind: '集体', groupName: '电工班' }),
          hazard('LX-H3', '三级', 3000),
          hazard('LX-H4', '三级', 3000, { account: null }),
          hazard('LX-H5', '三级', 3000.5),
        ]),
        rowsOf(hazardSummary, [{ number: 'LX-H1', employer: '济南某某化工有限公司', deaths: 3, loss: 120 }]),
      ],
    },
  ],
  office: [
    allocated('jinan-hazard', { [LIXIA]: [], [SHIZHONG]: [] }),
    decisionsOn('jinan-hazard', [
      [LIXIA, 'LX-H1', '反应釜安全阀失效（LX-H1）', '推荐'],
      [LIXIA, 'LX-H2', '反应釜安全阀失效（LX-H2）', '推荐'],
      [LIXIA, 'LX-H4', '反应釜安全阀失效（LX-H4）', '推荐'],
    ]),
  ],
  faults: [
    {
      number: 'LX-H3',
      key: 'account',
      severity: 'error',
      says: `账号 ${ACCOUNT} 不存在`,
      rule: 'YH-05c',
    },
  ],
}

export const studioNode = () => node(studioWords)
export const hazardNode = () => node(hazardWords)
