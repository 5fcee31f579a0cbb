/** A hazard that was rewarded before is not rewarded again, whoever applies and in whatever year. */

import { mergeRule, type RowFault } from '../../../rules/rule.ts'
import { numberKey } from '../../../rules/words/by-number.ts'
import { areNear, looseText } from '../../../rules/words/near-names.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import { givesReason } from '../../../templates/values/empty-reason.ts'
import { groupBy } from '../../../templates/values/group-by.ts'
import { flatMapSteps } from '../../../templates/values/steps.ts'
import { foldText } from '../../../templates/values/text.ts'
import { hazardApplication } from '../forms/hazard-application.ts'
import { hazardReport } from '../forms/hazard-report.ts'
import { rewardList } from '../forms/reward-list.ts'
import { type Hazard, hazardsOf } from '../hazards.ts'
import { jinanHazard } from '../identity.ts'

type Paid = Row<typeof rewardList>

const keyOf = (unit: string | undefined, number: string | undefined): string | null =>
  numberKey(foldText(unit ?? ''), number)

const employerOf = ({ employer }: { readonly employer: string | undefined }): string =>
  looseText(employer ?? '')

/** `历下区总工会 LX-09，张三` */
const showPaid = ({ unit, number, finder }: Paid): string =>
  [[unit, number].filter(Boolean).join(' '), finder].filter(Boolean).join('，')

const isExact = ({ place, defect }: Hazard, { hazardPlace, hazard }: Paid): boolean =>
  place === looseText(hazardPlace ?? '') && defect === looseText(hazard ?? '')

const isNear = ({ place, defect }: Hazard, { hazardPlace, hazard }: Paid): boolean =>
  areNear(place, hazardPlace ?? '') && areNear(defect, hazard ?? '')

export const paidHazard = mergeRule({
  id: 'merge/paid-hazard',
  overYears: true,
  covers: ['YH-09a', 'YH-10a'],
  severity: 'error',
  forms: {
    applications: hazardApplication,
    reports: hazardReport,
    paid: rewardList,
    info: submissionInfo,
    office: officeInfo,
  },
  reads: {
    applications: ['number', 'employer', 'hazard', 'hazardPlace', 'cityVerification', 'explanation'],
    reports: ['number', 'hazardUnit'],
    paid: ['year', 'unit', 'number', 'employer', 'hazard', 'hazardPlace', 'finder'],
    info: ['programme', 'year'],
    office: ['year'],
  },
  when: {
    info: (row) => row.programme === jinanHazard.name,
    paid: (row) => row.employer !== undefined && row.hazard !== undefined && row.hazardPlace !== undefined,
  },
  checks: '申报的隐患没有在往年或本年度的奖励发放名单中奖励过；写法相近的由人认定',
  reading:
    '同一隐患指同一单位、同一部位、同一缺陷，不论年度和报送单位；单位看报告中的存在隐患单位，也看发现人所在单位。整改后再次出现的，写了说明的由审核人员认定。',
  mend: '请撤下这一行；不是同一隐患或整改后再次出现的，在“说明”栏写明',
  holds: function* ({ applications, reports, paid, info, office }, _params, senders) {
    const year = info[0]?.year ?? office[0]?.year
    const ofYear = (line: Paid): boolean => year === undefined || line.year === year
    const numbered = new Set(applications.map((row) => keyOf(senders.unitOf(row), row.number)))
    const byEmployer = groupBy(paid, employerOf)
    /** The line that pays this very application, even where its number was mistyped. */
    const isOwn = (hazard: Hazard, line: Paid): boolean => {
      if (!ofYear(line)) return false
      const [own, other] = [
        keyOf(senders.unitOf(hazard.row), hazard.row.number),
        keyOf(line.unit, line.number),
      ]
      if (own !== null && own === other) return true
      return (
        !numbered.has(other) &&
        foldText(line.unit ?? '') === foldText(senders.unitOf(hazard.row)) &&
        isExact(hazard, line)
      )
    }
    const competing = applications.filter(({ cityVerification }) => cityVerification !== '不实')
    return yield* flatMapSteps(yield* hazardsOf(competing, reports, senders), (hazard): RowFault[] => {
      const { row, unit } = hazard
      const lines = [...new Set([unit, employerOf(row)])]
        .flatMap((employer) => byEmployer.get(employer) ?? [])
        .filter((line) => !isOwn(hazard, line))
      const exact = lines.find((line) => isExact(hazard, line))
      const line = exact ?? lines.find((each) => isNear(hazard, each))
      if (line === undefined) return []
      const list = `${line.year === undefined ? '' : `${line.year} 年`}奖励发放名单`
      const at = { row, blames: 'hazard', related: [{ row: line, key: 'hazard' }] }
      if (exact === undefined)
        return [
          {
            ...at,
            severity: 'review',
            says: `与${list}中的“${line.hazard}”（${showPaid(line)}）可能是同一事故隐患，由审核人员认定`,
          },
        ]
      return [
        {
          ...at,
          ...(givesReason(row.explanation) ? { severity: 'review' as const } : {}),
          says: `这处隐患已列入 ${list}（${showPaid(line)}），同一隐患只奖励一次`,
        },
      ]
    })
  },
})
