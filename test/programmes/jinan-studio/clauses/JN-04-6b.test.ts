import { describe, expect, it } from 'vitest'
import { yearlyProjectsClause } from '../../../../programmes/jinan-studio/clauses/JN-04-6b.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { projects } from '../../../../templates/forms/projects.ts'
import { briefs, sheet, withValues } from '../../../support/rows.ts'

const sheets = (years: readonly (number | string | null)[], studio: object = {}) => [
  sheet(jinanStudioApplication, [{ number: 'A', appliedOn: '2026-05-20', ...studio }]),
  sheet(
    projects,
    years.map((year, i) => ({ number: 'A', year, name: `课题${i}` })),
  ),
]

describe('rule JN-04-6b', () => {
  it.each([
    ['two in each year', [2024, 2024, 2025, 2025], {}, []],
    ['one in a year', [2024, 2024, 2025], {}, ['error projects+']],
    ['none', [], {}, ['error projects+']],
    ['three in a year are more than enough', [2024, 2024, 2024, 2025, 2025], {}, []],
    ['founded during the first of them', [2025, 2025], { foundedOn: '2024-06-01' }, []],
    ['years before the window do not count', [2023, 2023, 2025, 2025], {}, ['error projects+']],
    ['this year is not over yet', [2025, 2025, 2026, 2026], {}, ['error projects+']],
    ['one without a year, which may be what is lacking', [2024, 2024, 2025, null], {}, ['unjudged number']],
    ['one without a year, and more is lacking', [2024, 2025, null], {}, ['error projects+']],
    ['one without a year beyond what is needed', [2024, 2024, 2025, 2025, null], {}, []],
    ['one whose year cannot be read', [2024, 2024, 2025, '去年'], {}, []],
    ['no day of application', [2024, 2024, 2025, 2025], { appliedOn: null }, ['unjudged appliedOn']],
  ])('%s', (_name, years, studio, expected) => {
    expect(briefs(yearlyProjectsClause, sheets(years, studio))).toEqual(expected)
  })

  it('says nothing of projects without an application of the city, whatever parameter is missing', () => {
    const none = withValues({ 'jn-projects': undefined })
    const [studio, rows] = sheets([2025])
    expect(briefs(yearlyProjectsClause, [rows!], none)).toEqual([])
    expect(briefs(yearlyProjectsClause, [studio!, rows!], none)).toHaveLength(1)
  })
})
