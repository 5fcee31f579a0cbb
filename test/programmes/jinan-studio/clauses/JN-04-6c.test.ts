import { describe, expect, it } from 'vitest'
import { yearlyAchievements } from '../../../../programmes/jinan-studio/clauses/JN-04-6c.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { achievements } from '../../../../templates/forms/achievements.ts'
import { briefs, findingsOf, sheet, withValues } from '../../../support/rows.ts'

type Line = readonly [name: string, completedOn: string | null, applied: string | null]

const sheets = (lines: readonly Line[], studio: object = {}) => [
  sheet(jinanStudioApplication, [{ number: 'A', appliedOn: '2026-05-20', ...studio }]),
  sheet(
    achievements,
    lines.map(([name, completedOn, applied]) => ({ number: 'A', name, completedOn, applied })),
  ),
]

const TWO_EACH: readonly Line[] = [
  ['甲', '2024-01-01', '是'],
  ['乙', '2024年', '是'],
  ['丙', '2025年6月', '是'],
  ['丁', '2025-12-31', '是'],
]

describe('rule JN-04-6c', () => {
  it.each([
    ['two in each year', TWO_EACH, {}, []],
    ['one in a year', TWO_EACH.slice(0, 3), {}, ['info number']],
    ['two of one name are one', [...TWO_EACH.slice(0, 3), ['丙 ', '2025-03-01', '是']], {}, ['info number']],
    ['none in a year', TWO_EACH.slice(0, 2), {}, ['error achievements+']],
    ['none at all', [], {}, ['error achievements+']],
    [
      'completed but not applied',
      [...TWO_EACH.slice(0, 2), ['丙', '2025-03-01', '否']],
      {},
      ['error achievements+'],
    ],
    [
      'not said whether applied',
      [...TWO_EACH.slice(0, 2), ['丙', '2025-03-01', null]],
      {},
      ['unjudged number'],
    ],
    ['not said when completed', [...TWO_EACH.slice(0, 2), ['丙', null, '是']], {}, ['unjudged number']],
    [
      'not applied, whenever completed',
      [...TWO_EACH.slice(0, 2), ['丙', null, '否']],
      {},
      ['error achievements+'],
    ],
    ['blanks in a year that has enough', [...TWO_EACH, ['戊', '2024-05-01', null]], {}, []],
    [
      'blanks that help no short year',
      [...TWO_EACH.slice(0, 2), ['戊', '2023-05-01', null]],
      {},
      ['error achievements+'],
    ],
    ['a date that cannot be read', [...TWO_EACH.slice(0, 2), ['丙', '去年', '是']], {}, []],
    ['founded during the first year', TWO_EACH.slice(2), { foundedOn: '2024-02-01' }, []],
    ['no day of application', TWO_EACH, { appliedOn: null }, ['unjudged appliedOn']],
  ] as const)('%s', (_name, lines, studio, expected) => {
    expect(briefs(yearlyAchievements, sheets(lines, studio))).toEqual(expected)
  })

  it('takes the notice’s number, and then has no doubt about one', () => {
    const two = withValues({ 'jn-results': 2 })
    expect(briefs(yearlyAchievements, sheets(TWO_EACH), two)).toEqual([])
    expect(briefs(yearlyAchievements, sheets(TWO_EACH.slice(0, 3)), two)).toEqual(['error achievements+'])
  })

  it('names the years', () => {
    const [found] = findingsOf(yearlyAchievements, sheets(TWO_EACH.slice(0, 2)))
    expect(found?.message).toMatch(/^[^：]+：2025 年 0 项成果完成并推广应用，每年不足 1 项$/)
  })
})
