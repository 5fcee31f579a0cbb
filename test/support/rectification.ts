/** The cases that the clauses on rectification and the loss of the plaque share. */
import { expect, it } from 'vitest'
import { judge } from '../../rules/judge.ts'
import type { Rule } from '../../rules/rule.ts'
import { assessments } from '../../templates/forms/assessments.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import { briefs, byLaw, sheet } from './rows.ts'

export function itRectifies(
  rule: Rule,
  of: {
    programme: string
    other: string
    inspector: string
    otherInspector: string
    level: string
    otherLevel: string
    /** What the measure calls its inspection. */
    kind: '专项检查' | '抽查'
  },
): void {
  const { programme, other, inspector, otherInspector, level, otherLevel, kind } = of
  const failed = { number: 'A', kind, assessedOn: '2025-12-20', result: '不合格' }
  const toMend = { ...failed, rectifyBy: '2026-06-30' }
  const sheets = (row: object, date: string | null = '2026-05-20', named = programme) => [
    sheet(assessments, [row as never]),
    sheet(submissionInfo, [{ programme: named, date }]),
  ]
  const items = (all: ReturnType<typeof sheets>) =>
    judge({ sheets: all, rules: [rule], scopes: ['workbook'], parameters: byLaw }).checklist

  it.each([
    ['passed', { ...failed, result: '合格' }, []],
    ['failed a yearly assessment', { ...failed, kind: '年度考核' }, []],
    ['failed an audit', { ...failed, kind: '审计' }, []],
    ['failed something of no kind', { ...failed, kind: null }, []],
    [
      'failed something of no kind by who inspects',
      { ...failed, kind: null, assessor: inspector },
      ['review rectifyBy'],
    ],
    [
      'lost its plaque at a yearly assessment',
      { ...failed, kind: '年度考核', delistedOn: '2026-07-01' },
      ['review delistedOn'],
    ],
    ['given nothing', { number: 'A' }, []],
    ['failed and is given to mend by a day', toMend, []],
    ['failed and has no day', failed, ['review rectifyBy']],
    ['mended', { ...toMend, rectifyResult: '达标' }, []],
    [
      'did not mend and lost its plaque',
      { ...toMend, rectifyResult: '不达标', delistedOn: '2026-06-30' },
      [],
    ],
    ['did not mend and has kept it', { ...toMend, rectifyResult: '不达标' }, ['review delistedOn']],
    [
      'lost it before the day',
      { ...toMend, rectifyResult: '不达标', delistedOn: '2026-06-29' },
      ['review delistedOn'],
    ],
    [
      'lost it though it had mended',
      { ...toMend, rectifyResult: '达标', delistedOn: '2026-07-01' },
      ['review delistedOn'],
    ],
    [
      'lost it without being told to mend',
      { ...failed, delistedOn: '2026-07-01' },
      ['review delistedOn', 'review rectifyBy'],
    ],
    ['passed and lost it', { ...failed, result: '合格', delistedOn: '2026-07-01' }, ['review delistedOn']],
    ['passed and was given to mend', { ...toMend, result: '合格' }, ['review result']],
    [
      'was told to mend before it failed',
      { ...toMend, rectifyBy: '2025-12-19' },
      ['review rectifyBy', 'review rectifyResult'],
    ],
    [
      'was told to mend some day of the month',
      { ...toMend, rectifyBy: '2025年12月' },
      ['review rectifyResult'],
    ],
  ])('a studio that %s', (_name, row, expected) => {
    expect([...briefs(rule, sheets(row))].sort()).toEqual([...expected].sort())
  })

  it.each([
    ['2026-06-30', []],
    ['2026-07-01', ['review rectifyResult']],
    [null, []],
  ])('without a result of mending by 30 June, on %s: %j', (date, expected) => {
    expect(briefs(rule, sheets(toMend, date))).toEqual(expected)
  })

  it('puts those that failed before a reviewer, and no others', () => {
    expect(items(sheets(toMend))).toHaveLength(1)
    expect(items(sheets(toMend))[0]?.facts).toContainEqual({ name: '考核结论', value: '不合格' })
    expect(items(sheets({ ...failed, result: '合格' }))).toEqual([])
    expect(items(sheets({ ...failed, kind: '年度考核' }))).toEqual([])
  })

  it('leaves files of the other measure alone', () => {
    expect(briefs(rule, sheets(failed, null, other))).toEqual([])
    expect(items(sheets(failed, null, other))).toEqual([])
  })

  it.each([
    [inspector, otherLevel, 1],
    [otherInspector, level, 0],
    [null, level, 1],
    [null, otherLevel, 0],
  ])('in the workbook of an office: inspected by %s, an office of %s', (assessor, officeLevel, count) => {
    const all = [sheet(assessments, [{ ...failed, assessor }]), sheet(officeInfo, [{ level: officeLevel }])]
    expect(briefs(rule, all)).toHaveLength(count)
  })
}
