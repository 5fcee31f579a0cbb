/** A studio takes on some projects in each year. */
import { projects } from '../../templates/forms/projects.ts'
import { flatMapSteps } from '../../templates/values/steps.ts'
import { foldText } from '../../templates/values/text.ts'
import { optional, type Parameter } from '../parameters/parameter.ts'
import { type RowFault, type Rule, workbookRule } from '../rule.ts'
import { ByNumber } from '../words/by-number.ts'
import { noBasis } from '../words/no-basis.ts'
import { saysNothing } from '../words/says-nothing.ts'
import { countsByYear, fullYears } from './full-years.ts'
import type { StudioLaw } from './studio-law.ts'

interface Project {
  readonly year: number | undefined
  readonly name: string | undefined
}

/** Whether projects without a year may be what the short years lack. */
function mayFill(
  short: ReadonlyMap<number, number>,
  undated: readonly Project[],
  dated: readonly Project[],
  least: number,
): boolean {
  const names = new Set(undated.map(({ name }) => foldText(name!)))
  const lacking = [...short].map(([year, count]) => {
    const known = new Set(dated.filter((project) => project.year === year).map(({ name }) => foldText(name!)))
    return { lack: least - count, fresh: [...names].filter((name) => !known.has(name)).length }
  })
  const total = lacking.reduce((sum, { lack }) => sum + lack, 0)
  return undated.length >= total && lacking.every(({ lack, fresh }) => fresh >= lack)
}

/**
 * @param least projects in each year; that many are enough
 * @param years how many complete calendar years before the basis date are looked at
 */
export function yearlyProjects(declared: {
  id: string
  law: StudioLaw
  least: Parameter<number>
  years: Parameter<number>
}): Rule {
  const { id, law, least, years } = declared
  return workbookRule({
    id,
    severity: 'error',
    forms: { studios: law.form, projects },
    reads: { studios: ['number', 'foundedOn', 'appliedOn'], projects: ['number', 'year', 'name'] },
    subject: 'studios',
    params: { least, years, basisDate: optional(law.basisDate) },
    checks: '基准日之前的每个完整年度，不同名称的创新课题或攻关项目都不少于规定项数，恰为该数即可',
    reading:
      '核对基准日所在年度之前的完整年度，回看几年由参数定；成立当年不满一年的不核，同一年度同名课题算一项；没有填年度的课题可能补足的，不判不符。另一种读法从命名之年逐年核对，不取。',
    mend: '请在“创新课题”表补齐各年度的课题，一个课题一年一行；确实不足的，待满足后再申报',
    holds: function* (sets, params, senders) {
      const projectsOf = new ByNumber(sets.projects, senders)
      return yield* flatMapSteps(sets.studios, (row): RowFault[] => {
        const basis = params.basisDate ?? row.appliedOn
        if (basis === undefined)
          return senders.reported(row, 'appliedOn')
            ? []
            : [{ row, ...noBasis('无法判断核对哪几个年度的课题：“申报日期”未填') }]
        const own = projectsOf.all(row)
        const dated = own.filter((project) => !saysNothing(project.name))
        // A year that cannot be read was reported, and may be any of them.
        if (dated.some((project) => senders.reported(project, 'year'))) return []
        const counts = new Map(
          fullYears(basis, params.years, row.foundedOn).map((year) => [
            year,
            new Set(dated.filter((p) => p.year === year).map((p) => foldText(p.name!))).size,
          ]),
        )
        const short = new Map([...counts].filter(([, count]) => count < params.least))
        if (short.size === 0) return []
        const undated = dated.filter((project) => project.year === undefined)
        const says = `“创新课题”表中 ${countsByYear(short)}，每年不足 ${params.least} 项`
        const related = own
          .filter(({ year }) => year === undefined || short.has(year))
          .map((project) => ({ row: project, key: 'name' }))
        if (mayFill(short, undated, dated, params.least))
          return [
            {
              row,
              blames: 'number',
              kind: 'unjudged',
              severity: 'review',
              says: `${says}；另有 ${undated.length} 项未填年度，无法判断`,
              mend: '请在“创新课题”表补填年度',
              related,
            },
          ]
        const also = undated.length > 0 ? `（另有 ${undated.length} 项未填年度，没有计入）` : ''
        return [
          {
            row,
            blames: 'number',
            missingFrom: projects,
            says: `${says}${also}`,
            expected: `每年不少于 ${params.least} 项`,
            related,
          },
        ]
      })
    },
  })
}
