/** What the books say of a grant, from the recommending union to the first purchase. Accounts of the 2021 system. */
import type { Day } from '../../templates/values/day.ts'
import { after, dayBetween, on, YEAR } from './calendar.ts'
import type { Values } from './draft.ts'
import { Random } from './random.ts'
import type { Studio } from './studio.ts'

const YUAN = 100

/** The grant of a studio, in fen: 齐鲁大工匠 300,000 yuan, all others 50,000. */
export const grantOf = ({ type }: Pick<Studio, 'type'>): number =>
  (type === '齐鲁大工匠创新工作室' ? 300_000 : 50_000) * YUAN

const RECEIVED = { account: '上级补助收入', subaccount: '专项转移支付补助', accountCode: '40302' }
const PASSED_ON = { account: '业务支出', subaccount: '专项业务支出', accountCode: '50503' }
const ENTRUSTED = { account: '代管经费', accountCode: '221' }

interface Step {
  readonly bookkeeper: string
  readonly name: string
  readonly direction: '收入' | '支出'
  readonly source: string
  readonly counterparty: string
  readonly day: Day
  readonly amount: number
  readonly balance: number
  readonly account: Values
  readonly summary: string
  readonly purpose?: string
}

class Book {
  readonly rows: Values[] = []
  readonly random: Random

  constructor(private readonly studio: Studio) {
    this.random = new Random(`funds/${studio.unit.union}/${studio.number}`)
  }

  add({ day, name, account, ...rest }: Step): void {
    this.rows.push({
      number: this.studio.number,
      studio: this.studio.name,
      ...rest,
      bookkeeperName: name,
      postedOn: day,
      voucher: `记-${this.random.digits(4)}`,
      ...(rest.direction === '收入' ? { arrivedOn: day } : {}),
      system: '2021版',
      ...account,
    })
  }
}

/** The upper union's receipt and payment. */
function passOn(
  book: Book,
  studio: Studio,
  upper: { bookkeeper: string; name: string },
  from: string,
  source: string,
) {
  const amount = grantOf(studio)
  const day = dayBetween(book.random, on(YEAR, 8, 18), on(YEAR, 8, 24))
  book.add({
    ...upper,
    direction: '收入',
    source,
    counterparty: from,
    day,
    amount,
    balance: amount,
    account: RECEIVED,
    summary: `收到${studio.name}资助资金`,
  })
  book.add({
    ...upper,
    direction: '支出',
    source,
    counterparty: studio.baseUnion,
    day: after(day, book.random.whole(2, 4)),
    amount,
    balance: 0,
    account: PASSED_ON,
    summary: `拨付${studio.name}资助资金`,
  })
}

const base = (studio: Studio) => ({ bookkeeper: '基层工会', name: studio.baseUnion, account: ENTRUSTED })

/** The base union's receipt on a day early in September. */
function receive(book: Book, studio: Studio, from: string, source: string): Day {
  const amount = grantOf(studio)
  const day = dayBetween(book.random, on(YEAR, 9, 1), on(YEAR, 9, 4))
  book.add({
    ...base(studio),
    direction: '收入',
    source,
    counterparty: from,
    day,
    amount,
    balance: amount,
    summary: `收到${studio.name}资助资金`,
  })
  return day
}

function spend(book: Book, studio: Studio, source: string, day: Day): void {
  const amount = book.random.whole(60, 240) * 100 * YUAN
  const [purpose, summary] = book.random.pick([
    ['设备购置', '购置检测仪器'],
    ['项目研究', '攻关课题试验材料'],
    ['培训学习', '操作法培训教材'],
  ] as const)
  book.add({
    ...base(studio),
    direction: '支出',
    source,
    counterparty: '供货单位（凭证附清单）',
    day,
    amount,
    balance: grantOf(studio) - amount,
    purpose,
    summary,
  })
}

/** All entries of a city grant: the system union's and the base union's stand in one workbook. */
export function jinanFunds(studio: Studio): Values[] {
  const book = new Book(studio)
  const upper = { bookkeeper: '系统工会', name: studio.unit.union }
  passOn(book, studio, upper, '济南市总工会', '市总资助')
  const day = receive(book, studio, studio.unit.union, '市总资助')
  spend(book, studio, '市总资助', after(day, book.random.whole(20, 40)))
  return book.rows
}

/** What the recommending union books of a provincial grant. */
export function upperFunds(studio: Studio, recommender: string): Values[] {
  const book = new Book(studio)
  passOn(book, studio, { bookkeeper: '市级工会', name: recommender }, '山东省总工会', '省总资助')
  return book.rows
}

/** What the base union books of a provincial grant: the grant, the matching money, and then the first purchase. */
export function baseFunds(studio: Studio, recommender: string): Values[] {
  const book = new Book(studio)
  const day = receive(book, studio, recommender, '省总资助')
  const matched = after(day, book.random.whole(7, 21))
  const amount = grantOf(studio)
  book.add({
    ...base(studio),
    direction: '收入',
    source: '单位配套',
    counterparty: studio.employer,
    day: matched,
    amount,
    balance: amount,
    summary: `收到单位配套${studio.name}资金`,
  })
  spend(book, studio, '省总资助', after(matched, book.random.whole(6, 20)))
  return book.rows
}
