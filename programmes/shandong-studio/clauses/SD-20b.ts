/** Every third year after its naming the province inspects a studio: a reminder that the day has come. */

import { failedReview } from '../../../rules/naming/naming.ts'
import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { atLeastYears } from '../../../rules/truth.ts'
import { assessments } from '../../../templates/forms/assessments.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import { compareDays, Day } from '../../../templates/values/day.ts'
import { foldText } from '../../../templates/values/text.ts'
import { shandongStudio } from '../identity.ts'
import { inspectionYears } from '../parameters.ts'

type Assessment = Row<typeof assessments>

interface Named {
  readonly row: object
  readonly blames: string
  readonly studio: string
  readonly on: Day
}

/** The day of an inspection by the province; a row that does not say whose it was counts as the province's. */
const inspectedOn = ({ kind, assessor, year, assessedOn }: Assessment): Day | undefined => {
  if (kind !== '专项检查' || (assessor !== undefined && assessor !== '省总工会')) return undefined
  return assessedOn ?? (year === undefined ? undefined : new Day(year))
}

const latest = (days: readonly Day[]): Day => days.reduce((a, b) => (compareDays(a, b) < 0 ? b : a))

export const inspected = workbookRule({
  id: 'SD-20b',
  overYears: true,
  severity: 'warning',
  forms: { named: namingList, rows: assessments, office: officeInfo },
  reads: {
    named: ['programme', 'namedYear', 'studio', 'issuedOn', 'reviewResult'],
    rows: ['studio', 'namedOn', 'year', 'kind', 'assessor', 'assessedOn', 'delistedOn'],
    office: ['level', 'year', 'date'],
  },
  when: { named: (row) => row.programme === shandongStudio.name && !failedReview(row) },
  params: { every: inspectionYears },
  checks:
    '省级命名的工作室每 {sd-inspection-years} 年有一次省总工会的专项检查，满 {sd-inspection-years} 年没有检查记录的提醒',
  reading:
    '从命名或上次专项检查之日起逐个工作室算满 {sd-inspection-years} 年，当年未满的只作提示；另一种读法是全省每 {sd-inspection-years} 年统一检查一次。提醒在省级办公室工作簿中，不影响申报。',
  mend: '请安排专项检查，并在“考核评估”表填“专项检查”一行；已经检查的请补填，另有安排的在“说明”栏写明',
  holds: ({ named, rows, office }, { every }) => {
    const [head] = office
    if (head?.level !== '省级' || head.year === undefined) return []
    const { year: now, date: today } = head
    const nameOf = (studio: string | undefined): string => foldText(studio ?? '')
    const known = new Map<string, Named>()
    for (const row of named) {
      const on = row.issuedOn ?? (row.namedYear === undefined ? undefined : new Day(row.namedYear))
      const name = nameOf(row.studio)
      if (name !== '' && on !== undefined && !known.has(name))
        known.set(name, { row, blames: 'studio', studio: row.studio!, on })
    }
    for (const row of rows) {
      const name = nameOf(row.studio)
      if (name !== '' && row.namedOn !== undefined && !known.has(name))
        known.set(name, { row, blames: 'namedOn', studio: row.studio!, on: row.namedOn })
    }
    return [...known].flatMap(([name, { row, blames, studio, on }]): RowFault[] => {
      const own = rows.filter((each) => nameOf(each.studio) === name)
      if (own.some(({ delistedOn }) => delistedOn !== undefined)) return []
      const last = latest([on, ...own.map(inspectedOn).filter((each) => each !== undefined)])
      const due = last.year + every
      if (now < due) return []
      const since = last === on ? `${on} 命名` : `上次专项检查在 ${last}`
      if (now > due || atLeastYears(last, today, every) === true)
        return [{ row, blames, says: `“${studio}”${since}，已满 ${every} 年，还没有专项检查的记录` }]
      return [
        {
          row,
          blames,
          severity: 'info',
          says: `“${studio}”${since}，${due} 年满 ${every} 年，届时应作专项检查`,
          mend: '不必修改；检查后在“考核评估”表填“专项检查”一行',
        },
      ]
    })
  },
})
