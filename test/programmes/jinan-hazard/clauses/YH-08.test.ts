import { describe, expect, it } from 'vitest'
import { fixedReward } from '../../../../programmes/jinan-hazard/clauses/YH-08.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardSummary } from '../../../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { rewardList } from '../../../../programmes/jinan-hazard/forms/reward-list.ts'
import { officeInfo } from '../../../../templates/forms/office-info.ts'
import { read } from '../../../../templates/read/read.ts'
import type { SheetReading } from '../../../../templates/read/reading.ts'
import type { Form } from '../../../../templates/sheet/form.ts'
import { tableLayout } from '../../../../templates/sheet/template.ts'
import { briefs, findingsOf, gridOf, sheet, verdict, withValues } from '../../../support/rows.ts'

describe('rule YH-08', () => {
  it.each([
    ['一级', null, 8000, 'ok'],
    ['一级', null, 7999.99, 'error reward'],
    ['一级', null, 8000.01, 'error reward'],
    ['二级', null, 5000, 'ok'],
    ['二级', null, 8000, 'error reward'],
    ['三级', null, 3000, 'ok'],
    ['三级', null, 3, 'error reward'],
    ['三级', null, '0.3万元', 'ok'],
    ['四级', null, 1000, 'ok'],
    ['三级', '二级', 5000, 'ok'],
    ['三级', '二级', 3000, 'error reward'],
    ['三级', null, null, 'ok'],
    [null, null, 3000, 'ok'],
  ])('%s, settled as %s, %s: %s', (level, cityLevel, reward, expected) => {
    expect(verdict(fixedReward, hazardApplication, { level, cityLevel, reward })).toBe(expected)
  })

  it.each([
    [{ level: '三级', reward: 3000 }, []],
    [{ level: '三级', reward: 5000 }, ['error reward']],
    [{ level: '三级', reward: 5000, number: 'B' }, []],
    [{ level: '三级', reward: 3000, number: 'B' }, ['error reward']],
  ])('a line of the summary %j: %j', (line, expected) => {
    const settled = { number: 'B', level: '三级', cityLevel: '二级', reward: 5000 }
    const sheets = [sheet(hazardApplication, [settled]), sheet(hazardSummary, [{ number: 'A', ...line }])]
    expect(briefs(fixedReward, sheets)).toEqual(expected)
  })

  it.each([
    ['合计', 8000, 0],
    ['合计', 8000.01, 1],
    ['合计', 5000, 1],
    ['总计', 5000, 1],
    ['小计', 5000, 0],
    ['合计', null, 0],
  ])('%s of %s under 5000 and 3000', (label, reward, faults) => {
    for (const form of [hazardSummary, hazardApplication]) totalOf(form, label, reward, faults)
  })

  /** Two rows and a total below them; each fault is reported at the total. */
  function totalOf(form: Form, label: string, reward: number | null, faults: number): void {
    const rows = [
      { number: 'A', level: '二级', reward: 5000 },
      { number: 'B', level: '三级', reward: 3000 },
    ]
    const grid = gridOf(form, rows)
    const keys = Object.keys(form.columns)
    const cells = keys.map((key) => (key === 'number' ? label : key === 'reward' ? reward : null))
    const total = { number: tableLayout(form).firstRow + 2, cells }
    const reading = read({ ...grid, rows: [...grid.rows, total] }, form) as unknown as SheetReading
    expect(reading.records).toHaveLength(2)
    const source = { file: 'a.xlsx', programme: null, unit: '历下区总工会' }
    const found = findingsOf(fixedReward, [{ reading, source }])
    expect(found).toHaveLength(faults)
    for (const { message, row } of found) {
      expect(message).toContain('合计与各行之和不符')
      expect(row).toBe(total.number)
    }
  }

  it.each([
    [2026, '三级', 3000, []],
    [2026, '三级', 5000, ['error reward']],
    [2026, '四级', 5000, ['error level']],
    [2025, '三级', 2000, []],
  ])('of the list of %s, a hazard of %s paid %s: %j', (year, level, reward, expected) => {
    const office = sheet(officeInfo, [{ office: '济南市总工会', level: '市级', year: 2026 }])
    const list = sheet(rewardList, [{ year, level, reward }])
    expect(briefs(fixedReward, [office, list])).toEqual(expected)
  })

  it('cannot judge a list in a workbook that does not say its year, and says so once', () => {
    const list = sheet(rewardList, [
      { year: 2026, level: '三级', reward: 5000 },
      { year: 2025, level: '三级', reward: 2000 },
    ])
    for (const office of [[], [sheet(officeInfo, [{ office: '济南市总工会', level: '市级', year: null }])]])
      expect(briefs(fixedReward, [...office, list])).toEqual(['unjudged year#1'])
  })

  it('takes the amount of the notice', () => {
    const notice = withValues({ 'yh-reward-3': 400_000 })
    expect(verdict(fixedReward, hazardApplication, { level: '三级', reward: 4000 }, notice)).toBe('ok')
  })
})
