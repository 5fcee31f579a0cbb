/** The cases that the clauses on the balance of the books share. */
import { expect, it } from 'vitest'
import type { Rule } from '../../rules/rule.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { briefs, findingsOf, sheet } from './rows.ts'

type Line = readonly [
  direction: string,
  amount: number | string | null,
  balance: number | string | null,
  other?: object,
]

const rowsOf = (source: string, lines: readonly Line[]) =>
  lines.map(([direction, amount, balance, other]) => ({
    number: 'A',
    bookkeeper: '基层工会',
    source,
    direction,
    amount,
    balance,
    ...other,
  }))

const MATCHED = { source: '单位配套' }
const DAILY = { source: '其他' }
const on = (postedOn: string, other = {}) => ({ postedOn, ...other })

/** One balance over several sources of money: right ones, and each with one slip. */
const MERGED: readonly (readonly [name: string, lines: readonly Line[], expected: readonly string[]])[] = [
  [
    'runs one balance and pays nothing after it',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 100000, MATCHED],
    ],
    [],
  ],
  [
    'runs one balance that begins with the matching money',
    [
      ['收入', 50000, 50000, MATCHED],
      ['收入', 50000, 100000],
    ],
    [],
  ],
  [
    'runs one balance over daily funds as well',
    [
      ['收入', 20000, 20000, DAILY],
      ['收入', 50000, 70000],
      ['收入', 50000, 120000, MATCHED],
      ['支出', 8000, 112000, DAILY],
    ],
    [],
  ],
  [
    'opens with money left over, and receives more after it',
    [
      ['收入', 20000, 30000, DAILY],
      ['收入', 50000, 80000],
      ['收入', 50000, 130000, MATCHED],
      ['支出', 8000, 122000],
    ],
    ['warning balance#1'],
  ],
  [
    'runs one balance over grant and match, another over daily funds',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 100000, MATCHED],
      ['收入', 20000, 20000, DAILY],
      ['支出', 10000, 90000],
      ['支出', 5000, 15000, DAILY],
      ['支出', 10000, 80000, MATCHED],
    ],
    [],
  ],
  [
    'keeps a balance for each money, spent in turn',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 50000, MATCHED],
      ['支出', 10000, 40000],
      ['支出', 20000, 30000, MATCHED],
      ['支出', 10000, 30000],
    ],
    [],
  ],
  [
    'runs one balance, one of them mistyped',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 100000, MATCHED],
      ['支出', 10000, 9000],
      ['支出', 10000, 80000, MATCHED],
      ['支出', 10000, 70000],
    ],
    ['error balance#3'],
  ],
  [
    'runs one balance, mistyped and carried on',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 100000, MATCHED],
      ['支出', 10000, 91000],
      ['支出', 10000, 81000, MATCHED],
      ['支出', 10000, 71000],
    ],
    ['error balance#3'],
  ],
  [
    'runs one balance, mistyped at the match',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 10000, MATCHED],
      ['支出', 10000, 90000],
      ['支出', 10000, 80000],
    ],
    ['error balance#2'],
  ],
  [
    'runs one balance with an entry left out',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 100000, MATCHED],
      ['支出', 10000, 85000],
      ['支出', 10000, 75000, MATCHED],
    ],
    ['error balance#3'],
  ],
  [
    'runs one balance with an amount mistyped',
    [
      ['收入', 50000, 50000],
      ['收入', 5000, 100000, MATCHED],
      ['支出', 10000, 90000],
      ['支出', 10000, 80000, MATCHED],
    ],
    ['error balance#2'],
  ],
  [
    'runs one balance with two slips',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 100000, MATCHED],
      ['支出', 10000, 9000],
      ['支出', 10000, 80000, MATCHED],
      ['支出', 10000, 60000],
      ['支出', 10000, 50000],
    ],
    ['error balance#3', 'error balance#5'],
  ],
  [
    'keeps a balance for each money, one mistyped',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 50000, MATCHED],
      ['支出', 10000, 4000],
      ['支出', 20000, 30000, MATCHED],
      ['支出', 10000, 30000],
    ],
    ['error balance#3'],
  ],
  [
    'is mistyped once among right balances',
    [
      ['收入', 50000, 50000],
      ['支出', 10000, 4000],
      ['支出', 10000, 30000],
      ['支出', 10000, 20000],
    ],
    ['error balance#2'],
  ],
  [
    'is mistyped at the grant alone',
    [
      ['收入', 50000, 5000],
      ['支出', 1000, 49000],
      ['支出', 1000, 48000],
    ],
    ['error balance#1'],
  ],
  [
    'is mistyped at the end',
    [
      ['收入', 50000, 50000],
      ['支出', 1000, 49000],
      ['支出', 1000, 84000],
    ],
    ['error balance#3'],
  ],
  [
    'leaves a balance out after a slip',
    [
      ['收入', 50000, 50000],
      ['支出', 1000, 4900],
      ['支出', 1000, null],
      ['支出', 1000, 47000],
    ],
    ['error balance#2'],
  ],
  [
    'takes a refund in',
    [
      ['收入', 50000, 50000],
      ['支出', 12000, 38000],
      ['收入', 2000, 40000, { counterparty: '某某仪器商行', summary: '退货退款' }],
    ],
    [],
  ],
  [
    'is written the newest first',
    [
      ['支出', 10000, 80000, MATCHED],
      ['支出', 10000, 90000],
      ['收入', 50000, 100000, MATCHED],
      ['收入', 50000, 50000],
    ],
    [],
  ],
  [
    'is written the newest first, two entries on a day',
    [
      ['支出', 5000, 35000, on('2026-09-02')],
      ['支出', 10000, 40000, on('2026-09-02')],
      ['收入', 50000, 50000, on('2026-08-01')],
    ],
    [],
  ],
  [
    'runs as it is written though a day stands out of order',
    [
      ['收入', 50000, 50000, on('2026-08-01')],
      ['支出', 10000, 40000, on('2026-09-05')],
      ['支出', 10000, 30000, on('2026-09-02')],
      ['支出', 10000, 20000, on('2026-09-09')],
    ],
    [],
  ],
]

const CASES: readonly (readonly [name: string, lines: readonly Line[], expected: readonly string[]])[] = [
  [
    'begins with a grant and more',
    [
      ['收入', 5000, 50000],
      ['支出', 1000, 49000],
    ],
    ['error balance#1'],
  ],
  [
    'balances',
    [
      ['收入', 50000, 50000],
      ['支出', 10000, 40000],
      ['支出', 0.01, 39999.99],
    ],
    [],
  ],
  [
    'is a fen off',
    [
      ['收入', 50000, 50000],
      ['支出', 10000, 40000.01],
    ],
    ['error balance#2'],
  ],
  [
    'is off once and goes on from there',
    [
      ['收入', 50000, 50000],
      ['支出', 1, 40000],
      ['支出', 1, 39999],
    ],
    ['error balance#2'],
  ],
  [
    'is off at the grant itself',
    [
      ['收入', 50000, 5000],
      ['支出', 1000, 4000],
    ],
    ['error balance#1'],
  ],
  [
    'leaves balances out',
    [
      ['收入', 50000, null],
      ['支出', 10000, null],
      ['支出', 10000, 30000],
    ],
    [],
  ],
  [
    'leaves one out and is off later',
    [
      ['收入', 50000, null],
      ['支出', 10000, 50000],
    ],
    ['error balance#2'],
  ],
  [
    'opens with money of last year, spent',
    [
      ['支出', 1000, 9000],
      ['支出', 1000, 8000],
    ],
    [],
  ],
  [
    'has an amount that cannot be read',
    [
      ['收入', '五万', 50000],
      ['支出', 10000, 40000],
    ],
    [],
  ],
  [
    'stands out of order',
    [
      ['支出', 10000, 40000, { postedOn: '2026-09-01' }],
      ['收入', 50000, 50000, { postedOn: '2026-08-01' }],
    ],
    [],
  ],
  [
    'has one balance for all money',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 100000, { source: '单位配套' }],
      ['支出', 10000, 90000],
    ],
    [],
  ],
  [
    'has a balance for each money',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 50000, { source: '单位配套' }],
      ['支出', 10000, 40000],
    ],
    [],
  ],
  [
    'opens matching money with more than came',
    [
      ['收入', 1, 1],
      ['收入', 1000, 1500, { source: '单位配套' }],
    ],
    ['warning balance#2'],
  ],
  [
    'has another bookkeeper',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 50000, { bookkeeper: '系统工会' }],
    ],
    [],
  ],
  [
    'has another studio',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 50000, { number: 'B' }],
    ],
    [],
  ],
]

export function itBalances(rule: Rule, source: '省总资助' | '市总资助'): void {
  it.each([...CASES, ...MERGED])('a ledger that %s', (_name, lines, expected) => {
    const found = briefs(rule, [sheet(fundEntries, rowsOf(source, lines))])
    expect(found.filter((brief) => !brief.startsWith('review'))).toEqual(expected)
  })

  it('leaves the other level’s grant alone', () => {
    const other = source === '省总资助' ? '市总资助' : '省总资助'
    const lines = rowsOf(other, [['收入', 50000, 40000]])
    expect(briefs(rule, [sheet(fundEntries, lines)])).toEqual([])
  })

  it('says what is stated, what is due and the difference', () => {
    const [found] = findingsOf(rule, [
      sheet(
        fundEntries,
        rowsOf(source, [
          ['收入', 50000, 50000],
          ['支出', 10000, 40001],
        ]),
      ),
    ])
    expect(found?.message).toBe('余额 40,001.00 元，按上一笔余额和本笔收支应为 40,000.00 元，多 1.00 元')
  })

  it('gives the difference from the balance that the ledger itself runs', () => {
    const [found] = findingsOf(rule, [
      sheet(
        fundEntries,
        rowsOf(source, [
          ['收入', 50000, 50000],
          ['收入', 50000, 100000, MATCHED],
          ['支出', 10000, 91000],
          ['支出', 10000, 81000, MATCHED],
        ]),
      ),
    ])
    expect(found?.message).toBe('余额 91,000.00 元，按上一笔余额和本笔收支应为 90,000.00 元，多 1,000.00 元')
    expect(found?.expected).toBe('90,000.00 元')
  })

  it('sees a balance that runs over both levels’ grants, and answers for its own entries alone', () => {
    const other = { source: source === '省总资助' ? '市总资助' : '省总资助' }
    const both: readonly Line[] = [
      ['收入', 50000, 50000],
      ['收入', 50000, 100000, other],
      ['支出', 10000, 90000],
      ['支出', 10000, 80000, other],
    ]
    const reported = (lines: readonly Line[]) =>
      briefs(rule, [sheet(fundEntries, rowsOf(source, lines))]).filter((brief) => !brief.startsWith('review'))
    expect(reported(both)).toEqual([])
    expect(reported([...both.slice(0, 2), ['支出', 10000, 90001], ...both.slice(3)])).toEqual([
      'error balance#3',
    ])
    expect(reported([...both.slice(0, 3), ['支出', 10000, 80001, other]])).toEqual([])
  })

  it('tells studios of one number apart by name in an office’s books', () => {
    const lines: Line[] = [
      ['收入', 50000, 50000, { studio: '张三创新工作室' }],
      ['收入', 50000, 50000, { studio: '李四创新工作室' }],
      ['支出', 10000, 40000],
      ['支出', 50000, 0, { studio: '张三创新工作室' }],
    ]
    expect(briefs(rule, [sheet(fundEntries, rowsOf(source, lines))])).toEqual([])
  })
}

/** Money of one source spent beyond what came, as both clauses that ask about it see it. */
const OVERSPENT: readonly (readonly [name: string, lines: readonly Line[], expected: readonly string[]])[] = [
  [
    'by the end of a merged ledger',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 100000, MATCHED],
      ['支出', 40000, 60000],
      ['支出', 20000, 40000],
    ],
    ['review amount#4'],
  ],
  [
    'not at all, to the fen',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 100000, MATCHED],
      ['支出', 40000, 60000],
      ['支出', 10000, 50000],
    ],
    [],
  ],
  [
    'by a fen',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 100000, MATCHED],
      ['支出', 50000.01, 49999.99],
    ],
    ['review amount#3'],
  ],
  [
    'by the matching money',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 100000, MATCHED],
      ['支出', 60000, 40000, MATCHED],
    ],
    ['review amount#3'],
  ],
  [
    'not, thanks to a refund',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 100000, MATCHED],
      ['支出', 50000, 50000],
      ['收入', 2000, 52000, { counterparty: '某某仪器商行', summary: '退款' }],
      ['支出', 2000, 50000],
    ],
    [],
  ],
  [
    'not, where it was spent on the day on which it came',
    [
      ['收入', 50000, 50000, on('2026-08-01', MATCHED)],
      ['支出', 10000, 40000, on('2026-08-02')],
      ['收入', 50000, 90000, on('2026-08-02')],
    ],
    [],
  ],
  [
    'before it came',
    [
      ['收入', 50000, 50000, on('2026-08-01', MATCHED)],
      ['支出', 10000, 40000, on('2026-08-02')],
      ['收入', 50000, 90000, on('2026-08-03')],
    ],
    ['review amount#2'],
  ],
  [
    'not surely, where the ledger opens with money left over',
    [
      ['支出', 1000, 29000, MATCHED],
      ['收入', 50000, 79000],
      ['支出', 60000, 19000],
    ],
    [],
  ],
  [
    'nobody knows, where an amount cannot be read',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 100000, MATCHED],
      ['支出', '六万', 40000],
    ],
    [],
  ],
  [
    'nobody knows, where what came after it cannot be read',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 100000, MATCHED],
      ['支出', 60000, 40000],
      ['收入', '两万', 60000],
    ],
    [],
  ],
  [
    'in a ledger of its own',
    [
      ['收入', 50000, 50000],
      ['收入', 50000, 50000, MATCHED],
      ['支出', 60000, -10000],
    ],
    ['review balance#3'],
  ],
  [
    'not, where only the balance is mistyped',
    [
      ['收入', 50000, 50000],
      ['支出', 10000, -40000],
      ['支出', 10000, 30000],
    ],
    [],
  ],
]

export function itCountsEachSource(rule: Rule, source: '省总资助' | '市总资助'): void {
  it.each(OVERSPENT)('spent beyond what came, %s', (_name, lines, expected) => {
    const found = briefs(rule, [sheet(fundEntries, rowsOf(source, lines))])
    expect(found.filter((brief) => brief.startsWith('review'))).toEqual(expected)
  })

  it('gives both sums and the difference', () => {
    const found = findingsOf(rule, [sheet(fundEntries, rowsOf(source, OVERSPENT[0]![1]))])
    expect(found.map(({ message }) => message)).toEqual([
      `${source}到这一笔共支出 60,000.00 元，收入只有 50,000.00 元，超支 10,000.00 元，由审核人员查明原因`,
    ])
  })
}
