/** Studios that have been named are assessed every year. */

import { assessments } from '../../templates/forms/assessments.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { Row } from '../../templates/sheet/form.ts'
import { arrivalOf, byStudio } from '../funds/fund-books.ts'
import type { FundEntry } from '../funds/fund-entry.ts'
import type { GrantSource } from '../funds/grant-measure.ts'
import { type RowFault, type Rule, workbookRule } from '../rule.ts'

type Assessment = Row<typeof assessments>
type Line = Assessment | FundEntry

const isYearly = ({ kind }: Assessment): boolean => kind === undefined || kind === '年度考核'

/** The year after the naming, as the studio's rows give it, or that of its first assessment; `null` if none does. */
function firstYear(own: readonly Assessment[], grants: readonly FundEntry[]): number | null {
  const named = own.map(({ namedOn }) => namedOn?.year)
  const granted = grants.map((entry) => arrivalOf(entry)?.year)
  const after = [...named, ...granted].filter((year) => year !== undefined).map((year) => year + 1)
  const assessed = own.filter(isYearly).map(({ year }) => year)
  const years = [...after, ...assessed].filter((year) => year !== undefined)
  return years.length === 0 ? null : Math.min(...years)
}

/**
 * @param programme its name, as 申报项目 writes it
 * @param assessors whose assessment each year needs
 * @param source the grant whose receipt shows that a studio was named
 */
export function assessedYearly(declared: {
  id: string
  programme: string
  assessors: readonly ('所在单位' | '推荐工会')[]
  source: GrantSource
}): Rule {
  const { id, programme, assessors, source } = declared
  return workbookRule({
    id,
    severity: 'warning',
    forms: { rows: assessments, funds: fundEntries, info: submissionInfo },
    reads: {
      rows: ['number', 'studio', 'namedOn', 'year', 'kind', 'assessor', 'delistedOn'],
      funds: ['number', 'studio', 'direction', 'source', 'arrivedOn', 'postedOn'],
      info: ['programme', 'year'],
    },
    when: { funds: (row) => row.source === source && row.direction === '收入' },
    checks: `已命名的工作室从命名次年起，每年都有${assessors.join('、')}的考核，到申报年度的上一年为止`,
    reading:
      '命名当年不足一年，从次年算起；另一种读法命名当年也要考核。填有考核、资助到账记录或命名日期的，才看作已命名。',
    mend: '请在“考核评估”表补填；确未考核的，在“说明”栏写明原因',
    holds: ({ rows, funds, info }, _params, senders) => {
      const [head] = info
      if (head?.programme !== programme || head.year === undefined) return []
      const last = head.year - 1
      const assessed = new Set<object>(rows)
      return byStudio<Line>([...rows, ...funds], senders).flatMap((lines): RowFault[] => {
        const own = lines.filter((line): line is Assessment => assessed.has(line))
        const grants = lines.filter((line): line is FundEntry => !assessed.has(line))
        const first = firstYear(own, grants)
        if (first === null) return []
        const gone = own.map(({ delistedOn }) => delistedOn?.year).filter((year) => year !== undefined)
        const until = Math.min(last, ...gone.map((year) => year - 1))
        const missing: string[] = []
        for (let year = first; year <= until; year++) {
          const done = own.filter((row) => isYearly(row) && row.year === year)
          const absent = assessors.filter((each) => !done.some(({ assessor }) => assessor === each))
          if (absent.length > 0) missing.push(`${year} 年度${absent.join('、')}`)
        }
        if (missing.length === 0) return []
        const row = own[0] ?? grants[0]!
        return [
          {
            row,
            blames: own.length > 0 ? 'year' : 'number',
            says: `“${row.studio ?? row.number ?? ''}”没有${missing.join('，')}的考核`,
          },
        ]
      })
    },
  })
}
