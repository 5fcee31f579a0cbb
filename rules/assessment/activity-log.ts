/** Each studio keeps a log of what it does: it has entries, in order, none of a day that is yet to come. */

import { activityLog } from '../../templates/forms/activity-log.ts'
import { assessments } from '../../templates/forms/assessments.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { Column } from '../../templates/sheet/column.ts'
import type { Form, Row } from '../../templates/sheet/form.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { type RowFault, type Rule, type Senders, workbookRule } from '../rule.ts'
import { onOrBefore } from '../truth.ts'
import { ByNumber, numberKey } from '../words/by-number.ts'

type Numbered = { readonly number: Column<string> }
type Entry = Row<typeof activityLog>
type Assessment = Row<typeof assessments>
type Info = Row<typeof submissionInfo>

/** Entries of a day after the submission, without a day, or before the entry above them (only the first of these). */
function entryFaults(log: readonly Entry[], info: Info | undefined, senders: Senders): RowFault[] {
  const studios = groupBy(log, (row) => numberKey(senders.unitOf(row), row.number))
  return [...studios.values()].flatMap((entries): RowFault[] => {
    let ordered = true
    return entries.flatMap((row, i): RowFault[] => {
      const at = { row, blames: 'heldOn' }
      if (row.heldOn === undefined)
        return senders.reported(row, 'heldOn')
          ? []
          : [{ ...at, says: '这次活动没有填日期', mend: '请填活动当天的日期；无法查明的，在“说明”栏写明' }]
      if (onOrBefore(row.heldOn, info?.date) === false)
        return [
          {
            ...at,
            says: `活动日期 ${row.heldOn} 在报送日期 ${info?.date} 之后`,
            mend: '台账只记已经开展的活动：请改正日期，或删去计划中的活动',
          },
        ]
      const before = entries[i - 1]
      if (!ordered || before === undefined || onOrBefore(before.heldOn, row.heldOn) !== false) return []
      ordered = false
      return [
        {
          ...at,
          says: `活动日期 ${row.heldOn} 早于上一行的 ${before.heldOn}，台账没有按日期先后记`,
          mend: '请按日期从早到晚排列；日期填错的请改正',
          related: [{ row: before, key: 'heldOn' }],
        },
      ]
    })
  })
}

/** Years of a log that count as recent for a reporting year: that year and the one before. */
const RECENT = 1

/**
 * @param programme its name, as 申报项目 writes it
 * @param form the application of the measure
 * @param tai how the measure spells 台账
 */
export function keepsLog<C extends Numbered>(declared: {
  id: string
  form: Form<C>
  programme: string
  tai: '台账' | '台帐'
}): Rule {
  const { id, programme, tai } = declared
  const form = declared.form as unknown as Form<Numbered>
  return workbookRule({
    id,
    severity: 'warning',
    forms: { applications: form, assessed: assessments, log: activityLog, info: submissionInfo },
    reads: {
      applications: ['number'],
      assessed: ['number', 'studio', 'delistedOn'],
      log: ['number', 'heldOn'],
      info: ['programme', 'year', 'date'],
    },
    checks: `已命名的工作室有工作${tai}，上一年度或本年度有活动记录，按日期先后记，没有尚未发生的活动；申报的只作提示`,
    reading: `${tai}是创建以后的管理要求，不在申报的基本条件和材料之内，申报时没有的只作提示；填有考核评估的，看作已命名。条文没有定记录的次数和间隔：有记录即可，是否准确翔实由审核人员看。`,
    mend: '请在“工作台账”表补记上一年度以来的活动；确无记录的，在“说明”栏写明原因',
    holds: ({ applications, assessed, log, info }, _params, senders) => {
      const [head] = info
      const ofMeasure = head?.programme === programme
      if (applications.length === 0 && !ofMeasure) return []
      const entriesOf = new ByNumber<Entry>(log, senders)
      const assessmentsOf = new ByNumber<Assessment>(ofMeasure ? assessed : [], senders)
      const applies = new ByNumber<Row<Form<Numbered>>>(applications, senders)
      const onlyAssessed = (ofMeasure ? assessed : []).filter(
        (row) => !applies.first(row) && assessmentsOf.first(row) === row,
      )
      const from = head?.year === undefined ? undefined : head.year - RECENT
      const none = [...applications, ...onlyAssessed].flatMap((row): RowFault[] => {
        if (row.number === undefined) return []
        const own = assessmentsOf.all(row)
        if (own.some(({ delistedOn }) => delistedOn !== undefined)) return []
        const entries = entriesOf.all(row)
        const says =
          entries.length === 0
            ? `没有申报编号 ${row.number} 的工作${tai}`
            : from === undefined || entries.some(({ heldOn }) => heldOn === undefined || heldOn.year >= from)
              ? null
              : `申报编号 ${row.number} 的工作${tai}没有 ${from} 年以来的记录`
        if (says === null) return []
        const hint = { severity: 'info', mend: '已有活动的请在“工作台账”表补记；没有的不必修改' } as const
        return [{ row, blames: 'number', says, ...(own.length === 0 ? hint : {}) }]
      })
      return [...none, ...entryFaults(log, head, senders)]
    },
  })
}
