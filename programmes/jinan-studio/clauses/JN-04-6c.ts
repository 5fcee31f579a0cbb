/** At least one achievement in each year, completed and put to use. */

import { optional } from '../../../rules/parameters/parameter.ts'
import { type Fault, reviewRule, type Senders } from '../../../rules/rule.ts'
import { benefitFacts } from '../../../rules/studios/achievement-facts.ts'
import type { Achievement } from '../../../rules/studios/evidence.ts'
import { countsByYear, fullYears } from '../../../rules/studios/full-years.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { noBasis } from '../../../rules/words/no-basis.ts'
import { achievements } from '../../../templates/forms/achievements.ts'
import { foldText } from '../../../templates/values/text.ts'
import { basisDateParameter, results, resultYears } from '../parameters.ts'
import { municipal } from '../studio-law.ts'

const names = (rows: readonly Achievement[]): number =>
  new Set(rows.map((row, index) => (row.name === undefined ? index : foldText(row.name)))).size

const isUnreadable = (row: Achievement, senders: Senders): boolean =>
  senders.reported(row, 'completedOn') || senders.reported(row, 'applied')

type Said = Fault & { readonly says: string }

export const yearlyAchievements = reviewRule({
  id: 'JN-04-6c',
  severity: 'error',
  forms: { studios: municipal.form, achievements },
  reads: {
    studios: ['number', 'foundedOn', 'appliedOn'],
    achievements: ['number', 'name', 'completedOn', 'applied', 'scope', 'economicBenefit', 'socialBenefit'],
  },
  params: { least: results, years: resultYears, basisDate: optional(basisDateParameter) },
  subject: 'studios',
  blames: 'number',
  checks: '基准日之前的每个完整年度，至少完成 {jn-results} 项成果并推广应用；效益是否较好由人审核',
  reading:
    '“1—2 项”取最少 1 项，恰为 1 项的提示。另一种读法要求 2 项，不取。核对基准日所在年度之前的完整年度，成立当年不满一年的不核。',
  mend: '请在“创新成果”表补报各年度完成并推广应用的成果；确实没有的，待满足后再申报',
  looksAt: '看完成的成果是否产生较好的经济效益和社会效益',
  lacks: (row, sets, params, senders): Said[] => {
    const basis = params.basisDate ?? row.appliedOn
    if (basis === undefined)
      return senders.reported(row, 'appliedOn')
        ? []
        : [noBasis('无法判断核对哪几个年度的成果：“申报日期”未填')]
    const own = new ByNumber(sets.achievements, senders).all(row)
    if (own.some((each) => isUnreadable(each, senders))) return []
    const related = own.map((each) => ({ row: each, key: 'completedOn' }))
    const done = own.filter(({ applied }) => applied === true)
    const counts = new Map(
      fullYears(basis, params.years, row.foundedOn).map((year) => [
        year,
        names(done.filter(({ completedOn }) => completedOn?.year === year)),
      ]),
    )
    const short = new Map([...counts].filter(([, count]) => count < params.least))
    if (short.size === 0) {
      const single = new Map([...counts].filter(([, count]) => count === 1))
      if (params.least > 1 || single.size === 0) return []
      return [
        {
          severity: 'info',
          says: `${countsByYear(single)}完成并推广应用：条文写“1—2 项”，按至少 1 项算符合`,
          mend: '不必修改；还有成果的可以补报',
          related,
        },
      ]
    }
    const says = `${countsByYear(short)}成果完成并推广应用，每年不足 ${params.least} 项`
    const open = own.filter(
      ({ applied, completedOn }) =>
        applied !== false &&
        (applied === undefined || completedOn === undefined) &&
        (completedOn === undefined || short.has(completedOn.year)),
    )
    if (open.length > 0)
      return [
        {
          kind: 'unjudged',
          severity: 'review',
          says: `${says}；另有 ${open.length} 项没有填“完成日期”或“是否推广应用”，无法判断`,
          mend: '请在“创新成果”表补填完成日期和是否推广应用',
          related: open.map((each) => ({ row: each, key: 'completedOn' })),
        },
      ]
    return [{ says, missingFrom: achievements, expected: `每年不少于 ${params.least} 项`, related }]
  },
  facts: (row, sets, senders) =>
    benefitFacts(new ByNumber(sets.achievements, senders).all(row), (each) => [
      each.completedOn === undefined ? undefined : `${each.completedOn} 完成`,
      each.applied === undefined ? undefined : each.applied ? '已推广应用' : '未推广应用',
      each.scope,
    ]),
})
