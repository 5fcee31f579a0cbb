import { describe, expect, it } from 'vitest'
import { diverted } from '../../../../programmes/shandong-studio/clauses/SD-22b.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { assessments } from '../../../../templates/forms/assessments.ts'
import { fundEntries } from '../../../../templates/forms/funds.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { itCountsEachSource } from '../../../support/balances.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'

const entry = { number: 'A', source: '省总资助' }
const passed = { ...entry, bookkeeper: '市级工会', direction: '支出' }
const arrived = { ...entry, bookkeeper: '基层工会', direction: '收入' }
const spent = { ...entry, bookkeeper: '基层工会', direction: '支出' }

const reported = (...rows: readonly object[]) => briefs(diverted, [sheet(fundEntries, rows as never)])

describe('rule SD-22b', () => {
  itCountsEachSource(diverted, '省总资助')

  it.each([
    [50000, 50000, []],
    [50000, 49999.99, ['review amount#2']],
    [50000, 50000.01, []],
    [50000, null, []],
  ])('passed on %s, arrived %s', (on, at, expected) => {
    expect(reported({ ...passed, amount: on }, { ...arrived, amount: at })).toEqual(expected)
  })

  it('does not count what the upper union spends itself as passed on, and asks about it', () => {
    const own = { ...passed, amount: 10000, purpose: '设备购置' }
    expect(reported({ ...passed, amount: 40000 }, own, { ...arrived, amount: 40000 })).toEqual([
      'review purpose#2',
    ])
    expect(reported({ ...own, bookkeeper: '系统工会' })).toEqual(['review purpose'])
    for (const other of [
      { purpose: null },
      { bookkeeper: null },
      { source: '市总资助' },
      { direction: '收入' },
    ])
      expect(reported({ ...own, ...other }).filter((brief) => brief.includes('purpose'))).toEqual([])
    const [found] = findingsOf(diverted, [sheet(fundEntries, [own])])
    expect(found?.message).toBe('市级工会直接支出资助资金（设备购置），没有拨付所在单位工会，由审核人员查明')
  })

  const received = { ...entry, bookkeeper: '市级工会', direction: '收入', amount: 50000 }

  it.each([
    ['all of it', [50000], []],
    ['all of it in parts', [20000, 30000], []],
    ['a fen less', [49999.99], ['review amount#2']],
    ['a part', [20000], ['review amount#2']],
    ['parts', [20000, 20000], ['review amount#3']],
    ['nothing yet', [], []],
    ['a sum not given', [null], []],
  ])('an upper union passes on %s', (_name, sums, expected) => {
    const lines = sums.map((amount) => ({ ...passed, amount }))
    expect(reported(received, ...lines)).toEqual(expected)
  })

  it('says how much is not passed on', () => {
    const [found] = findingsOf(diverted, [sheet(fundEntries, [received, { ...passed, amount: 20000 }])])
    expect(found?.message).toBe('市级工会收到 50,000.00 元，还有 30,000.00 元没有拨付，由审核人员查明')
  })

  it('adds part-payments up, and says nothing before any has arrived', () => {
    expect(
      reported({ ...passed, amount: 50000 }, { ...arrived, amount: 20000 }, { ...arrived, amount: 30000 }),
    ).toEqual([])
    expect(reported({ ...passed, amount: 50000 })).toEqual([])
  })

  it.each([
    ['another studio of the file', '为李四创新工作室购置工具', ['review summary']],
    ['its own', '为张三创新工作室购置工具', []],
    ['none', '购置工具', []],
    ['both', '张三创新工作室与李四创新工作室交流', ['review summary']],
  ])('a voucher that names %s', (_name, summary, expected) => {
    const sheets = [
      sheet(fundEntries, [{ ...spent, studio: '张三创新工作室', amount: 1, summary }]),
      sheet(shandongStudioApplication, [{ number: 'B', studio: '李四创新工作室' }]),
    ]
    expect(briefs(diverted, sheets).filter((brief) => brief.includes('summary'))).toEqual(expected)
  })

  it('does not take a part of the own name for another studio', () => {
    const rows = [
      { ...spent, studio: '大张三创新工作室', amount: 1, summary: '大张三创新工作室购置工具' },
      { ...arrived, number: 'B', studio: '张三创新工作室', amount: 1 },
    ]
    expect(reported(...rows).filter((brief) => brief.includes('summary'))).toEqual([])
  })

  it.each([
    ['stated', -1, ['review balance#2']],
    ['stated as nothing', 0, []],
    ['left out', null, ['review balance#2']],
  ])('a balance below nothing, %s', (_name, balance, expected) => {
    const [amount, out] = balance === 0 ? [50000, 50000] : [50000, 50001]
    expect(reported({ ...arrived, amount, balance: amount }, { ...spent, amount: out, balance })).toEqual(
      expected,
    )
  })

  it.each([
    ['山东省创新工作室', '票据不全', null, ['review handling']],
    ['山东省创新工作室', '票据不全', '无', ['review handling']],
    ['山东省创新工作室', '票据不全', '已补齐', []],
    ['山东省创新工作室', '无', null, []],
    ['山东省创新工作室', null, null, []],
    ['济南市创新工作室', '票据不全', null, []],
  ])('%s, an audit finds %s, handled: %s', (programme, problem, handling, expected) => {
    const sheets = [
      sheet(assessments, [{ number: 'A', kind: '审计', problem, handling }]),
      sheet(submissionInfo, [{ programme }]),
    ]
    expect(briefs(diverted, sheets)).toEqual(expected)
  })

  it('leaves the city’s grant alone, and charges nobody', () => {
    expect(reported({ ...spent, source: '市总资助', amount: 1, balance: -1 })).toEqual([])
    const found = findingsOf(diverted, [sheet(fundEntries, [{ ...spent, amount: 1, balance: -1 }])])
    for (const { message } of found) expect(message).not.toMatch(/截留|挤占|挪用|弄虚作假/)
  })
})
