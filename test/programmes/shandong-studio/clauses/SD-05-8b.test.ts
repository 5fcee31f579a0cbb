import { describe, expect, it } from 'vitest'
import { recognisedClause } from '../../../../programmes/shandong-studio/clauses/SD-05-8b.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { judge } from '../../../../rules/judge.ts'
import { achievements } from '../../../../templates/forms/achievements.ts'
import { Day } from '../../../../templates/values/day.ts'
import { briefs, byLaw, findingsOf, sheet, withValues } from '../../../support/rows.ts'

const award = (name: string, receivedOn: string | null, more: object = {}) => ({
  number: 'A',
  name,
  kind: '其他认定',
  level: '市级',
  issuer: '济南市总工会',
  receivedOn,
  ...more,
})

const sheets = (rows: readonly object[], studio: object = {}) => [
  sheet(shandongStudioApplication, [
    { number: 'A', appliedOn: '2026-05-20', employer: '济南砺示有限公司', ...studio },
  ]),
  sheet(achievements, rows),
]

const A = award('甲', '2024-01-01')
const B = award('乙', '2025-12-31')
const OWN = { level: '单位级', issuer: '济南砺示有限公司' }
const BLANK = { level: null, issuer: null }

describe('rule SD-05-8b', () => {
  it.each([
    ['two at the two ends of the period', [A, B], {}, []],
    ['both in one year', [award('甲', '2025-01-01'), B], {}, []],
    ['one', [A], {}, ['error achievements+']],
    ['none', [], {}, ['error achievements+']],
    ['one a day too early', [award('甲', '2023-12-31'), B], {}, ['error achievements+']],
    ['three', [A, B, award('丙', '2025年')], {}, []],
    ['two awards for one achievement', [A, award('甲 ', '2025-03-01')], {}, ['error achievements+']],
    [
      'one patent under two names',
      ['甲', '乙'].map((name) =>
        award(name, null, {
          kind: '国家发明专利',
          patentNumber: 'ZL201910123456.X',
          grantedOn: '2025-03-01',
          ...BLANK,
        }),
      ),
      {},
      ['error achievements+'],
    ],
    ['dates to the year are enough', [award('甲', '2024年'), award('乙', '2025年')], {}, []],
    [
      'a patent by the day of its grant',
      [A, award('乙', null, { kind: '国家发明专利', grantedOn: '2025-03-01', ...BLANK })],
      {},
      [],
    ],
    ['one recognised by the unit alone', [A, award('乙', '2025-01-01', OWN)], {}, ['review number']],
    [
      'one recognised by the union of the unit',
      [A, award('乙', '2025-01-01', { level: null, issuer: '济南砺示有限公司工会委员会' })],
      {},
      ['review number'],
    ],
    ['one without anyone who recognised it', [A, award('乙', '2025-01-01', BLANK)], {}, ['unjudged number']],
    ['one without a date', [A, award('乙', null)], {}, ['unjudged number']],
    ['one with a date that is no date', [A, award('乙', '去年')], {}, []],
    ['the unit’s own beside two others', [A, B, award('丙', '2025-01-01', OWN)], {}, []],
    ['the unit’s own, but too early', [A, award('乙', '2023-01-01', OWN)], {}, ['error achievements+']],
    [
      'two within 24 months only',
      [award('甲', '2024-06-01'), award('乙', '2026-02-01')],
      {},
      ['warning number'],
    ],
    ['24 months to the day', [award('甲', '2024-05-20'), award('乙', '2026-05-20')], {}, ['warning number']],
    ['a studio founded within the period', [B], { foundedOn: '2024-06-01' }, ['review number']],
    ['a studio founded before it', [B], { foundedOn: '2023-12-31' }, ['error achievements+']],
    ['a craftsman’s studio too', [B], { type: '齐鲁工匠创新工作室' }, ['error achievements+']],
    ['no day of application', [A, B], { appliedOn: null }, ['unjudged appliedOn']],
  ])('%s', (_name, rows, studio, expected) => {
    expect(briefs(recognisedClause, sheets(rows, studio))).toEqual(expected)
  })

  it.each([
    ['sd-results', 3, ['error achievements+']],
    ['sd-result-years', 1, ['error achievements+']],
    ['sd-basis-date', new Day(2027, 1, 1), ['error achievements+']],
    ['sd-basis-date', new Day(2026, 1, 1), []],
  ])('%s %s by the notice', (id, value, expected) => {
    expect(briefs(recognisedClause, sheets([A, B]), withValues({ [id]: value }))).toEqual(expected)
  })

  it('says both readings where they differ', () => {
    const rows = [award('甲', '2024-06-01'), award('乙', '2026-02-01')]
    const [found] = findingsOf(recognisedClause, sheets(rows))
    expect(found?.message).toBe(
      '2024—2025 年得到认定的成果 1 项，不足 2 项；按另一种读法，从 2026-05-20 倒推 2 年有 2 项',
    )
  })

  it('puts the benefits before the reviewer where there are enough', () => {
    const rows = [award('甲', '2024-01-01', { economicBenefit: 12.5 }), B]
    const { checklist } = judge({
      sheets: sheets(rows),
      rules: [recognisedClause],
      scopes: ['workbook'],
      parameters: byLaw,
    })
    expect(checklist).toHaveLength(1)
    expect(checklist[0]?.facts).toEqual([
      { name: '甲', value: '2024-01-01，市级，济南市总工会，经济效益 125,000.00 元' },
      { name: '乙', value: '2025-12-31，市级，济南市总工会，效益未填' },
    ])
  })
})
