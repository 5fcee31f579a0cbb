/** An application climbs stage by stage: base union, county, city or system, province. */

import { appliedAfter, opinionFaults, type Stage } from '../../../rules/naming/opinions.ts'
import { workbookRule } from '../../../rules/rule.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'

/** Which stages have spoken by the time a union of this kind sends: a zone's union counts as a county's. */
const SPOKEN: Readonly<Partial<Record<string, { county: boolean; city: boolean }>>> = {
  '县（市、区）总工会': { county: true, city: false },
  区县总工会: { county: true, city: false },
  市总工会: { county: true, city: true },
  省产业工会: { county: false, city: true },
  省直机关工会: { county: false, city: true },
  大企业工会: { county: false, city: true },
}

/** Studios of Qilu craftsmen are named without climbing (article 11). */
const namedDirectly = ({ type }: Row<typeof shandongStudioApplication>): boolean =>
  type !== undefined && type !== '劳模和工匠人才创新工作室'

/** A sender of no kind that the measure knows: only what is filled is compared. */
const UNKNOWN = { county: false, city: false }

export const wayUp = workbookRule({
  id: 'SD-12',
  severity: 'error',
  forms: { info: submissionInfo, studios: shandongStudioApplication },
  reads: {
    info: ['unitKind'],
    studios: [
      'type',
      'baseOpinion',
      'baseOpinionOn',
      'countyOpinion',
      'countyOpinionOn',
      'cityOpinion',
      'cityOpinionOn',
      'appliedOn',
    ],
  },
  checks:
    '逐级推荐的各级意见和日期齐全，上一级不早于下一级；要哪几级，看报送单位的类型；申报日期晚于县级、市级意见的由人审核',
  reading:
    '齐鲁工匠、齐鲁大工匠创新工作室直接命名，不问各级意见。县级一级只在经市的路径上，省产业、省直机关、大企业工会没有，功能区工会算县级；市直单位没有县级工会的，条文没有写例外，由省总工会认定。市级意见在市报省时才要求。同日盖章不算颠倒。',
  mend: '请由该级工会签署意见、盖章并写明日期后再报送',
  holds: ({ info, studios }, _params, senders) => {
    const kind = info[0]?.unitKind
    const spoken = (kind === undefined ? undefined : SPOKEN[kind]) ?? UNKNOWN
    const stages: readonly Stage[] = [
      { name: '单位工会', opinion: 'baseOpinion', on: 'baseOpinionOn', due: true },
      { name: '县级工会', opinion: 'countyOpinion', on: 'countyOpinionOn', due: spoken.county },
      { name: '市级（系统）工会', opinion: 'cityOpinion', on: 'cityOpinionOn', due: spoken.city },
    ]
    // What is filled is compared all the same.
    const filledOnly = stages.map((stage) => ({ ...stage, due: false }))
    return studios.flatMap((row) => {
      const faults = opinionFaults(row, namedDirectly(row) ? filledOnly : stages, senders)
      return [...faults, ...appliedAfter(row, row.appliedOn, stages.slice(1), faults)].map((fault) => ({
        row,
        ...fault,
      }))
    })
  },
})
