import { describe, expect, it } from 'vitest'
import { type Run, rollup } from '../../../office/rollup.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../programmes/registry.ts'
import { reconcileFunds } from '../../../submissions/counts/funds.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import type { Cell } from '../../../templates/sheet/grid.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { provincialRows, sample } from '../support/samples.ts'
import { officeOf, type Rows, submissionOf } from '../support/submissions.ts'

const entry = (bookkeeper: string, direction: string, amount: Cell, more: Record<string, Cell> = {}) =>
  sample(fundEntries, {
    number: 'A1',
    studio: '李示例创新工作室',
    source: '市总资助',
    bookkeeper,
    direction,
    amount,
    postedOn: '2026-11-02',
    account: '上级补助收入',
    subaccount: '专项转移支付补助',
    accountCode: '40302',
    ...more,
  })

const RECEIVED = entry('系统工会', '收入', 50_000)
const PAID = entry('系统工会', '支出', 50_000)
const AT_BASE = entry('基层工会', '收入', 50_000)

const names = (programme: string, unit: string, more: Record<string, Cell> = {}): Rows => [
  sample(namingList, {
    programme,
    namedYear: 2026,
    unit,
    number: 'A1',
    studio: '李示例创新工作室',
    grant: 50_000,
    ...more,
  }),
]

async function city(
  funds: Rows,
  more: { unit: string; funds: Rows }[] = [],
  named: Record<string, Cell> = {},
): Promise<Run> {
  const sent = [{ unit: '历下区总工会', funds }, ...more].map(({ unit, funds: rows }, i) =>
    submissionOf({
      programme: 'jinan-studio',
      unit,
      file: `${unit}-${i}.xlsx`,
      rows: {
        [jinanStudioApplication.id]: [
          sample(jinanStudioApplication, {
            number: 'A1',
            studio: `${unit === '历下区总工会' ? '李' : '王'}示例创新工作室`,
          }),
        ],
        [fundEntries.id]: rows,
      },
    }),
  )
  const office = officeOf(
    '济南市总工会',
    { [namingList.id]: names('济南市创新工作室', '历下区总工会', named) },
    [namingList],
  )
  return rollup({ registry, submissions: sent, offices: [office], refused: [], codec: nodeCodec })
}

const lines = (run: Run) =>
  reconcileFunds(run.rollups.at(-1)!.node)!.lines.map(({ step, due, found, difference }) => [
    step.name,
    due,
    found,
    difference,
  ])

describe('a receipt of money that comes back', () => {
  it.each([
    ['a refund', { summary: '退款', counterparty: '某某仪器商行' }, 5_000_000],
    ['the grant itself', { summary: '收到市总资助', counterparty: '济南市总工会' }, 5_000_100],
  ])('%s', async (_name, more, found) => {
    const run = await city([RECEIVED, PAID, AT_BASE, entry('基层工会', '收入', 1, more)])
    expect(lines(run).at(-1)?.[2]).toBe(found)
  })
})

describe('grants due against entries found, to the fen', () => {
  it('agree where each step is booked', async () => {
    expect(lines(await city([RECEIVED, PAID, AT_BASE]))).toEqual([
      ['系统工会收到', 5_000_000, 5_000_000, 0],
      ['系统工会拨付', 5_000_000, 5_000_000, 0],
      ['基层工会收到', 5_000_000, 5_000_000, 0],
    ])
  })

  it.each<[string, Rows, number[]]>([
    [
      'what the system union spent itself',
      [RECEIVED, entry('系统工会', '支出', 50_000, { purpose: '设备购置' }), AT_BASE],
      [0, -5_000_000, 0],
    ],
    ['one fen short at the base union', [RECEIVED, PAID, entry('基层工会', '收入', 49_999.99)], [0, 0, -1]],
    ['one fen too many', [RECEIVED, PAID, entry('基层工会', '收入', 50_000.01)], [0, 0, 1]],
    ['a step that nobody booked', [RECEIVED, PAID], [0, 0, -5_000_000]],
    [
      'part-payments add up',
      [RECEIVED, PAID, entry('基层工会', '收入', 20_000), entry('基层工会', '收入', 30_000)],
      [0, 0, 0],
    ],
    [
      'the province’s money does not pay the city’s grant',
      [RECEIVED, PAID, entry('基层工会', '收入', 50_000, { source: '省总资助' })],
      [0, 0, -5_000_000],
    ],
    [
      'spending at the base union is no receipt',
      [RECEIVED, PAID, entry('基层工会', '支出', 50_000)],
      [0, 0, -5_000_000],
    ],
  ])('%s', async (_, funds, differences) => {
    expect(lines(await city(funds)).map((line) => line[3])).toEqual(differences)
  })

  it('copies of the same books count once, and a number in other letters is the same', async () => {
    const wide = [RECEIVED, PAID, AT_BASE].map((row) => ({ ...row, number: 'ａ１' }))
    expect(lines(await city(wide)).map((line) => line[3])).toEqual([0, 0, 0])
    const copy = { unit: '历下区总工会', funds: [RECEIVED, PAID, AT_BASE] }
    expect(lines(await city([RECEIVED, PAID, AT_BASE], [copy])).map((line) => line[3])).toEqual([0, 0, 0])
  })

  it('the same entry twice in one file is two entries', async () => {
    expect(lines(await city([RECEIVED, PAID, AT_BASE, AT_BASE])).map((line) => line[3])).toEqual([
      0, 0, 5_000_000,
    ])
  })

  it('an entry of another union under the same number is its own, and shown as stray', async () => {
    const other = {
      unit: '市中区总工会',
      funds: [entry('基层工会', '收入', 50_000, { studio: '王示例创新工作室' })],
    }
    const run = await city([RECEIVED, PAID], [other])
    expect(lines(run).map((line) => line[3])).toEqual([0, 0, -5_000_000])
    expect(run.rollups.at(-1)!.funds!.stray).toMatchObject([{ unit: '市中区总工会', amount: 5_000_000 }])
  })

  it('nothing is due to a studio that the review turned down; what was booked is shown as stray', async () => {
    const run = await city([RECEIVED], [], { reviewResult: '不通过' })
    const { lines: due, stray } = reconcileFunds(run.rollups.at(-1)!.node)!
    expect(due).toEqual([])
    expect(stray.map(({ amount }) => amount)).toEqual([5_000_000])
  })

  it('a fund fault is listed and blocks, but does not send the nomination back', async () => {
    const wrong = entry('基层工会', '收入', 49_999.99)
    const [right, short] = [await city([RECEIVED, PAID, AT_BASE]), await city([RECEIVED, PAID, wrong])]
    const added = short.findings.filter((f) => !right.findings.some((r) => r.message === f.message))
    expect(added.some((f) => f.rule === 'JN-12a' && f.severity === 'error')).toBe(true)
    expect(short.rollups.at(-1)!.node.counts).toEqual(right.rollups.at(-1)!.node.counts)
  })

  it('a city reconciles what the province named under the city’s own name', async () => {
    const CITY = '青岛市总工会'
    const at = (bookkeeper: string, direction: string) =>
      entry(bookkeeper, direction, 50_000, { source: '省总资助' })
    const county = submissionOf({
      programme: 'shandong-studio',
      unit: '胶州市总工会',
      sentTo: CITY,
      rows: {
        ...provincialRows([
          {
            number: 'A1',
            studio: '李示例创新工作室',
            employer: '示例厂',
            namedBy: CITY,
            namedOn: '2020-01-01',
          },
        ]),
        [fundEntries.id]: [at('基层工会', '收入')],
      },
    })
    const offices = [
      officeOf(CITY, { [fundEntries.id]: [at('市级工会', '收入'), at('市级工会', '支出')] }, [fundEntries]),
      officeOf('山东省总工会', { [namingList.id]: names('山东省创新工作室', CITY) }, [namingList]),
    ]
    const run = await rollup({ registry, submissions: [county], offices, refused: [], codec: nodeCodec })
    for (const { funds } of run.rollups) {
      expect(funds!.lines.map((line) => line.difference)).toEqual([0, 0, 0])
      expect(funds!.stray).toEqual([])
    }
  })
})
