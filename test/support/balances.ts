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
  it.each(CASES)('a ledger that %s', (_name, lines, expected) => {
    const found = briefs(rule, [sheet(fundEntries, rowsOf(source, lines))])
    expect(found.filter((brief) => !brief.startsWith('review'))).toEqual(expected)
  })

  it('leaves the other level’s grant alone', () => {
    const other = source === '省总资助' ? '市总资助' : '省总资助'
    const lines = rowsOf(other, [['收入', 50000, 40000]])
    expect(briefs(rule, [sheet(fundEntries, lines)])).toEqual([])
  })

  it('tells what is stated, what is due and the difference', () => {
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
