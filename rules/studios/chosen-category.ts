/** A studio applies in one of three categories, and the summary says the same one. */
import { studioSummary } from '../../templates/forms/studio-summary.ts'
import { STUDIO_CATEGORIES } from '../../templates/values/vocabulary.ts'
import { type RowFault, type Rule, type RuleWords, workbookRule } from '../rule.ts'
import { ByNumber } from '../words/by-number.ts'
import type { StudioLaw } from './studio-law.ts'

/** A category that is none of the three is unreadable, and reported by reading. */
export function chosenCategory(declared: Pick<RuleWords, 'id' | 'reading'> & { law: StudioLaw }): Rule {
  const { law, ...words } = declared
  return workbookRule({
    ...words,
    severity: 'error',
    asks: { [words.id]: ['category'] },
    forms: { studios: law.form, lines: studioSummary },
    reads: { studios: ['number', 'category'], lines: ['number', 'category'] },
    when: { studios: law.reviewed },
    checks: '申报表和推荐汇总表都选定申报类别：技术创新型、服务创新型、管理创新型之一',
    mend: '请从下拉列表选申报类别，推荐汇总表与申报表一致',
    holds: ({ studios, lines }, _params, senders) => {
      const applicationOf = new ByNumber(studios, senders)
      const blank = (row: (typeof studios)[number] | (typeof lines)[number]): boolean =>
        row.category === undefined && !senders.reported(row, 'category')
      return [
        ...studios.filter(blank).map(
          (row): RowFault => ({
            row,
            blames: 'category',
            says: '没有选申报类别',
            expected: STUDIO_CATEGORIES.join('、'),
          }),
        ),
        ...lines.filter(blank).flatMap((row): RowFault[] => {
          const category = applicationOf.first(row)?.category
          if (category === undefined) return []
          return [
            {
              row,
              blames: 'category',
              says: `推荐汇总表没有选申报类别，申报表为${category}`,
              expected: category,
            },
          ]
        }),
      ]
    },
  })
}
