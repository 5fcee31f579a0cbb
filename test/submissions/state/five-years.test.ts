/** Five years of a studio and of a hazard, told and judged from 台账 alone. */
import { describe, expect, it } from 'vitest'
import { namedAlready as namedAlreadyOver } from '../../../programmes/across/merge/named-already.ts'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { rewardList } from '../../../programmes/jinan-hazard/forms/reward-list.ts'
import { paidHazard } from '../../../programmes/jinan-hazard/merge/paid-hazard.ts'
import { rectified } from '../../../programmes/jinan-studio/clauses/JN-17b.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../programmes/registry.ts'
import { inspected } from '../../../programmes/shandong-studio/clauses/SD-20b.ts'
import { craftsmanRoster } from '../../../programmes/shandong-studio/forms/roster.ts'
import type { Rule } from '../../../rules/rule.ts'
import { historyOf } from '../../../submissions/state/ledger-history.ts'
import { traceOf } from '../../../submissions/state/trace.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { ledger } from '../../../templates/forms/ledger.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import { Day } from '../../../templates/values/day.ts'
import { findingsOf, sheet } from '../../support/rows.ts'

const CITY = { unit: '济南市总工会', file: '台账.xlsx' }
const studio = {
  programme: '济南市创新工作室',
  unit: '历下区总工会',
  number: 'LX-01',
  name: '甲工作室',
  who: '张三',
}

/** Named, granted, matched, spent, assessed; inspected and failed, a term, failed again, delisted. */
const LIFE = [
  { kind: '命名', year: 2022, on: '2022-08-01', document: '济工发〔2022〕8号' },
  { kind: '资助', year: 2022, on: '2022-09-02', amount: 50_000 },
  { kind: '配套', year: 2022, on: '2022-09-20', amount: 50_000 },
  { kind: '支出', year: 2022, on: '2022-10-10', amount: 12_000, type: '设备购置' },
  { kind: '考核', year: 2023, on: '2023-12-10', type: '年度考核', by: '所在单位', result: '合格' },
  { kind: '考核', year: 2024, on: '2024-12-10', type: '年度考核', by: '所在单位', result: '合格' },
  { kind: '检查', year: 2025, on: '2025-08-05', type: '抽查', by: '市总工会', result: '不合格' },
  { kind: '限期整改', year: 2025, on: '2025-08-05', term: '2025-11-30', by: '市总工会' },
  { kind: '整改结论', year: 2025, on: '2025-11-30', result: '不达标', by: '市总工会' },
  { kind: '摘牌', year: 2026, on: '2026-01-15', by: '市总工会' },
].map((event) => ({ ...studio, ...event }))

const office = (level: string, year: number, date?: string) =>
  sheet(
    officeInfo,
    [{ office: level === '省级' ? '山东省总工会' : CITY.unit, level, year, date: date ?? null }],
    CITY,
  )

const history = (rows: readonly object[], year: number) =>
  historyOf([sheet(ledger, rows as never, CITY)], year, registry.programmes)

const judged = (
  rule: Rule,
  rows: readonly object[],
  year: number,
  ...more: Parameters<typeof findingsOf>[1][number][]
) =>
  findingsOf(rule, [...more, ...history(rows, year)]).map(
    ({ severity, message, file, address, related }) => ({
      severity,
      message,
      at: `${file} ${address}`,
      related: related.map((cell) => `${cell.file} ${cell.address}`),
    }),
  )

const again = sheet(jinanStudioApplication, [{ number: 'LX-09', studio: '甲工作室', leader: '张三' }], {
  unit: '历下区总工会',
})
const namedAlready = namedAlreadyOver(registry.programmes)

describe('five years of a studio from the ledger alone', () => {
  it('are told in the order in which they happened', () => {
    const lines = LIFE.map(({ on, ...values }) => {
      const [year, month, day] = on.split('-').map(Number)
      return { form: 'ledger', values: { ...values, on: new Day(year!, month, day) } as never }
    })
    expect(traceOf([...lines].reverse(), '甲工作室').map(({ kind }) => kind)).toEqual(
      LIFE.map(({ kind }) => kind),
    )
  })

  it('are in order: the steps after a failed inspection are those of one inspection', () => {
    expect(judged(rectified, LIFE, 2027, office('市级', 2027, '2027-06-01'))).toEqual([])
  })

  it.each([
    ['no term', ['限期整改', '整改结论', '摘牌'], '考核不合格，没有填整改期限'],
    ['no outcome', ['整改结论', '摘牌'], '整改期限 2025-11-30 已过，没有整改结论'],
    ['no plaque taken', ['摘牌'], '整改不达标，没有填摘牌日期，是否摘牌由审核人员认定'],
  ])('lack what is missing: %s', (_, without, message) => {
    const rest = LIFE.filter(({ kind }) => !without.includes(kind))
    const [found, ...others] = judged(rectified, rest, 2027, office('市级', 2027, '2027-06-01'))
    expect([others, found?.severity, found?.message]).toEqual([[], 'review', message])
    expect(found?.at).toMatch(/^台账\.xlsx/)
  })

  it('show when it applies again that it lost its plaque, at the ledger’s own row', () => {
    const [found, ...others] = judged(namedAlready, LIFE, 2027, again, office('市级', 2027))
    expect(others).toEqual([])
    expect(found).toMatchObject({
      severity: 'review',
      related: [expect.stringMatching(/^台账\.xlsx [A-Z]+13$/)],
    })
    expect(found?.message).toContain('2026-01-15 摘牌')
  })

  it('show before that it was named; nothing in the year itself', () => {
    const named = LIFE.slice(0, 6)
    expect(judged(namedAlready, named, 2025, again, office('市级', 2025))[0]?.message).toContain(
      '2022 年已命名',
    )
    expect(judged(namedAlready, named, 2022, again, office('市级', 2022))).toEqual([])
  })
})

describe('a studio of the province from the ledger alone', () => {
  const named = { ...studio, programme: '山东省创新工作室', kind: '命名', year: 2022, on: '2022-08-01' }
  const inspection = {
    ...named,
    kind: '检查',
    year: 2025,
    on: '2025-08-05',
    type: '专项检查',
    by: '省总工会',
    result: '合格',
  }

  it.each([
    [2024, [named], 0],
    [2026, [named], 1],
    [2027, [named, inspection], 0],
    [2029, [named, inspection], 1],
    [2029, [named, inspection, { ...named, kind: '摘牌', year: 2026, on: '2026-01-01' }], 0],
  ])('is due for its inspection after three years (%s)', (year, rows, count) => {
    const found = judged(inspected, rows, year, office('省级', year, `${year}-06-01`))
    expect(found.map(({ severity, at }) => [severity, at.split(' ')[0]])).toEqual(
      Array.from({ length: count }, () => ['warning', '台账.xlsx']),
    )
  })
})

describe('a hazard from the ledger alone', () => {
  const rewarded = {
    programme: '济南市隐患排查奖励',
    kind: '奖励',
    year: 2026,
    unit: '历下区总工会',
    number: 'H1',
    name: '吊具裂纹',
    employer: '齐鲁示例厂',
    place: '一车间',
    who: '张三',
    type: '三级',
    amount: 3000,
    on: '2026-11-20',
    document: '第一批',
  }
  const applied = (hazard: string) =>
    sheet(
      hazardApplication,
      [{ number: 'T7', hazard, hazardPlace: '一车间', employer: '齐鲁示例厂', finder: '李四' }],
      { unit: '天桥区总工会' },
    )

  it('is not rewarded again for another union, whatever the year', () => {
    for (const year of [2027, 2031])
      expect(judged(paidHazard, [rewarded], year, applied('吊具裂纹'), office('市级', year))).toMatchObject([
        { severity: 'error', related: [expect.stringMatching(/^台账\.xlsx/)] },
      ])
  })

  it('says nothing of another hazard of the same place', () => {
    expect(judged(paidHazard, [rewarded], 2027, applied('护栏缺失'), office('市级', 2027))).toEqual([])
  })
})

/** A line of 台账 on a naming, and the line of 拟命名名单 on which the same is proposed again. */
const named = (values: object) => ({
  ...studio,
  kind: '命名',
  year: 2023,
  on: '2023-08-01',
  document: '文〔2023〕8号',
  ...values,
})
const proposed = (year: number, values: object = {}) =>
  sheet(
    namingList,
    [
      {
        programme: '济南市创新工作室',
        namedYear: year,
        unit: '历下区总工会',
        number: 'LX-09',
        studio: '甲工作室',
        leader: '张三',
        ...values,
      },
    ],
    CITY,
  )
const craftsman = { programme: '山东省创新工作室', type: '齐鲁工匠创新工作室' }
const failed = {
  ...studio,
  programme: '山东省创新工作室',
  kind: '检查',
  year: 2025,
  on: '2025-08-05',
  type: '专项检查',
  by: '省总工会',
  result: '不合格',
}
const reward = {
  programme: '济南市隐患排查奖励',
  kind: '奖励',
  year: 2024,
  unit: '历下区总工会',
  number: 'H1',
  name: '吊具裂纹',
  employer: '齐鲁示例厂',
  place: '一车间',
  who: '张三',
  type: '三级',
  amount: 3000,
  on: '2024-11-20',
  document: '第一批',
}
const paid = (values: object = {}) =>
  sheet(
    rewardList,
    [
      {
        year: 2027,
        unit: '天桥区总工会',
        number: 'T7',
        employer: '齐鲁示例厂',
        hazard: '吊具裂纹',
        hazardPlace: '一车间',
        finder: '李四',
        batch: '第一批',
        ...values,
      },
    ],
    CITY,
  )
const granted = (source: string, year: number, amount: number, values: object = {}) =>
  sheet(
    fundEntries,
    [
      {
        number: 'LX-01',
        studio: '甲工作室',
        bookkeeper: '系统工会',
        direction: '收入',
        source,
        arrivedOn: `${year}-09-01`,
        amount,
        ...values,
      },
    ],
    CITY,
  )

/**
 * Every rule that looks back over the ledger: what the ledger tells, what stands beside it in the year at work, and
 * what is found; then what the ledger would have to tell so that nothing is.
 */
const LOOKING_BACK: readonly (readonly [
  id: string,
  ledger: readonly object[],
  beside: Parameters<typeof judged>[3][],
  found: readonly (readonly [severity: string, at: string])[],
  otherwise: readonly object[],
])[] = [
  [
    'JN-17b',
    LIFE.filter(({ kind }) => kind !== '摘牌'),
    [office('市级', 2027, '2027-06-01')],
    [['review', '台账.xlsx']],
    LIFE,
  ],
  [
    'SD-20b',
    [named({ programme: '山东省创新工作室' })],
    [office('省级', 2027, '2027-06-01')],
    [['warning', '台账.xlsx']],
    [named({ programme: '山东省创新工作室', year: 2025, on: '2025-08-01' })],
  ],
  [
    'SD-20c',
    [failed],
    [office('省级', 2027, '2027-06-01')],
    [['review', '台账.xlsx']],
    [
      failed,
      { ...failed, kind: '限期整改', term: '2025-11-30' },
      { ...failed, kind: '整改结论', on: '2025-11-30', result: '达标' },
    ],
  ],
  [
    'SD-11',
    [],
    [
      office('省级', 2027),
      sheet(craftsmanRoster, [{ year: 2027, name: '张三', title: '齐鲁工匠', unit: '历下区总工会' }], CITY),
    ],
    [['warning', '台账.xlsx']],
    [named(craftsman)],
  ],
  [
    'SD-06b',
    [named(craftsman)],
    [office('省级', 2027), proposed(2027, { ...craftsman, studio: '乙工作室' })],
    [['error', '台账.xlsx']],
    [named({ ...craftsman, who: '王五' })],
  ],
  [
    'SD-15',
    [named({ unit: CITY.unit, programme: '山东省创新工作室' })],
    [office('省级', 2027), granted('省总资助', 2023, 300_000, { bookkeeper: '市级工会' })],
    [['review', '台账.xlsx']],
    [named({ unit: CITY.unit, programme: '山东省创新工作室', type: '齐鲁大工匠创新工作室' })],
  ],
  [
    'JN-12a',
    [named({ name: '乙工作室', number: 'LX-02' })],
    [office('市级', 2027), granted('市总资助', 2023, 50_000)],
    [['review', '台账.xlsx']],
    [named({})],
  ],
  [
    'YH-09a',
    [reward],
    [office('市级', 2027), paid()],
    [['error', '台账.xlsx']],
    [{ ...reward, place: '锅炉房' }],
  ],
  [
    'workbook/named-once',
    [named({})],
    [office('市级', 2027), proposed(2027)],
    [['error', '台账.xlsx']],
    [named({ name: '丁工作室', who: '王五' })],
  ],
  [
    'merge/named-already',
    [named({})],
    [again, office('市级', 2027)],
    [['review', '历下区总工会.xlsx']],
    [named({ name: '丁工作室', who: '王五' })],
  ],
  [
    'merge/paid-hazard',
    [reward],
    [
      sheet(
        hazardApplication,
        [{ number: 'T7', hazard: '吊具裂纹', hazardPlace: '一车间', employer: '齐鲁示例厂', finder: '李四' }],
        { unit: '天桥区总工会' },
      ),
      office('市级', 2027),
    ],
    [['error', '天桥区总工会.xlsx']],
    [{ ...reward, name: '护栏缺失' }],
  ],
]

const ruleOf = (id: string): Rule => registry.rules.find((rule) => rule.id === id)!

describe('rules over the years', () => {
  it('are all exercised here', () => {
    const over = registry.rules.filter(({ overYears }) => overYears).map(({ id }) => id)
    expect(LOOKING_BACK.map(([id]) => id).sort()).toEqual([...over].sort())
  })

  it.each(LOOKING_BACK)('%s judges from the ledger', (id, rows, beside, found, otherwise) => {
    const told = (lines: readonly object[]) =>
      judged(ruleOf(id), lines, 2027, ...beside).map(({ severity, at }) => [severity, at.split(' ')[0]])
    expect(told(rows)).toEqual(found)
    expect(told(otherwise)).toEqual([])
  })
})

describe('earlier years', () => {
  /** More namings a year than this year's cap, without the steps that were taken then; rewards in two batches. */
  const years = [2022, 2023, 2024, 2025, 2026]
  const past = (programme: string, type: string | null) =>
    years.flatMap((year) =>
      Array.from({ length: 33 }, (_, i) =>
        named({
          programme,
          type,
          year,
          on: year < 2025 ? '2025-01-01' : `${year}-08-01`,
          number: `${year}-${i}`,
          name: `${year}第${i}工作室`,
          who: `张${year}${i}`,
        }),
      ),
    )
  const rewards = years.flatMap((year) =>
    ['第一批', '第二批'].map((document, i) => ({
      ...reward,
      year,
      number: `H${i}`,
      on: `${year}-11-0${i + 1}`,
      document,
      name: `${year}年${i}处裂纹`,
      place: `${year}-${i}车间`,
    })),
  )

  it.each([
    ['市级', '济南市创新工作室', null],
    ['省级', '山东省创新工作室', '劳模和工匠人才创新工作室'],
  ])('are over: no rule judges them by the terms of this one (%s)', (level, programme, type) => {
    const sheets = [
      office(level, 2027, '2027-06-01'),
      ...history([...past(programme, type), ...rewards], 2027),
    ]
    expect(registry.rules.flatMap((rule) => findingsOf(rule, sheets).map(({ message }) => message))).toEqual(
      [],
    )
  })
})
