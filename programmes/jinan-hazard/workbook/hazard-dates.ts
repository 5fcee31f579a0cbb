/** Found, reported, assessed, applied for, sent: days that no single sheet holds against each other. */

import { type RowCell, type RowFault, workbookRule } from '../../../rules/rule.ts'
import { onOrBefore } from '../../../rules/truth.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import type { Day } from '../../../templates/values/day.ts'
import { flatMapSteps } from '../../../templates/values/steps.ts'
import { hazardApplication } from '../forms/hazard-application.ts'
import { hazardReport } from '../forms/hazard-report.ts'

type Application = Row<typeof hazardApplication>

interface Dated {
  readonly name: string
  readonly day: Day | undefined
  readonly cell: RowCell
}

const wrong = ({ name, day, cell }: Dated, word: '早于' | '晚于', other: Dated): RowFault => ({
  row: cell.row,
  blames: cell.key,
  says: `${name} ${day} ${word}${other.name} ${other.day}，由审核人员核对`,
  related: [other.cell],
})

const late = (one: Dated, other: Dated): RowFault[] =>
  onOrBefore(one.day, other.day) === false ? [wrong(one, '晚于', other)] : []

const REPORTS = [
  ['reportedToSafetyOn', '报安全部门日期'],
  ['reportedToUnionOn', '报工会日期'],
] as const

export const hazardDates = workbookRule({
  id: 'workbook/hazard-dates',
  covers: ['YH-05a', 'YH-05b', 'YH-05c', 'YH-09b'],
  severity: 'review',
  forms: { applications: hazardApplication, reports: hazardReport, info: submissionInfo },
  reads: {
    applications: ['number', 'foundOn', 'reportedToSafetyOn', 'reportedToUnionOn', 'appliedOn'],
    reports: ['number', 'assessedOn'],
    info: ['date'],
  },
  checks: '两处报告、专家评估都不晚于申请，评估不早于发现，申请不晚于报送，同日可以；不合的由人审核',
  reading:
    '条文先说报告，再说评估定级，然后申请、上报，没有逐步写明先后，所以只由审核人员核对；日期不完整、看不出先后的不问。',
  mend: '请核对两个日期；确系补办的，在“说明”栏写明',
  holds: function* ({ applications, reports, info: [info] }, _params, senders) {
    const applicationOf = new ByNumber(applications, senders)
    const appliedOn = (row: Application): Dated => ({
      name: '申请日期',
      day: row.appliedOn,
      cell: { row, key: 'appliedOn' },
    })
    return [
      ...(yield* flatMapSteps(applications, (row) => [
        ...REPORTS.flatMap(([key, name]) =>
          late({ name, day: row[key], cell: { row, key } }, appliedOn(row)),
        ),
        ...(info === undefined
          ? []
          : late(appliedOn(row), { name: '报送日期', day: info.date, cell: { row: info, key: 'date' } })),
      ])),
      ...(yield* flatMapSteps(reports, (row): RowFault[] => {
        const application = applicationOf.first(row)
        if (application === undefined) return []
        const assessed = { name: '评估日期', day: row.assessedOn, cell: { row, key: 'assessedOn' } }
        const { foundOn } = application
        return onOrBefore(foundOn, row.assessedOn) === false
          ? [
              wrong(assessed, '早于', {
                name: '发现日期',
                day: foundOn,
                cell: { row: application, key: 'foundOn' },
              }),
            ]
          : late(assessed, appliedOn(application))
      })),
    ]
  },
})
