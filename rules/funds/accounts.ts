/**
 * The accounts under which grants are booked, in the union accounting systems of 2009 (财会〔2009〕7号, to
 * 2021-12-31) and 2021 (财会〔2021〕7号, from 2022-01-01). The same code means different things in the two.
 */
import { Day } from '../../templates/values/day.ts'

export interface Account {
  readonly name: string
  readonly code: string
}

/** An account in the ledger: its first-level account, and the detail that a measure orders under it. */
export interface Booking {
  readonly account: Account
  readonly detail?: Account
}

/** The three steps on the way of a grant: the upper union receives, passes on, the base union receives. */
export type Step = 'receive' | 'pass-on' | 'base-receive'

/** The accounts under which a measure has one step booked in one system. */
export interface Ordered {
  readonly booking: Booking
  /** Other accounts that can be defended; the finance office decides. */
  readonly defensible?: readonly Booking[]
}

/** The accounts of one step, in each accounting system. */
export type StepAccounts = Readonly<Record<AccountingSystem['version'], Ordered>>

export interface AccountingSystem {
  /** As the column 会计制度版本 names it. */
  readonly version: '2009版' | '2021版'
  readonly from: Day
  /** What codes mean, as far as they are met or mistaken here. */
  readonly names: Readonly<Record<string, string>>
}

export const booking = (account: string, code: string, detail?: string, detailCode?: string): Booking => ({
  account: { name: account, code },
  ...(detail !== undefined && detailCode !== undefined ? { detail: { name: detail, code: detailCode } } : {}),
})

const system2009: AccountingSystem = {
  version: '2009版',
  from: new Day(2010, 1, 1),
  names: {
    211: '借入款',
    221: '应付上级经费',
    222: '应付下级经费',
    225: '其他应付款',
    231: '代管经费',
    321: '专用基金',
    403: '上级补助收入',
    40301: '回拨补助',
    40302: '专项补助',
    405: '行政补助收入',
    502: '维权支出',
    503: '业务支出',
    50301: '培训费',
    50302: '会议费',
    50303: '外事费',
    50304: '专项业务费',
    50305: '其他业务支出',
    504: '行政支出',
    505: '资本性支出',
    506: '补助下级支出',
    50602: '专项补助',
    507: '事业支出',
    508: '其他支出',
  },
}

const system2021: AccountingSystem = {
  version: '2021版',
  from: new Day(2022, 1, 1),
  names: {
    211: '应付上级经费',
    212: '应付下级经费',
    215: '其他应付款',
    221: '代管经费',
    321: '工会资金结转',
    403: '上级补助收入',
    40301: '一般性转移支付补助',
    40302: '专项转移支付补助',
    405: '行政补助收入',
    503: '职工服务支出',
    50301: '劳动和技能竞赛活动支出',
    50303: '职工创新活动支出',
    50304: '职工书屋活动支出',
    504: '维权支出',
    505: '业务支出',
    50501: '培训支出',
    50502: '会议支出',
    50503: '专项业务支出',
    50504: '其他业务支出',
    506: '行政支出',
    507: '资本性支出',
    508: '补助下级支出',
    50802: '专项转移支付补助',
    510: '其他支出',
  },
}

/** How the measures on studios have their grants booked. */
export const grantAccounts: Readonly<Record<Step, StepAccounts>> = {
  receive: {
    '2009版': { booking: booking('上级补助收入', '403', '专项补助', '40302') },
    '2021版': { booking: booking('上级补助收入', '403', '专项转移支付补助', '40302') },
  },
  'pass-on': {
    '2009版': { booking: booking('业务支出', '503', '专项业务费', '50304') },
    '2021版': {
      booking: booking('业务支出', '505', '专项业务支出', '50503'),
      defensible: [
        booking('职工服务支出', '503', '职工创新活动支出', '50303'),
        booking('补助下级支出', '508', '专项转移支付补助', '50802'),
      ],
    },
  },
  'base-receive': {
    '2009版': { booking: booking('代管经费', '231') },
    '2021版': { booking: booking('代管经费', '221') },
  },
}

/** Both systems, the later first. */
export const accountingSystems: readonly AccountingSystem[] = [system2021, system2009]

/** `上级补助收入—专项补助（40302）`: an account as messages write it. */
export const showBooking = ({ account, detail }: Booking): string =>
  detail ? `${account.name}—${detail.name}（${detail.code}）` : `${account.name}（${account.code}）`

/** What a code, or the longest known beginning of it, means in a system. */
export function nameOfCode(system: AccountingSystem, code: string): string | null {
  for (let length = code.length; length >= 3; length--) {
    const name = system.names[code.slice(0, length)]
    if (name !== undefined) return name
  }
  return null
}
