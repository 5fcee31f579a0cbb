import { describe, expect, it } from 'vitest'
import { yearlyProjectsClause } from '../../../../programmes/shandong-studio/clauses/SD-05-8a.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { projects } from '../../../../templates/forms/projects.ts'
import { Day } from '../../../../templates/values/day.ts'
import { briefs, findingsOf, sheet, withValues } from '../../../support/rows.ts'

type Line = readonly [year: number | string | null, name: string | null]

const many = (year: number | string | null, ...names: readonly (string | null)[]): Line[] =>
  names.map((name) => [year, name])

const sheets = (lines: readonly Line[], studio: object = {}) => [
  sheet(shandongStudioApplication, [{ number: 'A', appliedOn: '2026-05-20', ...studio }]),
  sheet(
    projects,
    lines.map(([year, name]) => ({ number: 'A', year, name })),
  ),
]

const three = (year: number) => many(year, '甲', '乙', '丙')

describe('rule SD-05-8a', () => {
  it.each([
    ['three in each year', [...three(2024), ...three(2025)], {}, []],
    ['two in one year', [...three(2024), ...many(2025, '甲', '乙')], {}, ['error projects+']],
    ['none in the earlier year', three(2025), {}, ['error projects+']],
    ['none at all', [], {}, ['error projects+']],
    ['one of them twice', [...three(2024), ...many(2025, '甲', '甲 ', '乙')], {}, ['error projects+']],
    ['one without a name', [...three(2024), ...many(2025, '甲', '乙', null)], {}, ['error projects+']],
    ['more than three', [...three(2024), ...many(2025, '甲', '乙', '丙', '丁')], {}, []],
    ['this year is not over yet', [...three(2024), ...three(2025), ...many(2026, '甲')], {}, []],
    ['years before the window do not count', [...three(2023), ...three(2025)], {}, ['error projects+']],
    [
      'one without a year',
      [...three(2024), ...many(2025, '甲', '乙'), [null, '丙']],
      {},
      ['unjudged number'],
    ],
    [
      'one without a year, two short',
      [...three(2024), ...many(2025, '甲'), [null, '丙']],
      {},
      ['error projects+'],
    ],
    [
      'one without a year, the same again',
      [...three(2024), ...many(2025, '甲', '乙'), [null, '乙']],
      {},
      ['error projects+'],
    ],
    ['one whose year cannot be read', [...three(2024), ...many(2025, '甲', '乙'), ['去年', '丙']], {}, []],
    ['the same names in both years', [...three(2024), ...three(2025)], {}, []],
    ['founded in the earlier year', three(2025), { foundedOn: '2024-03-01' }, []],
    ['founded on its first day', three(2025), { foundedOn: '2024-01-01' }, ['error projects+']],
    ['founded some time that year', three(2025), { foundedOn: '2024年' }, []],
    ['founded last year', [], { foundedOn: '2025-03-01' }, []],
    ['a craftsman’s studio too', three(2025), { type: '齐鲁工匠创新工作室' }, ['error projects+']],
    ['no day of application', three(2025), { appliedOn: null }, ['unjudged appliedOn']],
    ['a day of application that is no day', three(2025), { appliedOn: '不详' }, []],
    ['only the month of application', [...three(2024), ...three(2025)], { appliedOn: '2026年5月' }, []],
  ] as const)('%s', (_name, lines, studio, expected) => {
    expect(briefs(yearlyProjectsClause, sheets(lines as readonly Line[], studio))).toEqual(expected)
  })

  it('takes the projects of the same number only', () => {
    const [studio] = sheets([])
    const other = sheet(
      projects,
      [...three(2024), ...three(2025)].map(([year, name]) => ({ number: 'B', year, name })),
    )
    expect(briefs(yearlyProjectsClause, [studio!, other])).toEqual(['error projects+'])
  })

  it.each([
    ['sd-projects', 2, many(2024, '甲', '乙').concat(many(2025, '甲', '乙')), []],
    ['sd-project-years', 1, three(2025), []],
    ['sd-project-years', 3, [...three(2024), ...three(2025)], ['error projects+']],
    ['sd-basis-date', new Day(2025, 12, 31), [...three(2023), ...three(2024)], []],
    ['sd-basis-date', new Day(2027, 1, 1), [...three(2024), ...three(2025)], ['error projects+']],
  ])('%s %s by the notice', (id, value, lines, expected) => {
    expect(briefs(yearlyProjectsClause, sheets(lines), withValues({ [id]: value }))).toEqual(expected)
  })

  it('names the years and the numbers, and what was left out', () => {
    const lines: Line[] = [...three(2024), ...many(2025, '甲', '乙'), [null, '丙']]
    const [found] = findingsOf(yearlyProjectsClause, sheets(lines))
    expect(found).toMatchObject({
      article: '第五条（八）',
      message: '“创新课题”表中 2025 年 2 项，每年不足 3 项；另有 1 项未填年度，无法判断',
      kind: 'unjudged',
    })
    expect(found?.related).toHaveLength(3)
  })
})
