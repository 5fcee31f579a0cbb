import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { capPanels, fundPanels } from '../../../submissions/counts/panels.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { named, office, rowsOf } from '../support/node.ts'

const CITY = '济南市总工会'
const PROVINCE = '山东省总工会'

const list = (count: number, more: Record<string, unknown> = {}) =>
  Array.from({ length: count }, (_, i) => ({
    unit: '历下区总工会',
    number: `N-${i + 1}`,
    studio: `第${i + 1}工作室`,
    namedYear: 2026,
    ...more,
  }))

describe('the cap of the city', () => {
  it.each([
    [8, '已用 8 / 10', []],
    [10, '已用 10 / 10', []],
    [12, '已用 12 / 10，超出 2 家', ['第11工作室', '第12工作室']],
  ])('with %d on the list', (count, words, over) => {
    const [cap, ...others] = capPanels(registry, office(CITY, [named('jinan-studio', list(count))]))
    expect(others).toEqual([])
    expect(cap).toMatchObject({
      programme: '济南市创新工作室',
      sheet: '拟命名名单',
      limit: 10,
      used: count,
      words,
    })
    expect(cap!.over.map(({ studio }) => studio)).toEqual(over)
    expect(cap!.basis).toBe('市创新工作室办法第六条')
  })

  it('names the rows that go over as the sheet numbers them', () => {
    const [cap] = capPanels(registry, office(CITY, [named('jinan-studio', list(11))]))
    const first = capPanels(registry, office(CITY, [named('jinan-studio', list(11))]))[0]!.over[0]!.row
    expect(cap!.over).toEqual([{ row: first, studio: '第11工作室' }])
    expect(first).toBeGreaterThan(11)
  })

  it('is no matter where nobody is named', () => {
    expect(capPanels(registry, office(CITY, []))).toEqual([])
  })
})

it('craftsmen of Qilu stand outside the cap of the province', () => {
  const names = [
    ...list(3, { type: '劳模和工匠人才创新工作室' }),
    {
      unit: '青岛市总工会',
      number: 'Q-1',
      studio: '大工匠工作室',
      namedYear: 2026,
      type: '齐鲁大工匠创新工作室',
    },
  ]
  expect(capPanels(registry, office(PROVINCE, [named('shandong-studio', names)]))).toMatchObject([
    { limit: 30, used: 3, outside: 1, over: [], words: '已用 3 / 30；齐鲁 1 家不占名额' },
  ])
})

describe('the funds of an office', () => {
  const books = (amount: string) =>
    office(CITY, [
      named('jinan-studio', list(1, { grant: 50000 })),
      rowsOf(fundEntries, [
        {
          number: 'N-1',
          studio: '第1工作室',
          source: '市总资助',
          bookkeeper: '系统工会',
          direction: '收入',
          amount,
        },
      ]),
    ])

  it('are due by the list and found in the books', () => {
    const [funds] = fundPanels(registry, books('50000'))
    const received = funds!.lines.find(({ step }) => step === '系统工会收到')!
    expect(received).toMatchObject({
      due: 5_000_000,
      found: 5_000_000,
      difference: 0,
      at: { sheet: '资助资金收支明细' },
    })
    expect(funds).toMatchObject({ programme: '济南市创新工作室', due: 15_000_000, found: 5_000_000 })
    expect(funds!.words).toBe('应记 150,000.00 元，已记 50,000.00 元，有差额 2 笔（只看本工作簿的收支明细）')
  })

  it('say what does not add up first', () => {
    const [funds] = fundPanels(registry, books('49999.99'))
    expect(funds!.lines.map(({ difference }) => difference !== 0)).toEqual([true, true, true])
    expect(funds!.lines.find(({ step }) => step === '系统工会收到')!.difference).toBe(-1)
  })
})
